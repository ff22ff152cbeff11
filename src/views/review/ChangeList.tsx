import type { Change } from '../../model/published/revision.ts';
import { changeText } from '../../model/text/citation.ts';
import styles from './ReviewView.module.css';

/** Corrections since the first publication, newest first. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0)
    return (
      <p className={styles.lead}>
        首次公布以来没有更正。已公布的数字如有改动，在这里列出原值、新值、理由和日期。
      </p>
    );
  return (
    <ul>
      {changes.map((change) => (
        <li
          key={`${change.record} ${change.date}`}
          id={`review-change-${change.record}`}
          className={styles.change}
        >
          <strong>{change.name}</strong> {changeText(change)}
        </li>
      ))}
    </ul>
  );
}
