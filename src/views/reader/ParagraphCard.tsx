import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { MarkedText } from '../../evidence/MarkedText.tsx';
import type { DocumentQuote, DocumentShard } from '../../model/dataset.ts';
import { pathToDomain } from '../../model/paths.ts';
import { SET_ASIDE_LABEL } from '../../model/vocabulary.ts';
import type { ReaderPlace } from '../../state/urlState.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import styles from './ParagraphCard.module.css';

export interface ParagraphCardProps {
  readonly doc: string;
  readonly paragraph: DocumentShard['paragraphs'][number];
  readonly quotes: readonly DocumentQuote[];
  readonly setAside: DocumentShard['setAside'];
  readonly fullText: string | null;
  readonly place: ReaderPlace;
  /** What stands beside the text on a wide screen, and under the current paragraph on a narrow one. */
  readonly aside: ReactNode;
}

/** One paragraph: number, our digest, its words with the figures marked, and the panels it feeds. */
export const ParagraphCard = memo(function ParagraphCard({
  doc,
  paragraph,
  quotes,
  setAside,
  fullText,
  place,
  aside,
}: ParagraphCardProps) {
  const own = useMemo(
    () =>
      quotes.filter((quote) =>
        [...quote.quoteSpans, ...(quote.contextSpans ?? [])].some((span) => span.paragraph === paragraph.n),
      ),
    [quotes, paragraph.n],
  );
  const ref = useRef<HTMLElement>(null);
  const here = place.paragraph === paragraph.n;
  const figures = own.filter((quote) => quote.figureSpans[0]?.paragraph === paragraph.n);
  useEffect(() => {
    if (!here || !ref.current) return;
    const target = ref.current.querySelector('mark[aria-current="true"]') ?? ref.current;
    target.scrollIntoView({ block: target === ref.current ? 'start' : 'center' });
  }, [here]);
  return (
    <section
      ref={ref}
      className={styles.card}
      id={`p-${paragraph.n}`}
      data-paragraph={paragraph.n}
      data-here={here || undefined}
      aria-label={`第${paragraph.n}段`}
    >
      <p className={styles.number} aria-hidden="true">
        {paragraph.n}
      </p>
      <div className={styles.content}>
        <h2 className={styles.digest}>{paragraph.digest}</h2>
        {own.length > 0 || fullText !== null ? (
          <MarkedText
            doc={doc}
            paragraph={paragraph.n}
            length={paragraph.length}
            quotes={own}
            fullText={fullText}
            current={here ? place.evidence : null}
          />
        ) : null}
        {figures.length > 0 ? <ParagraphPanels count={figures.length} panels={paragraph.panels} /> : null}
        <SetAsideNote items={setAside.filter((item) => item.paragraph === paragraph.n)} />
        {aside}
      </div>
    </section>
  );
});

/** From a paragraph back to the panels that draw its figures. */
function ParagraphPanels({
  count,
  panels,
}: {
  count: number;
  panels: ParagraphCardProps['paragraph']['panels'];
}) {
  return (
    <details className={styles.panels}>
      <summary>
        {count}处引文 · 用于{panels.length}个面板
      </summary>
      <ul>
        {panels.map((panel) => (
          <li key={panel.id}>
            <AppLink to={pathToDomain(panel.domain, panel.id)}>{panel.title}</AppLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Numerals of the paragraph that are no figures, each with its reason. */
function SetAsideNote({ items }: { items: DocumentShard['setAside'] }) {
  if (items.length === 0) return null;
  return (
    <p className={styles.aside}>
      不作数据：{items.map((item) => `${item.token}（${SET_ASIDE_LABEL[item.reason]}）`).join('、')}
    </p>
  );
}
