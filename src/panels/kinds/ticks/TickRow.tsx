import { FaceTags } from '../../../evidence/FaceTags.tsx';
import { FigureControl } from '../../../evidence/FigureControl.tsx';
import type { PublishedRecord } from '../../../model/published/dataset.ts';
import type { ScopeLine } from '../../../model/select/panelData.ts';
import { factWords } from '../../../model/text/factWords.ts';
import { besideFigure } from '../../../model/text/scopeLine.ts';
import { DotLine } from '../../../ui/page/DotLine.tsx';
import styles from './TickRow.module.css';

export interface TickRowProps {
  readonly record: PublishedRecord;
  readonly line: ScopeLine;
  /** Whether the words of tags are shown, as on a slide. */
  readonly wall?: boolean;
}

/**
 * One row: the tick, what is reached in full, and the figure or the quoted words that say so. The tick is a border, so
 * that it prints without backgrounds and needs no text of its own: the words beside it say the same.
 */
export function TickRow({ record, line, wall = false }: TickRowProps) {
  const beside = besideFigure(record, line);
  const figured = record.quantity !== null;
  return (
    <>
      <span className={styles.ticked} data-picture={wall ? undefined : 'tick'}>
        <span className={styles.tick} aria-hidden="true" />
        <span>{record.name}</span>
      </span>
      <span className={styles.words}>
        <FigureControl record={record} size="inline" words={figured ? undefined : factWords(record)} />
        <FaceTags record={record} quiet={!wall} />
        {beside.length === 0 ? null : (
          <small className={styles.beside}>
            <DotLine parts={beside} />
          </small>
        )}
      </span>
    </>
  );
}
