import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentShard } from '../../model/published/dataset.ts';
import { groupTitle, listFigures, selectReaderGroups } from '../../model/select/readerData.ts';
import { useCore } from '../../queries/dataset.ts';
import type { ReaderParams } from '../../state/readerParams.ts';
import { scaledCondition } from '../../styles/mediaScale.ts';
import { ParagraphCard } from './ParagraphCard.tsx';
import styles from './Reader.module.css';
import { ReaderSide } from './ReaderSide.tsx';
import { ReaderTools } from './ReaderTools.tsx';
import { SectionNav } from './SectionNav.tsx';
import { useFigureSteps } from './useFigureSteps.ts';

export interface ReaderProps {
  readonly shard: DocumentShard;
  /** The full text by paragraph; null where it is not available. */
  readonly lines: readonly string[] | null;
  readonly params: ReaderParams;
}

const NO_DOMAINS: readonly string[] = [];

/** The reader: contents, the text with every figure marked, and what the current passage feeds. */
export function Reader({ shard, lines, params }: ReaderProps) {
  const { document } = shard;
  const core = useCore();
  const names = core.state === 'ready' ? core.data.site.domains : null;
  const domains = useMemo(() => names?.map(({ id }) => id) ?? NO_DOMAINS, [names]);
  const groups = useMemo(() => selectReaderGroups(shard), [shard]);
  const figures = useMemo(() => listFigures(shard.quotes), [shard]);
  const wide = useMediaQuery('(min-width: 75rem)');
  const text = useRef<HTMLDivElement>(null);
  const only = figures.some((figure) => figure.domains.includes(params.domain ?? '')) ? params.domain : null;
  const found = shard.quotes.find((quote) => quote.evidence === params.evidence);
  const evidence = found?.evidence ?? null;
  // The paragraph of the evidence takes precedence over a paragraph in the address, which may have been
  // typed.
  const paragraph = found?.figureSpans[0]?.paragraph ?? params.paragraph;
  const at = useMemo(() => ({ paragraph, evidence }), [paragraph, evidence]);
  // The charts beside the text are deferred, so that the text responds to each key at once.
  const later = useDeferredValue(at);
  const steps = useFigureSteps({ doc: document.id, figures, at, only, text });
  const cards = groups.flatMap(({ cards: own }) => own);
  const holds = (n: number | null) => cards.find((card) => n !== null && card.first <= n && n <= card.last);
  const card = holds(later.paragraph);
  const side = card ? (
    <ReaderSide
      doc={document.id}
      card={card}
      paragraph={later.paragraph ?? card.first}
      quote={shard.quotes.find((quote) => quote.evidence === later.evidence) ?? null}
    />
  ) : null;
  return (
    <>
      <ReaderTools shard={shard} figures={figures} only={only} at={at} steps={steps} />
      <div className={styles.columns}>
        <SectionNav doc={document.id} groups={groups} currentParagraph={paragraph} />
        <div className={styles.text} ref={text}>
          {groups.map((group) => {
            const shown = group.cards.filter(
              (item) => only === null || item.domains.has(only) || item === holds(paragraph),
            );
            return shown.length === 0 ? null : (
              <div key={group.cards[0]?.first}>
                {/* The text may show no heading here, but the outline of the page needs one. */}
                <h2
                  className={
                    group.title === '' && group.department === null ? 'visually-hidden' : styles.group
                  }
                >
                  {group.department === null ? null : <span>{group.department}</span>}
                  {groupTitle(group)}
                </h2>
                {shown.map((item) => {
                  const here = item === holds(paragraph);
                  return (
                    <ParagraphCard
                      key={item.first}
                      doc={document.id}
                      card={item}
                      lines={lines}
                      here={here}
                      current={here ? evidence : null}
                      domains={domains}
                      only={only}
                      aside={!wide && card === item ? side : null}
                    />
                  );
                })}
              </div>
            );
          })}
        </div>
        {wide ? (
          <aside className={styles.side} aria-label="本段用于的图">
            {side ?? <p className={styles.hint}>点文中任何一个数字或段号，这里显示它的出处和用到它的图。</p>}
          </aside>
        ) : null}
      </div>
    </>
  );
}

const matchNow = (query: string): boolean => window.matchMedia(scaledCondition(query)).matches;

/** Follows a media query about the window's size. Its `rem` is the page's own, as in the style sheets. */
function useMediaQuery(query: string): boolean {
  const [matches, setMatches] = useState(() => matchNow(query));
  useEffect(() => {
    const update = () => setMatches(matchNow(query));
    update();
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, [query]);
  return matches;
}
