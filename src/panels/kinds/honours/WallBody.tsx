import { FaceTags } from '../../../evidence/FaceTags.tsx';
import { besideFigure, scopeLine } from '../../../model/text/scopeLine.ts';
import type { FitLayout } from '../../../ui/measure/fitContent.ts';
import { DotLine } from '../../../ui/page/DotLine.tsx';
import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import { FitItems } from '../../wall/FitItems.tsx';
import { Honour } from './Honour.tsx';
import { orderHonours, rankColumn } from './honourWords.ts';
import styles from './WallBody.module.css';

const LAYOUTS: readonly FitLayout[] = [1, 2, 3].map((wide) => ({
  '--columns': `repeat(${wide}, minmax(0, 1fr))`,
}));

/** Ranks and recognitions on a slide, the highest level first. */
export function WallBody({ data }: BodyProps) {
  const records = orderHonours(data.records);
  const line = scopeLine(data);
  return (
    <FitItems of={data} total={records.length} layouts={LAYOUTS} most={1.9}>
      <ul className={styles.honours} style={rankColumn(records)}>
        {records.map((record) => (
          <li key={record.id} className={styles.honour} data-item="">
            <Honour record={record}>
              <FaceTags record={record} />{' '}
              <span className={styles.place}>
                <DotLine parts={besideFigure(record, line)} />
              </span>
            </Honour>
          </li>
        ))}
      </ul>
    </FitItems>
  );
}
