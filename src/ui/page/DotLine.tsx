import { Fragment } from 'react';
import styles from './DotLine.module.css';

/** Terms separated by dots; lines break between terms and never inside one. */
export function DotLine({ parts }: { parts: readonly string[] }) {
  return parts.map((part, index) => (
    <Fragment key={part}>
      <span className={styles.part}>
        {part}
        {index < parts.length - 1 ? ' ·' : ''}
      </span>{' '}
    </Fragment>
  ));
}
