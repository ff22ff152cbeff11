import { FaceTags } from '../../../evidence/FaceTags.tsx';
import { FigureControl } from '../../../evidence/FigureControl.tsx';
import { besideFigure, scopeLine } from '../../../model/text/scopeLine.ts';
import { DotLine } from '../../../ui/page/DotLine.tsx';
import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import styles from './Body.module.css';
import { Units } from './Units.tsx';

/** Shares as rows of a hundred cells, which can be counted. */
export function Body({ data }: BodyProps) {
  const line = scopeLine(data);
  return (
    <ul className={styles.list}>
      {data.records.map((record) => (
        <li key={record.id} className={styles.item}>
          <div>
            <p className={styles.name}>{record.name}</p>
            <FigureControl record={record} size="large" />
            <p className={styles.caption}>
              <DotLine parts={besideFigure(record, line)} />
              <FaceTags record={record} />
            </p>
          </div>
          <Units record={record} />
        </li>
      ))}
    </ul>
  );
}
