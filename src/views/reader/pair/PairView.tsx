import { useMemo } from 'react';
import { pathToPair, pathToParagraph } from '../../../model/paths.ts';
import type { DocumentShard } from '../../../model/published/dataset.ts';
import { diffTexts } from '../../../model/select/textDiff.ts';
import { useDocument } from '../../../queries/dataset.ts';
import { useOriginal } from '../../../queries/originals.ts';
import type { ReaderParams } from '../../../state/readerParams.ts';
import { AppLink } from '../../../ui/input/AppLink.tsx';
import { LoadError } from '../../../ui/page/LoadError.tsx';
import { Loading } from '../../../ui/page/Loading.tsx';
import { PageHeading } from '../../../ui/page/PageHeading.tsx';
import { PairList } from './PairList.tsx';
import { PairSide } from './PairSide.tsx';
import styles from './PairView.module.css';
import { paragraphText, selectPairs } from './pairData.ts';

export interface PairViewProps {
  readonly shard: DocumentShard;
  /** The other document and the facts that both state. */
  readonly pair: DocumentShard['shared'][number];
  readonly params: ReaderParams;
  readonly lines: readonly string[] | null;
}

/** One fact as two documents state it, side by side, with links to all facts that they share. */
export function PairView({ shard, pair, params, lines }: PairViewProps) {
  const other = useDocument(pair.doc);
  const title = `${shard.document.shortTitle}与${other.state === 'ready' ? other.data.document.shortTitle : '另一份文件'}对照`;
  return (
    <>
      <PageHeading title={title} />
      {other.state === 'loading' ? <Loading what="另一份文件" /> : null}
      {other.state === 'error' ? (
        <LoadError error={other.error} retry={other.retry} still="本文件仍可阅读。" />
      ) : null}
      {other.state === 'ready' ? (
        <Pair shard={shard} other={other.data} facts={pair.facts} params={params} lines={lines} />
      ) : null}
    </>
  );
}

interface PairProps {
  readonly shard: DocumentShard;
  readonly other: DocumentShard;
  readonly facts: PairViewProps['pair']['facts'];
  readonly params: ReaderParams;
  readonly lines: readonly string[] | null;
}

function Pair({ shard, other, facts, params, lines }: PairProps) {
  const original = useOriginal(other.document.id, other.document.sha256);
  const otherLines = original.state === 'ready' ? (original.data?.lines ?? null) : null;
  const pairs = useMemo(() => selectPairs(shard, other, facts), [shard, other, facts]);
  const now = pairs.findIndex(({ here }) => here.evidence === params.evidence);
  const pair = pairs[now];
  const texts = useMemo(() => {
    if (!pair) return null;
    const here = paragraphText(shard, pair.here, lines);
    const there = paragraphText(other, pair.there, otherLines);
    return here === null || there === null ? null : diffTexts(here, there);
  }, [pair, shard, other, lines, otherLines]);
  if (!pair) return null;
  const differing = pairs.filter(({ differs }) => differs).length;
  const to = (index: number) => {
    const target = pairs[index];
    return target
      ? pathToPair(
          shard.document.id,
          target.here.figureSpans[0]?.paragraph ?? 1,
          target.here.evidence,
          target.there.evidence,
        )
      : null;
  };
  const next = pairs.findIndex(({ differs }, index) => differs && index > now);
  const ways = [
    { text: '上一项', path: to(now - 1) },
    { text: '下一项', path: to(now + 1) },
    { text: '下一处写法不同', path: to(next) },
  ];
  return (
    <>
      <p className={styles.lead}>
        两份文件有{pairs.length}项相同的事实，{differing}项引文写法不同。
        <AppLink
          to={pathToParagraph(shard.document.id, pair.here.figureSpans[0]?.paragraph, pair.here.evidence)}
        >
          回到{shard.document.shortTitle}
        </AppLink>
      </p>
      <div className={styles.head}>
        <h2 className={styles.name}>
          {pair.here.recordName} <small>第{now + 1}项</small>
        </h2>
        <nav className={styles.ways} aria-label="相同的事实">
          {ways.map(({ text, path }) =>
            path === null ? null : (
              <AppLink key={text} to={path}>
                {text}
              </AppLink>
            ),
          )}
        </nav>
      </div>
      <div className={styles.sides}>
        <PairSide document={shard.document} quote={pair.here} runs={pair.runs.a} full={texts?.a ?? null} />
        <PairSide document={other.document} quote={pair.there} runs={pair.runs.b} full={texts?.b ?? null} />
      </div>
      <p className={styles.legend}>
        {pair.differs ? (
          <>
            <mark className={styles.differs}>这样标出</mark>的字，对面的引文没有。
          </>
        ) : (
          '两处引文相同。'
        )}
        {texts ? (
          <>
            段落中<mark className={styles.differs}>这样标出</mark>
            的字，对面的段落没有；全角、半角标点视为相同。
          </>
        ) : (
          '原文全文未随附，只对照引文。'
        )}
      </p>
      <PairList
        pairs={pairs}
        now={now}
        titles={[shard.document.shortTitle, other.document.shortTitle]}
        to={to}
      />
    </>
  );
}
