import type { ReactNode } from 'react';
import styles from './PreviewPane.module.css';

export interface PreviewPaneProps {
  /** What there is to say of the size. */
  readonly caption: string;
  readonly children: ReactNode;
}

/** What is pasted, as it will look, under a line of its own. */
export function PreviewPane({ caption, children }: PreviewPaneProps) {
  return (
    <figure aria-label="预览">
      <figcaption className={styles.caption}>{caption}</figcaption>
      {children}
    </figure>
  );
}
