import type { ReactNode } from 'react';
import styles from './Sheet.module.css';

export interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/**
 * A sheet over the window. It is not a modal dialog and captures no keys, so that a clicker still turns pages
 * while it is open.
 */
export function Sheet({ title, onClose, narrow = false, children }: SheetProps) {
  return (
    <section className={styles.sheet} aria-label={title} data-sheet="" data-narrow={narrow || undefined}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <button type="button" className={styles.close} onClick={onClose}>
          关闭 <kbd>Esc</kbd>
        </button>
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
