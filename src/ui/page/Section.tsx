import type { ReactNode } from 'react';
import styles from './Section.module.css';

export interface SectionProps {
  readonly title: string;
  /** The number of items, shown in the heading. */
  readonly count?: number;
  /** Anchor, where an address links to it. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** A part of a page under a heading, which also names the region for screen readers. */
export function Section({ title, count, id, children }: SectionProps) {
  return (
    <section id={id} className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>
        {title}
        {count === undefined ? null : <small> {count}</small>}
      </h2>
      {children}
    </section>
  );
}
