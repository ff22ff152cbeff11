import styles from './DomainLine.module.css';

/** The number of line styles that distinguish domains. */
const LINES = 8;

/** The class and style of the underline for the domain at this position of the site's order. */
export const domainLine = (index: number, className: string | undefined) => ({
  className: `${styles.line} ${className ?? ''}`,
  'data-line': Math.max(0, index) % LINES,
});
