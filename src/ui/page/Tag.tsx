import type { ReactNode } from 'react';
import styles from './Tag.module.css';

export interface TagProps {
  readonly children: ReactNode;
  /** Red is kept for what is still open between documents. */
  readonly tone?: 'quiet' | 'accent' | 'data';
  readonly className?: string | undefined;
}

/** A short tag beside a figure or a name: 推算, 预计, 口径待核, 采用. */
export function Tag({ children, tone = 'quiet', className }: TagProps) {
  return (
    <span className={className === undefined ? styles.tag : `${styles.tag} ${className}`} data-tone={tone}>
      {children}
    </span>
  );
}
