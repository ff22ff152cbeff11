import styles from './PageCrops.module.css';
import { PageCrops } from './PageCrops.tsx';
import { type QuotedFigure, readText } from './readText.ts';

/** The documents whose pages this site shows. */
const SHOWN: readonly string[] = import.meta.env.YOUJU_FACSIMILE ?? [];

/** How a quoted text was read, with the picture of its place where the site shows the page. */
export const QuotePages = ({ evidence }: { evidence: QuotedFigure }) =>
  SHOWN.includes(evidence.doc) ? (
    <PageCrops evidence={evidence} />
  ) : (
    <p className={styles.read}>{readText('typed')}</p>
  );
