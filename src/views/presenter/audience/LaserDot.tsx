import type { WallPoint } from '../../../model/show/presenterState.ts';
import styles from './LaserDot.module.css';

/** Where the speaker points, at the same share of any window. */
export function LaserDot({ at }: { at: WallPoint }) {
  return (
    <div
      className={styles.dot}
      data-laser=""
      style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
      aria-hidden="true"
    />
  );
}
