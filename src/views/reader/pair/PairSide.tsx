import { pathToParagraph } from '../../../model/paths.ts';
import type { DocumentHeader, DocumentQuote } from '../../../model/published/dataset.ts';
import type { DiffRun } from '../../../model/select/textDiff.ts';
import { AppLink } from '../../../ui/input/AppLink.tsx';
import { DiffText } from './DiffText.tsx';
import styles from './PairView.module.css';

export interface PairSideProps {
  readonly document: DocumentHeader;
  readonly quote: DocumentQuote;
  readonly runs: readonly DiffRun[];
  /** The paragraph, split where the other one differs; null without the full text. */
  readonly full: readonly DiffRun[] | null;
}

/** How one of the two documents states the fact. */
export function PairSide({ document, quote, runs, full }: PairSideProps) {
  const paragraph = quote.figureSpans[0]?.paragraph;
  return (
    <section className={styles.side} aria-label={document.shortTitle}>
      <h3 className={styles.source}>
        <AppLink to={pathToParagraph(document.id, paragraph, quote.evidence)}>
          {document.shortTitle} · 第{paragraph}段
        </AppLink>
      </h3>
      <blockquote className={styles.quote} data-pair={quote.evidence}>
        {quote.context === undefined ? null : <span className={styles.context}>{quote.context}……</span>}
        <DiffText runs={runs} />
      </blockquote>
      {full ? (
        <p className={styles.full}>
          <DiffText runs={full} />
        </p>
      ) : null}
    </section>
  );
}
