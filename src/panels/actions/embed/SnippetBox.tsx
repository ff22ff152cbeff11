import { useState } from 'react';
import { copyText } from '../../../evidence/copyText.ts';
import styles from './SnippetBox.module.css';

export interface SnippetBoxProps {
  readonly text: string;
  /** What has to be known about the address in it. */
  readonly note: string | null;
}

/** The text to paste, whole and selectable, and one button for those who trust it. */
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
        {/* Said of the text that was copied, not of the one that a choice made of it since. */}
        <output>{said?.about === text ? said.words : ''}</output>
      </p>
    </div>
  );
}
