import type { ReactNode } from 'react';
import styles from './Notice.module.css';

export interface NoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly detail?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
  /** `error` is announced at once by screen readers; `quiet` is part of the page. */
  readonly tone?: 'error' | 'quiet';
}

/** A message in place of content: what happened, what still works, and what to do next. */
export function Notice({ title, children, detail, onRetry, tone = 'quiet' }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'error' ? 'alert' : undefined}>
      <p className={styles.title}>{title}</p>
      {children === undefined ? null : <div className={styles.body}>{children}</div>}
      {detail === undefined ? null : <p className={styles.detail}>{detail}</p>}
      {onRetry ? (
        <button type="button" className={styles.retry} onClick={onRetry}>
          重试
        </button>
      ) : null}
    </div>
  );
}
