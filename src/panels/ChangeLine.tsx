import { FigureControl } from '../evidence/FigureControl.tsx';
import type { PublishedRecord } from '../model/dataset.ts';
import { recordTags } from '../model/recordText.ts';
import { Tag } from '../ui/Tag.tsx';
import styles from './ChangeLine.module.css';

/** What lies between two dated points, in words beside their picture: a label on the line would hide it. */
export function ChangeLine({ record }: { record: PublishedRecord }) {
  return (
    <span className={styles.change}>
      <FigureControl record={record} size="inline" />
      {recordTags(record).map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </span>
  );
}
