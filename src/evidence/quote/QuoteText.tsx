import type { PublishedEvidence } from '../../model/published/dataset.ts';
import { leadWords } from '../../model/text/leadWords.ts';
import styles from './QuoteText.module.css';

/** The quote with its figure marked, preceded by the quoted words that name subject, unit or year. */
export function QuoteText({ evidence }: { evidence: PublishedEvidence }) {
  const lead = leadWords(evidence);
  const at = evidence.quote.indexOf(evidence.figure);
  return (
    <blockquote className={styles.quote}>
      “{lead.length === 0 ? null : <span className={styles.context}>{lead.join('……')}……</span>}
      {evidence.quote.slice(0, at)}
      <mark className={styles.figure}>{evidence.figure}</mark>
      {evidence.quote.slice(at + evidence.figure.length)}”
    </blockquote>
  );
}
