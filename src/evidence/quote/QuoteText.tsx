import type { PublishedEvidence } from '../../model/published/dataset.ts';
import { leadWords } from '../../model/text/leadWords.ts';
import { LazyPages } from '../facsimile/LazyPages.tsx';
import styles from './QuoteText.module.css';

/**
 * The quote with its figure marked, preceded by the quoted words that name subject, unit or year; where the site shows
 * pages, the place on the page below.
 */
export function QuoteText({ evidence }: { evidence: PublishedEvidence }) {
  const lead = leadWords(evidence);
  const at = evidence.quote.indexOf(evidence.figure);
  const words = (
    <blockquote className={styles.quote}>
      “{lead.length === 0 ? null : <span className={styles.context}>{lead.join('……')}……</span>}
      {evidence.quote.slice(0, at)}
      <mark className={styles.figure}>{evidence.figure}</mark>
      {evidence.quote.slice(at + evidence.figure.length)}”
    </blockquote>
  );
  return import.meta.env.YOUJU_FACSIMILE ? (
    <>
      {words}
      <LazyPages evidence={evidence} />
    </>
  ) : (
    words
  );
}
