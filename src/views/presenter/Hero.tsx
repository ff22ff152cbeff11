import { FigureControl } from '../../evidence/FigureControl.tsx';
import type { PublishedRecord } from '../../model/dataset.ts';
import { qualifierMeaning } from '../../model/quantity.ts';
import { periodText, recordTags, recordWords, statusText } from '../../model/recordText.ts';
import styles from './Hero.module.css';
import { heroEms } from './heroSize.ts';

/** The one great figure of a slide, with everything it must not travel without under it. */
export function Hero({ record }: { record: PublishedRecord }) {
  const words = recordWords(record);
  if (!words) return null;
  const meaning = record.quantity ? qualifierMeaning(record.quantity.qualifier) : null;
  const tags = recordTags(record).filter((tag) => tag !== '口径待核');
  const status = statusText(record);
  const parts = [
    record.regionName,
    periodText(record),
    ...(status === null ? tags : [status, ...tags.filter((tag) => tag === '推算')]),
  ];
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
      <p className={styles.scope}>{parts.join(' · ')}</p>
      {meaning === null ? null : <p className={styles.aside}>{meaning}</p>}
      {record.doubt === undefined ? null : <p className={styles.aside}>口径待核：{record.doubt}</p>}
    </div>
  );
}
