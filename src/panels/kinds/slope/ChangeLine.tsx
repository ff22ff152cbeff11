import { FaceTags } from '../../../evidence/FaceTags.tsx';
import { FigureControl } from '../../../evidence/FigureControl.tsx';
import type { PublishedRecord } from '../../../model/published/dataset.ts';
import type { ScopeLine } from '../../../model/select/panelData.ts';
import { besideFigure } from '../../../model/text/scopeLine.ts';
import styles from './ChangeLine.module.css';

export interface ChangeLineProps {
  readonly record: PublishedRecord;
  /** The line over the panel it stands in. */
  readonly line: ScopeLine;
}

/** What lies between two dated points, in words beside their picture: a label on the line would hide it. */
export function ChangeLine({ record, line }: ChangeLineProps) {
  const beside = besideFigure(record, line, false);
  return (
    <span className={styles.change}>
      <FigureControl record={record} size="inline" named={false} />
      <FaceTags record={record} />
      {beside.length === 0 ? null : <small className={styles.beside}>{beside.join(' · ')}</small>}
    </span>
  );
}
