import { scopeLine } from '../../../model/text/scopeLine.ts';
import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import styles from './Body.module.css';
import { UnitFigure } from './UnitFigure.tsx';
import { Units } from './Units.tsx';

/** Shares as rows of a hundred cells, which can be counted. */
export function Body({ data }: BodyProps) {
  const line = scopeLine(data);
  return (
    <ul className={styles.list}>
      {data.records.map((record) => (
        <li key={record.id} className={styles.item}>
          <UnitFigure record={record} line={line} />
          <Units record={record} />
        </li>
      ))}
    </ul>
  );
}
