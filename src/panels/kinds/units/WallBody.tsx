import { scopeLine } from '../../../model/text/scopeLine.ts';
import type { FitLayout } from '../../../ui/measure/fitContent.ts';
import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import { FitItems } from '../../wall/FitItems.tsx';
import { UnitFigure } from './UnitFigure.tsx';
import { Units } from './Units.tsx';
import styles from './WallBody.module.css';

/** The cells beside the figure, or below it. */
const LAYOUTS: readonly FitLayout[] = [
  { '--item': 'minmax(0, 3fr) minmax(0, 4fr)' },
  { '--item': 'minmax(0, 1fr)' },
];

/** Shares on a slide: each figure with its hundred cells. */
export function WallBody({ data }: BodyProps) {
  const line = scopeLine(data);
  return (
    <FitItems of={data} total={data.records.length} layouts={LAYOUTS} least={0.6} most={4}>
      <ul>
        {data.records.map((record) => (
          <li key={record.id} className={styles.item} data-item="">
            <UnitFigure record={record} line={line} wall />
            <div className={styles.cells}>
              <Units record={record} />
            </div>
          </li>
        ))}
      </ul>
    </FitItems>
  );
}
