import { scopeLine } from '../../../model/text/scopeLine.ts';
import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import styles from './Body.module.css';
import { TickRow } from './TickRow.tsx';

/** What is reached in full, each row ticked. */
export function Body({ data }: BodyProps) {
  const line = scopeLine(data);
  return (
    <ul className={styles.list}>
      {data.records.map((record) => (
        <li key={record.id} className={styles.row} data-said={record.quantity === null || undefined}>
          <TickRow record={record} line={line} />
        </li>
      ))}
    </ul>
  );
}
