import { FaceTags } from '../../evidence/FaceTags.tsx';
import { FigureControl } from '../../evidence/FigureControl.tsx';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import type { ScopeLine } from '../../model/select/panelData.ts';
import { besideFigure } from '../../model/text/scopeLine.ts';
import styles from './ChangeLine.module.css';

export interface ChangeLineProps {
  readonly record: PublishedRecord;
  /** The scope line of the panel. */
  readonly line: ScopeLine;
}

/**
 * The change between two dated points, in words beside the chart, because a label on the line would hide it.
 */
export function ChangeLine({ record, line }: ChangeLineProps) {
  const beside = besideFigure(record, line, false);
  return (
    <span className={styles.change}>
      <FigureControl record={record} size="inline" named={false} />
      <FaceTags record={record} quiet />
      {beside.length === 0 ? null : <small className={styles.beside}>{beside.join(' · ')}</small>}
    </span>
  );
}
