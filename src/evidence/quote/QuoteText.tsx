import type { PublishedEvidence } from '../../model/published/dataset.ts';
import styles from './QuoteText.module.css';

/** The quote with its figure marked, preceded by the second quote that names the subject. */
export function QuoteText({ evidence }: { evidence: PublishedEvidence }) {
  const at = evidence.quote.indexOf(evidence.figure);
  return (
    <blockquote className={styles.quote}>
      “{evidence.context === undefined ? null : <span className={styles.context}>{evidence.context}……</span>}
      {evidence.quote.slice(0, at)}
      <mark className={styles.figure}>{evidence.figure}</mark>
      {evidence.quote.slice(at + evidence.figure.length)}”
    </blockquote>
  );
}
