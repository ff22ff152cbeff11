import type { PublishedRecord } from '../../../model/published/dataset.ts';
import styles from './Body.module.css';

const HEIGHT = 8;

/**
 * A share held against its whole, beside its number; the number says the same in words. A lower bound leaves the rest
 * of the track tinted, an upper bound and what is not yet done are hollow. Nothing where no whole is known.
 */
export function ShareTrack({ record: { quantity, ofWhole, status, derived } }: { record: PublishedRecord }) {
  if (!quantity || ofWhole !== true) return null;
  const { qualifier, value } = quantity;
  const from = qualifier === '>' || qualifier === '>=';
  const hollow = qualifier === '<' || qualifier === '<=' || status !== 'actual' || derived !== undefined;
  return (
    <svg
      className={styles.track}
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      data-picture="share"
      aria-hidden="true"
    >
      <rect width={100} height={HEIGHT} className={styles.whole} />
      {from ? <rect x={value} width={100 - Number(value)} height={HEIGHT} className={styles.open} /> : null}
      <rect width={value} height={HEIGHT} className={styles.filled} data-hollow={hollow || undefined} />
    </svg>
  );
}
