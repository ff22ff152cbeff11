import { useState } from 'react';
import { useLicences } from '../../queries/licences.ts';
import styles from './OwnLicences.module.css';

/** The licences of the single file, which has no other file beside it: shown in the page when they are asked for. */
export function OwnLicences() {
  const [open, setOpen] = useState(false);
  const text = useLicences(open);
  return (
    <details className={styles.licences} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>本站与第三方软件的许可证</summary>
      {text === null ? null : (
        // Long enough to be scrolled, so the keyboard has to reach it.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls
        <pre className={styles.text} tabIndex={0} translate="no">
          {text}
        </pre>
      )}
    </details>
  );
}
