import type { ReactNode } from 'react';
import styles from './PaneHead.module.css';

/** The head of a pane of the console: what it is, and its tools. */
export function PaneHead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </header>
  );
}
