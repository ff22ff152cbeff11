import type { ReactNode } from 'react';
import styles from './FileInput.module.css';

export interface FileInputProps {
  /** The visible label. */
  readonly children: ReactNode;
  /** The accessible name, where the visible label does not say enough. */
  readonly label?: string;
  readonly accept: string;
  readonly className?: string | undefined;
  readonly onFile: (file: File) => void;
}

/** Opens one file from the visitor's disk: a native input under a label of our own. */
export function FileInput({ children, label, accept, className, onFile }: FileInputProps) {
  return (
    <label className={className}>
      {children}
      <input
        type="file"
        accept={accept}
        className={styles.input}
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // Reset the input, so that a corrected file can be chosen again, and blur it, so that keys belong
          // to the page again.
          target.value = '';
          target.blur();
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
