import { type FormEvent, useState } from 'react';
import { domainLine } from '../../evidence/domainLine.ts';
import { pathToPair, pathToParagraph } from '../../model/paths.ts';
import type { DocumentShard } from '../../model/published/dataset.ts';
import type { ReaderFigure } from '../../model/select/readerData.ts';
import { useCore } from '../../queries/dataset.ts';
import { useGoTo } from '../../state/urlState.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import styles from './ReaderTools.module.css';
import type { FigureSteps } from './useFigureSteps.ts';

export interface ReaderToolsProps {
  readonly shard: DocumentShard;
  readonly figures: readonly ReaderFigure[];
  readonly only: string | null;
  readonly at: { readonly paragraph: number | null; readonly evidence: string | null };
  readonly steps: FigureSteps;
}

/**
 * The reader's tools: domains to choose, a field for the paragraph number, and steps from figure to figure.
 */
export function ReaderTools({ shard, figures, only, at, steps }: ReaderToolsProps) {
  const { id, paragraphCount } = shard.document;
  const wanted = figures.filter(({ domains }) => only === null || domains.includes(only));
  const now = wanted.findIndex(({ evidence }) => at.evidence !== null && evidence.includes(at.evidence));
  return (
    <div className={styles.tools}>
      <DomainPicks doc={id} figures={figures} only={only} at={at} />
      <div className={styles.row}>
        <JumpField doc={id} last={paragraphCount} only={only} />
        <span className={styles.steps}>
          <button type="button" onClick={() => steps.go(-1)} disabled={!steps.hasPrevious}>
            上一处
          </button>
          <button type="button" onClick={() => steps.go(1)} disabled={!steps.hasNext}>
            下一处
          </button>
          <span className={styles.count}>
            {now < 0 ? '' : `第${now + 1}处，`}共{wanted.length}处标注
          </span>
        </span>
        <PairLinks shard={shard} />
      </div>
      <p className={styles.keys}>
        下划线的线型表示领域，灰底小字是用到该数字的面板数。
        <span>焦点在正文时，N、J、→ 到下一处，P、K、← 到上一处。</span>
      </p>
    </div>
  );
}

function DomainPicks({
  doc,
  figures,
  only,
  at,
}: Omit<ReaderToolsProps, 'shard' | 'steps'> & { doc: string }) {
  const core = useCore();
  const all = core.state === 'ready' ? core.data.site.domains : [];
  const counted = all
    .map((domain, line) => ({
      ...domain,
      line,
      count: figures.filter(({ domains }) => domains.includes(domain.id)).length,
    }))
    .filter(({ count }) => count > 0);
  if (counted.length < 2) return null;
  const to = (domain: string | null) =>
    pathToParagraph(doc, at.paragraph ?? undefined, at.evidence ?? undefined, domain);
  return (
    <nav className={styles.domains} aria-label="按领域筛选">
      <AppLink to={to(null)} current={only === null}>
        全部 <small>{figures.length}</small>
      </AppLink>
      {counted.map(({ id, name, line, count }) => (
        <AppLink key={id} to={to(id)} current={only === id} label={`${name}，${count}处`}>
          <span {...domainLine(line, styles.line)}>{name}</span> <small>{count}</small>
        </AppLink>
      ))}
    </nav>
  );
}

function JumpField({ doc, last, only }: { doc: string; last: number; only: string | null }) {
  const goTo = useGoTo();
  const [wrong, setWrong] = useState(false);
  const jump = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('paragraph') ?? '')
      .normalize('NFKC')
      .trim();
    const n = /^[0-9]{1,5}$/.test(text) ? Number(text) : 0;
    setWrong(n < 1 || n > last);
    if (n >= 1 && n <= last) goTo(pathToParagraph(doc, n, undefined, only));
  };
  return (
    <form className={styles.jump} onSubmit={jump} noValidate>
      <label>
        到第
        <input name="paragraph" inputMode="numeric" autoComplete="off" aria-invalid={wrong} />段
      </label>
      <button type="submit">跳转</button>
      <output className={styles.wrong}>{wrong ? `本文件有第1—${last}段` : ''}</output>
    </form>
  );
}

/** Links to the comparison with every document that states some of the same facts. */
function PairLinks({ shard }: { shard: DocumentShard }) {
  const core = useCore();
  const titles = core.state === 'ready' ? core.data.documents : [];
  return shard.shared.map(({ doc, facts }) => {
    const [first] = facts;
    const paragraph = shard.quotes.find(({ evidence }) => evidence === first?.here)?.figureSpans[0]
      ?.paragraph;
    if (!first || paragraph === undefined) return null;
    const title = titles.find(({ id }) => id === doc)?.shortTitle ?? doc;
    return (
      <AppLink
        key={doc}
        className={styles.pair}
        to={pathToPair(shard.document.id, paragraph, first.here, first.there)}
      >
        与“{title}”逐项对照（{facts.length}项相同事实）
      </AppLink>
    );
  });
}
