import { type ReactNode, useContext } from 'react';
import { pathToReview } from '../model/paths.ts';
import type { FacedRecord } from '../model/published/dataset.ts';
import { recordFace } from '../model/text/face.ts';
import { recordCaveat } from '../model/text/recordText.ts';
import { AppLink } from '../ui/input/AppLink.tsx';
import styles from './FigureControl.module.css';
import { FigureSlotContext } from './figureSlot.ts';
import { useRecordControl } from './useRecordControl.ts';

/**
 * A small ringed question mark, drawn by a style rule so that it is never copied with the figure, beside a figure with a caveat, that links to the explanation; nothing beside other figures.
 */
function CaveatMark({ record }: { record: FacedRecord }) {
  const caveat = recordCaveat(record);
  if (!caveat) return null;
  return (
    <AppLink
      to={pathToReview(caveat.id)}
      className={styles.mark}
      label={`${record.name}：${caveat.label}，查看校核`}
    >
      <span className={styles.ring} />
    </AppLink>
  );
}

export interface FigureControlProps {
  readonly record: FacedRecord;
  readonly size: 'large' | 'medium' | 'inline';
  /** The words of a fact that is shown in words and not by its figure. */
  readonly words?: string | undefined;
  /** Whether the record's name is shown beside it; true by default. */
  readonly named?: boolean;
  /** Content that replaces the words or the figure. */
  readonly children?: ReactNode;
}

/** A figure on screen: number, qualifier and unit in one control that opens the evidence. */
export function FigureControl({ record, size, words, named = true, children }: FigureControlProps) {
  const control = useRecordControl(record, words);
  const Slot = useContext(FigureSlotContext);
  const figure = words === undefined && children === undefined ? recordFace(record, named).words : null;
  const text = figure ? (
    <>
      {figure.before === '' ? null : <span className={styles.word}>{figure.before}</span>}
      <span className={styles.number}>{figure.number}</span>
      <span className={styles.word}>{figure.after}</span>
    </>
  ) : (
    (children ?? words)
  );
  return (
    <>
      {Slot ? (
        <Slot record={record} words={words} className={styles.figure} size={size}>
          {text}
        </Slot>
      ) : (
        <button type="button" className={styles.figure} data-size={size} {...control}>
          {text}
        </button>
      )}
      <CaveatMark record={record} />
    </>
  );
}
