import { pathToReview } from '../model/paths.ts';
import type { FacedRecord } from '../model/published/dataset.ts';
import { recordCaveat } from '../model/text/recordText.ts';
import { AppLink } from '../ui/input/AppLink.tsx';
import styles from './CaveatMark.module.css';

/**
 * A small mark beside a figure with a caveat, wherever it appears, that links to the explanation. Renders
 * nothing for other figures.
 */
export function CaveatMark({ record }: { record: FacedRecord }) {
  const caveat = recordCaveat(record);
  if (!caveat) return null;
  return (
    <AppLink
      to={pathToReview(caveat.id)}
      className={styles.mark}
      label={`${record.name}：${caveat.label}，查看校核`}
    >
      ※
    </AppLink>
  );
}
