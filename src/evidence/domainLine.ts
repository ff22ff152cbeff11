import styles from './DomainLine.module.css';

/** How many kinds of line there are to tell domains apart. */
const LINES = 8;

/** The line under what belongs to the domain at this place of the site's order. */
export const domainLine = (index: number, className: string | undefined) => ({
  className: `${styles.line} ${className ?? ''}`,
  'data-line': Math.max(0, index) % LINES,
});
