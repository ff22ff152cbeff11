import { useState } from 'react';
import { copyText } from '../../../evidence/copyText.ts';
import styles from './SnippetBox.module.css';

export interface SnippetBoxProps {
  readonly text: string;
  /** A note about the address in the snippet. */
  readonly note: string | null;
}

/** The snippet, complete and selectable, with a button that copies it. */
export function SnippetBox({ text, note }: SnippetBoxProps) {
  const [said, setSaid] = useState<{ about: string; words: string } | null>(null);
  const copy = async () =>
    setSaid({ about: text, words: (await copyText(text)) ? '已复制' : '未能复制，请手工选取' });
  return (
    <div className={styles.box}>
      {note === null ? null : <p className={styles.note}>{note}</p>}
      <textarea
        className={styles.text}
        aria-label="嵌入代码"
        readOnly
        rows={6}
        spellCheck={false}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className={styles.actions}>
        <button type="button" className={styles.copy} onClick={copy}>
          复制
        </button>
        {/* The confirmation applies only to the copied text; it disappears when a choice changes the
           snippet. */}
        <output>{said?.about === text ? said.words : ''}</output>
      </p>
    </div>
  );
}
