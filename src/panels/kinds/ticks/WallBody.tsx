import { scopeLine } from '../../../model/text/scopeLine.ts';
import type { FitLayout } from '../../../ui/measure/fitContent.ts';
import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import { FitItems } from '../../wall/FitItems.tsx';
import { TickRow } from './TickRow.tsx';
import styles from './WallBody.module.css';

const LAYOUTS: readonly FitLayout[] = [
  { '--row': 'minmax(0, 1fr) minmax(0, 0.62fr)' },
  { '--row': 'minmax(0, 1fr)' },
];

/** Ticked rows on a slide. */
export function WallBody({ data }: BodyProps) {
  const line = scopeLine(data);
  return (
    <FitItems of={data} total={data.records.length} layouts={LAYOUTS} most={1.9}>
      <ul className={styles.rows}>
        {data.records.map((record) => (
          <li key={record.id} className={styles.row} data-item="">
            <TickRow record={record} line={line} wall />
          </li>
        ))}
      </ul>
    </FitItems>
  );
}
