import type { ReactNode } from 'react';
import { FigureControl } from '../../../evidence/FigureControl.tsx';
import { levelWords } from '../../../model/fields/vocabulary.ts';
import type { PublishedRecord } from '../../../model/published/dataset.ts';
import { factWords } from '../../../model/text/factWords.ts';
import styles from './Honour.module.css';
import { honourRank } from './honourWords.ts';

/** An honour as two cells: its rank, which is the large thing, or else its level; and what it is. */
export function Honour({ record, children }: { record: PublishedRecord; children: ReactNode }) {
  const rank = honourRank(record);
  const level = record.level === undefined ? null : levelWords(record.level);
  const words = factWords(record);
  return (
    <>
      <p className={styles.rank} data-plain={rank === null || undefined}>
        {rank === null ? (
          <span className={styles.level}>{level}</span>
        ) : (
          <FigureControl record={record} size="inline" words={words}>
            <strong className={styles.words}>{rank}</strong>
          </FigureControl>
        )}
      </p>
      <div>
        {rank === null ? (
          <FigureControl record={record} size="inline" words={words}>
            {record.name}
          </FigureControl>
        ) : (
          <span>{record.name}</span>
        )}{' '}
        {rank === null || level === null ? null : <span className={styles.level}>{level}</span>}
        {children}
      </div>
    </>
  );
}
