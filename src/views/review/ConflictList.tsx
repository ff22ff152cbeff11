import { ORIGIN_LABEL, ORIGINS } from '../../model/fields/vocabulary.ts';
import type { CoreShard } from '../../model/published/dataset.ts';
import type { ReviewConflict, ReviewShard } from '../../model/published/reviewShard.ts';
import { ConflictCard } from './ConflictCard.tsx';
import styles from './ConflictList.module.css';

export interface ConflictListProps {
  /** The section the list is in, because the same origin has a list in several sections. */
  readonly under: string;
  readonly conflicts: readonly ReviewConflict[];
  /** The whole review, for the sums that a disagreement refers to. */
  readonly shard: ReviewShard;
  readonly core: CoreShard | null;
  readonly item: string | null;
}

/** Disagreements grouped by origin: between documents, within one document, between a text and arithmetic. */
export function ConflictList({ under, conflicts, shard, core, item }: ConflictListProps) {
  const sums = new Map([...shard.checks, ...shard.derivations].map((sum) => [sum.id, sum]));
  return ORIGINS.map((origin) => {
    const own = conflicts.filter((conflict) => conflict.origin === origin);
    if (own.length === 0) return null;
    return (
      <section key={origin} aria-label={`${under}：${ORIGIN_LABEL[origin]}`} data-origin={origin}>
        <h3 className={styles.heading}>
          {ORIGIN_LABEL[origin]} <small>{own.length}</small>
        </h3>
        <ul>
          {own.map((conflict) => (
            <ConflictCard
              key={conflict.id}
              conflict={conflict}
              sums={sums}
              core={core}
              here={conflict.id === item}
            />
          ))}
        </ul>
      </section>
    );
  });
}
