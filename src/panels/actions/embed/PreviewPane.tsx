import type { ReactNode } from 'react';
import styles from './PreviewPane.module.css';

export interface PreviewPaneProps {
  /** A caption about the size. */
  readonly caption: string;
  readonly children: ReactNode;
}

/** A preview under a caption. */
export function PreviewPane({ caption, children }: PreviewPaneProps) {
  return (
    <figure aria-label="预览">
      <figcaption className={styles.caption}>{caption}</figcaption>
      {children}
    </figure>
  );
}
