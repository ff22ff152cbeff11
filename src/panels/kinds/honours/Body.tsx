import { FaceTags } from '../../../evidence/FaceTags.tsx';
import { besideFigure, scopeLine } from '../../../model/text/scopeLine.ts';
import { DotLine } from '../../../ui/page/DotLine.tsx';
import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import styles from './Body.module.css';
import { Honour } from './Honour.tsx';
import { orderHonours, rankColumn } from './honourWords.ts';

/** Ranks and recognitions, the highest level first, with the rank large. */
export function Body({ data }: BodyProps) {
  const records = orderHonours(data.records);
  const line = scopeLine(data);
  return (
    <ul className={styles.list} data-few={records.length < 4 || undefined} style={rankColumn(records)}>
      {records.map((record) => (
        <li key={record.id} className={styles.honour}>
          <Honour record={record}>
            <FaceTags record={record} quiet />
            <small className={styles.place}>
              {' '}
              <DotLine parts={besideFigure(record, line)} />
            </small>
          </Honour>
        </li>
      ))}
    </ul>
  );
}
