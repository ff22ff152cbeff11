import type { ReactNode } from 'react';
import styles from './ReviewView.module.css';

export interface ReviewSectionProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** One part of the review; the address leads to it by its id, as to a single matter. */
export function ReviewSection({ id, title, count, children }: ReviewSectionProps) {
  return (
    <section id={`review-${id}`} className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>
        {title} <small>{count}</small>
      </h2>
      {children}
    </section>
  );
}
