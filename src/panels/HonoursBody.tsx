import { FigureControl } from '../evidence/FigureControl.tsx';
import type { PublishedRecord } from '../model/dataset.ts';
import type { PanelData } from '../model/panelData.ts';
import { recordTags } from '../model/recordText.ts';
import { LEVELS } from '../model/vocabulary.ts';
import styles from './HonoursBody.module.css';

/** Words that say the honour by themselves: a rank, a streak, the only one. */
const DECISIVE = /第[一二三四五]|唯一|最多|首批|连续|冠军/;

/** The decisive words of an honour; null where the quote names a list and its name says more. */
function decisiveWords(record: PublishedRecord): string | null {
  const [first] = record.evidence;
  // A quote cut in the middle of a title reads badly on its own.
  const whole = first !== undefined && first.quote.split('“').length === first.quote.split('”').length;
  const words = first && (whole && first.quote.length <= 12 ? first.quote : first.figure);
  return words && DECISIVE.test(words) ? words : null;
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
                  <Honour record={record} />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}

function Honour({ record }: { record: PublishedRecord }) {
  const words = decisiveWords(record);
  return (
    <>
      <FigureControl record={record} size="inline">
        <strong className={styles.words}>{words ?? record.name}</strong>
      </FigureControl>
      <p>
        {words === null ? null : record.name}
        {recordTags(record).map((tag) => (
          <small key={tag}> {tag}</small>
        ))}
      </p>
    </>
  );
}
