import { Fragment } from 'react';
import styles from './DotLine.module.css';

/** Terms separated by dots; lines break between terms, and inside one only where it is longer than a line. */
export function DotLine({ parts }: { parts: readonly string[] }) {
  return parts.map((part, index) => (
    <Fragment key={part}>
      <span className={styles.part}>{index < parts.length - 1 ? <Followed text={part} /> : part}</span>{' '}
    </Fragment>
  ));
}

/** The dot stays with the last character before it, so that no line holds a dot alone. */
function Followed({ text }: { text: string }) {
  const last = Array.from(text).pop() ?? '';
  return (
    <>
      {text.slice(0, text.length - last.length)}
      <span className={styles.last}>{last} ·</span>
    </>
  );
}
