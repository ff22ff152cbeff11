import { FigureControl } from '../evidence/FigureControl.tsx';
import type { PublishedRecord } from '../model/dataset.ts';
import type { PanelData } from '../model/panelData.ts';
import { recordTags } from '../model/recordText.ts';
import { LEVELS } from '../model/vocabulary.ts';
import styles from './HonoursBody.module.css';

/** What is said of an honour in the fewest words: the streak, the rank, or the decisive phrase. */
function shortWords(record: PublishedRecord): string {
  const [first] = record.evidence;
  return first ? (first.quote.length <= 10 ? first.quote : first.figure) : record.name;
}

/** Ranks and recognitions by level, the decisive words large. */
export function HonoursBody({ data }: { data: PanelData }) {
  const groups = [
    ...LEVELS.map((level) => ({
      title: `${level}级`,
      records: data.records.filter((record) => record.level === level),
    })),
    { title: '其他', records: data.records.filter((record) => record.level === undefined) },
  ];
  return (
    <div className={styles.groups}>
      {groups
        .filter(({ records }) => records.length > 0)
        .map(({ title, records }) => (
          <div key={title} className={styles.group}>
            <p className={styles.level}>
              {title} <small>{records.length}</small>
            </p>
            <ul>
              {records.map((record) => (
                <li key={record.id} className={styles.honour}>
                  <FigureControl record={record} size="inline">
                    <strong className={styles.words}>{shortWords(record)}</strong>
                  </FigureControl>
                  <p>
                    {record.name}
                    {recordTags(record).map((tag) => (
                      <small key={tag}> {tag}</small>
                    ))}
                  </p>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}
