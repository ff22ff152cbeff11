import type { ReactNode } from 'react';
import styles from './PaneHead.module.css';

/** The header of a console pane: its title and its tools. */
export function PaneHead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </header>
  );
}
