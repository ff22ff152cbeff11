import { FigureControl } from '../../../evidence/FigureControl.tsx';
import type { PublishedRecord } from '../../../model/published/dataset.ts';
import { factWords } from '../../../model/text/factWords.ts';
import styles from './Honour.module.css';
import { honourWords } from './honourWords.ts';

/** Where the name contains the decisive words, only the name is shown, with these words in bold. */
export function Honour({ record }: { record: PublishedRecord }) {
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
