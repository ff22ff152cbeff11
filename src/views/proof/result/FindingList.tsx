import { useState } from 'react';
import { usePrinting } from '../../../ui/page/usePrinting.ts';
import { type Finding, idOf, isSettled } from '../findings.ts';
import { FindingEntry, type FindingEntryProps } from './FindingEntry.tsx';
import styles from './FindingList.module.css';

export interface FindingListProps extends Omit<FindingEntryProps, 'finding'> {
  /** The gravest first. */
  readonly findings: readonly Finding[];
}

/** The quantities of the draft with said and recorded; what is the same is folded away. */
export function FindingList({ findings, ...entry }: FindingListProps) {
  const printing = usePrinting();
  const [unfolded, setUnfolded] = useState(false);
  const due = findings.filter((finding) => !isSettled(finding));
  const fine = findings.filter(isSettled);
  const list = (items: readonly Finding[]) => (
    <ol className={styles.list}>
      {items.map((finding) => (
        <FindingEntry key={idOf(finding)} finding={finding} {...entry} />
      ))}
    </ol>
  );
  if (findings.length === 0) return null;
  return (
    <section className={styles.findings} aria-label="逐项核对">
      <h2 className={styles.heading}>逐项核对</h2>
      {due.length === 0 ? <p>没有要改的地方。</p> : list(due)}
      {fine.length === 0 ? null : (
        <>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            与数据一致的{fine.length}处<span aria-hidden="true">{unfolded ? ' ▴' : ' ▾'}</span>
          </button>
          {unfolded || printing ? list(fine) : null}
        </>
      )}
    </section>
  );
}
