import { FigureControl } from '../../../evidence/FigureControl.tsx';
import { MARK_LABEL } from '../../../model/fields/vocabulary.ts';
import type { QuantityWords } from '../../../model/numbers/quantity.ts';
import type { PublishedRecord } from '../../../model/published/dataset.ts';
import { heroScope, recordFace } from '../../../model/text/face.ts';
import { qualifierMeaning } from '../../../model/text/qualifierMeaning.ts';
import styles from './Hero.module.css';

/** The large figure of a slide, with everything that must accompany it below. */
export function Hero({ record }: { record: PublishedRecord }) {
  const { words } = recordFace(record);
  if (!words) return null;
  const meaning = record.quantity ? qualifierMeaning(record.quantity.qualifier) : null;
  return (
    <div
      className={styles.hero}
      data-hero={record.id}
      style={{ '--ems': heroEms(words) } as React.CSSProperties}
    >
      <p className={styles.name}>{record.name}</p>
      <p className={styles.figure}>
        <FigureControl record={record} size="large" />
      </p>
      <p className={styles.scope}>{heroScope(record).join(' · ')}</p>
      {meaning === null ? null : <p className={styles.aside}>{meaning}</p>}
      {record.doubt === undefined ? null : (
        <p className={styles.aside}>
          {MARK_LABEL.doubt}：{record.doubt}
        </p>
      )}
    </div>
  );
}

const DIGIT = 0.6;
/** The size of the words beside the number, as a share of its size. */
const WORD = 0.45;

/**
 * The width of a figure in units of its number's font size, so that the page can make it as large as its
 * column allows.
 */
function heroEms({ before, number, after }: QuantityWords): number {
  const words = Array.from(before + after).length * WORD;
  return Math.round((number.length * DIGIT + words + 0.3) * 100) / 100;
}
