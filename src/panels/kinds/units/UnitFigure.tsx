import { FaceTags } from '../../../evidence/FaceTags.tsx';
import { FigureControl } from '../../../evidence/FigureControl.tsx';
import type { PublishedRecord } from '../../../model/published/dataset.ts';
import type { ScopeLine } from '../../../model/select/panelData.ts';
import { besideFigure } from '../../../model/text/scopeLine.ts';
import { DotLine } from '../../../ui/page/DotLine.tsx';
import styles from './UnitFigure.module.css';

interface UnitFigureProps {
  readonly record: PublishedRecord;
  readonly line: ScopeLine;
  readonly wall?: boolean;
}

/** The figure of a row of cells, with its name and what the scope line does not state, on a page or a slide. */
export function UnitFigure({ record, line, wall = false }: UnitFigureProps) {
  return (
    <div className={wall ? styles.wall : undefined}>
      <p className={styles.name}>{record.name}</p>
      <FigureControl record={record} size="large" />
      <p className={styles.caption}>
        <DotLine parts={besideFigure(record, line)} />
        <FaceTags record={record} quiet />
      </p>
    </div>
  );
}
