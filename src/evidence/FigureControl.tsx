import type { ReactNode } from 'react';
import type { PublishedRecord } from '../model/dataset.ts';
import { recordSentence, recordWords } from '../model/recordText.ts';
import { useFocusStore } from '../state/focusStore.ts';
import { useOpenRecord } from '../state/urlState.ts';
import styles from './FigureControl.module.css';
import { MatterMark } from './MatterMark.tsx';

export interface FigureControlProps {
  readonly record: PublishedRecord;
  readonly size: 'large' | 'medium' | 'inline';
  /** What to show for a fact in words; the figure otherwise. */
  readonly children?: ReactNode;
}

/** A figure on screen: its number, qualifier and unit in one control that opens the evidence. */
export function FigureControl({ record, size, children }: FigureControlProps) {
  const { open } = useOpenRecord();
  const setRecord = useFocusStore((state) => state.setRecord);
  const lit = useFocusStore((state) => state.recordId === record.id);
  const words = recordWords(record);
  return (
    <>
      <button
        type="button"
        className={styles.figure}
        data-size={size}
        data-lit={lit || undefined}
        data-observation={record.id}
        aria-label={`${recordSentence(record)}，查看出处`}
        onClick={() => open(record.id)}
        onPointerEnter={() => setRecord(record.id)}
        onPointerLeave={() => setRecord(null)}
        onFocus={() => setRecord(record.id)}
        onBlur={() => setRecord(null)}
      >
        {words && children === undefined ? (
          <>
            {words.before === '' ? null : <span className={styles.word}>{words.before}</span>}
            <span className={styles.number}>{words.number}</span>
            <span className={styles.word}>{words.after}</span>
          </>
        ) : (
          children
        )}
      </button>
      <MatterMark record={record} />
    </>
  );
}
