import { FaceTags } from '../../../evidence/FaceTags.tsx';
import { FigureControl } from '../../../evidence/FigureControl.tsx';
import { levelWords } from '../../../model/fields/vocabulary.ts';
import type { PublishedRecord } from '../../../model/published/dataset.ts';
import { besideFigure, scopeLine } from '../../../model/text/scopeLine.ts';
import { DotLine } from '../../../ui/page/DotLine.tsx';
import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import { factWords } from '../../table/factWords.ts';
import styles from './Body.module.css';
import { honourWords, orderHonours } from './honourWords.ts';

/** Ranks and recognitions, the highest level first, with the decisive words large. */
export function Body({ data }: BodyProps) {
  const records = orderHonours(data.records);
  const line = scopeLine(data);
  return (
    <ul className={styles.list} data-few={records.length < 4 || undefined}>
      {records.map((record) => (
        <li key={record.id} className={styles.honour}>
          <span className={styles.level}>{record.level === undefined ? '' : levelWords(record.level)}</span>
          <div>
            <Honour record={record} />
            <FaceTags record={record} />
            <small className={styles.place}>
              <DotLine parts={besideFigure(record, line)} />
            </small>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Where the name contains the decisive words, only the name is shown, with these words in bold. */
function Honour({ record }: { record: PublishedRecord }) {
  const { words, name } = honourWords(record);
  if (typeof name !== 'string' || words === null)
    return (
      <FigureControl record={record} size="inline" words={factWords(record)}>
        {typeof name === 'string' ? (
          name
        ) : (
          <>
            {name[0]}
            <strong className={styles.words}>{words}</strong>
            {name[1]}
          </>
        )}
      </FigureControl>
    );
  return (
    <>
      <FigureControl record={record} size="inline" words={factWords(record)}>
        <strong className={styles.words}>{words}</strong>
      </FigureControl>
      <p>{name}</p>
    </>
  );
}
