import { FigureControl } from '../evidence/FigureControl.tsx';
import type { PublishedRecord } from '../model/dataset.ts';
import type { PanelData } from '../model/panelData.ts';
import { isWholeQuote, recordTags } from '../model/recordText.ts';
import { LEVELS } from '../model/vocabulary.ts';
import { Tag } from '../ui/Tag.tsx';
import styles from './HonoursBody.module.css';

/** Words that say the honour by themselves: a rank, a streak, the only one. */
const DECISIVE = /第[一二三四五]|唯一|最多|首批|连续|冠军/;

/** The decisive words of an honour; null where the quote names a list and its name says more. */
function decisiveWords(record: PublishedRecord): string | null {
  const [first] = record.evidence;
  const words = first && (isWholeQuote(first.quote) && first.quote.length <= 12 ? first.quote : first.figure);
  return words && DECISIVE.test(words) ? words : null;
}

/** Ranks and recognitions, the highest level first, the decisive words large. */
export function HonoursBody({ data }: { data: PanelData }) {
  const records = [
    ...LEVELS.flatMap((level) => data.records.filter((record) => record.level === level)),
    ...data.records.filter((record) => record.level === undefined),
  ];
  return (
    <ul className={styles.list} data-few={records.length < 4 || undefined}>
      {records.map((record) => (
        <li key={record.id} className={styles.honour}>
          <span className={styles.level}>{record.level === undefined ? '' : `${record.level}级`}</span>
          <div>
            <Honour record={record} />
            {recordTags(record).map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A name that holds the decisive words is said once, with these words in bold. */
function Honour({ record }: { record: PublishedRecord }) {
  const { name } = record;
  const words = decisiveWords(record);
  const at = words === null ? -1 : name.indexOf(words);
  if (words === null || at >= 0)
    return (
      <FigureControl record={record} size="inline">
        {words === null ? (
          name
        ) : (
          <>
            {name.slice(0, at)}
            <strong className={styles.words}>{words}</strong>
            {name.slice(at + words.length)}
          </>
        )}
      </FigureControl>
    );
  return (
    <>
      <FigureControl record={record} size="inline">
        <strong className={styles.words}>{words}</strong>
      </FigureControl>
      <p>{name}</p>
    </>
  );
}
