import type { ReactNode } from 'react';
import styles from './FileInput.module.css';

export interface FileInputProps {
  /** What stands on the control. */
  readonly children: ReactNode;
  /** Its name, where the words on it do not say enough. */
  readonly label?: string;
  readonly accept: string;
  readonly className?: string | undefined;
  readonly onFile: (file: File) => void;
}

/** Opens one file from the visitor's own disk: a native input under a label of our own. */
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
          // The same file may be chosen again after it was mended, and keys belong to the page again.
          target.value = '';
          target.blur();
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
