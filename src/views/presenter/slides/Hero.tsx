import { FigureControl } from '../../../evidence/FigureControl.tsx';
import { MARK_LABEL } from '../../../model/fields/vocabulary.ts';
import type { PublishedRecord } from '../../../model/published/dataset.ts';
import { heroScope, recordFace } from '../../../model/text/face.ts';
import { qualifierMeaning } from '../../../model/text/qualifierMeaning.ts';
import { FitItems } from '../../../panels/wall/FitItems.tsx';
import { DotLine } from '../../../ui/page/DotLine.tsx';
import styles from './Hero.module.css';

/**
 * The large figure of a slide, as large as its column allows, with everything that must accompany it below. Its
 * doubt is said under the body, as on every slide.
 */
export function Hero({ record }: { record: PublishedRecord }) {
  const { words } = recordFace(record);
  if (!words) return null;
  // The tag is beside the figure, the doubt itself under the body.
  const doubt = record.doubt === undefined ? [] : [MARK_LABEL.doubt];
  const meaning = record.quantity ? qualifierMeaning(record.quantity.qualifier) : null;
  return (
    <FitItems of={record} total={1} least={1} most={6}>
      <div data-hero={record.id}>
        <p className={styles.name}>{record.name}</p>
        <p className={styles.figure}>
          <FigureControl record={record} size="large" />
        </p>
        <p className={styles.scope}>
          <DotLine parts={[...heroScope(record), ...doubt]} />
        </p>
        {meaning === null ? null : <p className={styles.aside}>{meaning}</p>}
      </div>
    </FitItems>
  );
}
