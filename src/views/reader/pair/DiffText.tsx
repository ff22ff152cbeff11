import type { DiffRun } from '../../../model/select/textDiff.ts';
import styles from './PairView.module.css';

/** A text in which the characters that the other one lacks are marked. */
export function DiffText({ runs }: { runs: readonly DiffRun[] }) {
  let offset = 0;
  return runs.map((run) => {
    const key = offset;
    offset += run.text.length;
    return run.same ? (
      <span key={key}>{run.text}</span>
    ) : (
      <mark key={key} className={styles.differs}>
        {run.text}
      </mark>
    );
  });
}
