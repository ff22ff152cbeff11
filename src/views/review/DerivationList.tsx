import type { ReviewShard } from '../../model/published/reviewShard.ts';
import { derivedFigure } from '../../model/text/sumText.ts';
import { Tag } from '../../ui/page/Tag.tsx';
import styles from './SumEntry.module.css';
import { SumEntry } from './SumEntry.tsx';

/** Sums whose result no text states, with what would be needed to check them. */
export function DerivationList({
  derivations,
  item,
}: {
  derivations: ReviewShard['derivations'];
  item: string | null;
}) {
  return (
    <ul>
      {derivations.map((derivation) => (
        <SumEntry
          key={derivation.id}
          sum={derivation}
          here={derivation.id === item} // Tags of the inputs apply to the result too.
          mark={[...new Set(['推算', ...derivation.inputs.flatMap(({ tags }) => tags)])].map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        >
          {derivation.qualifier === '=' ? null : (
            <p>输入是上限、下限或约数，结果也是：{derivedFigure(derivation)}</p>
          )}
          <p className={styles.note}>无从比较：原文没有{derivation.needs}。</p>
        </SumEntry>
      ))}
    </ul>
  );
}
