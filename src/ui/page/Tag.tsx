import type { ReactNode } from 'react';
import styles from './Tag.module.css';

/** A short tag beside a figure or a name: 推算, 预计, 口径待核, 采用. */
export function Tag({ children, tone = 'accent' }: { children: ReactNode; tone?: 'accent' | 'data' }) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {children}
    </span>
  );
}
