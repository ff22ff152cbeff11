import { type ReactNode, useContext } from 'react';
import type { PublishedRecord } from '../model/dataset.ts';
import { recordWords } from '../model/recordText.ts';
import styles from './FigureControl.module.css';
import { FigurePlace } from './figurePlace.ts';
import { MatterMark } from './MatterMark.tsx';
import { useRecordControl } from './useRecordControl.ts';

export interface FigureControlProps {
  readonly record: PublishedRecord;
  readonly size: 'large' | 'medium' | 'inline';
  /** What to show for a fact in words; the figure otherwise. */
  readonly children?: ReactNode;
}

/** A figure on screen: its number, qualifier and unit in one control that opens the evidence. */
export function FigureControl({ record, size, children }: FigureControlProps) {
  const control = useRecordControl(record);
  const Drawn = useContext(FigurePlace);
  const words = recordWords(record);
  const text =
    words && children === undefined ? (
      <>
        {words.before === '' ? null : <span className={styles.word}>{words.before}</span>}
        <span className={styles.number}>{words.number}</span>
        <span className={styles.word}>{words.after}</span>
      </>
    ) : (
      children
    );
  return (
    <>
      {Drawn ? (
        <Drawn record={record} className={styles.figure} size={size}>
          {text}
        </Drawn>
      ) : (
        <button type="button" className={styles.figure} data-size={size} {...control}>
          {text}
        </button>
      )}
      <MatterMark record={record} />
    </>
  );
}
