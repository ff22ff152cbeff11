import { FaceTags } from '../../../evidence/FaceTags.tsx';
import { FigureControl } from '../../../evidence/FigureControl.tsx';
import { factWords } from '../../../model/text/factWords.ts';
import { besideFigure } from '../../../model/text/scopeLine.ts';
import type { FitLayout } from '../../../ui/measure/fitContent.ts';
import { DotLine } from '../../../ui/page/DotLine.tsx';
import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import { isShownAsFigure } from '../../table/factWords.ts';
import { FitItems } from '../../wall/FitItems.tsx';
import { panelLine } from '../kindOf.ts';
import styles from './WallBody.module.css';

/** The figure or the quoted words beside the fact, or below it where there is no width for both. */
const LAYOUTS: readonly FitLayout[] = [
  { '--row': 'minmax(0, 1fr) minmax(0, 0.62fr)' },
  { '--row': 'minmax(0, 1fr)' },
];

/** The records as rows for a wall: the fact, its figure or quoted words, and its scope and date. */
export function WallBody({ data }: BodyProps) {
  const line = panelLine(data);
  return (
    <FitItems of={data} total={data.all.length} layouts={LAYOUTS} most={1.7}>
      <ul className={styles.facts}>
        {data.all.map((record) => {
          const figured = isShownAsFigure(record, data);
          const beside = besideFigure(record, line);
          return (
            <li key={record.id} className={styles.fact} data-item="">
              <p>
                {figured ? record.name : (record.text ?? record.name)}
                <FaceTags record={record} />
                {beside.length === 0 ? null : (
                  <span className={styles.scope}>
                    {' '}
                    <DotLine parts={beside} />
                  </span>
                )}
              </p>
              <p className={styles.words} data-figure={figured || undefined}>
                <FigureControl
                  record={record}
                  size="inline"
                  words={figured ? undefined : factWords(record)}
                />
              </p>
            </li>
          );
        })}
      </ul>
    </FitItems>
  );
}
