import { pathToReview } from '../model/paths.ts';
import type { PublishedRecord } from '../model/published/dataset.ts';
import { recordMatter } from '../model/text/recordText.ts';
import { AppLink } from '../ui/input/AppLink.tsx';
import styles from './MatterMark.module.css';

/** Beside a figure in doubt, wherever it stands: a small mark that opens the matter. Nothing for a figure that is not. */
export function MatterMark({ record }: { record: PublishedRecord }) {
  const matter = recordMatter(record);
  if (!matter) return null;
  return (
    <AppLink
      to={pathToReview(matter.id)}
      className={styles.mark}
      label={`${record.name}：${matter.label}，查看校核`}
    >
      ※
    </AppLink>
  );
}
