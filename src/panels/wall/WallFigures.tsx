import { type ReactNode, useMemo } from 'react';
import { FaceTags } from '../../evidence/FaceTags.tsx';
import { FigureControl } from '../../evidence/FigureControl.tsx';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import type { FitLayout } from '../../ui/measure/fitContent.ts';
import { DotLine } from '../../ui/page/DotLine.tsx';
import { FitItems } from './FitItems.tsx';
import styles from './WallFigures.module.css';

export interface WallFigure {
  /** The starting figure, where the panel pairs them. */
  readonly from: PublishedRecord | null;
  readonly record: PublishedRecord;
  /** Scope and date, as far as the scope line does not state them. */
  readonly caption: readonly string[];
  /** What is said under the caption: the change between the two. */
  readonly aside?: ReactNode;
}

const MOST_COLUMNS = 6;
/** With more items, one below the other would be a long list of small rows. */
const MOST_ROWS = 5;

const STACKED = '"name" "figures" "caption"';
const IN_A_ROW = '". ." 1fr "figures name" auto "figures caption" auto ". ." 1fr / 11fr 9fr';

/** Columns of which every row is full, or nearly so, and rows with the words beside the figure. */
function figureLayouts(count: number): FitLayout[] {
  const columns = Array.from({ length: Math.min(count, MOST_COLUMNS) }, (_, index) => index + 1).filter(
    (wide) => count % wide === 0 || (wide > 2 && count % wide >= wide / 2),
  );
  return [
    ...columns
      .reverse()
      .map((wide) => ({ '--columns': `repeat(${wide}, minmax(0, 1fr))`, '--item': STACKED })),
    ...(count <= MOST_ROWS ? [{ '--columns': 'minmax(0, 1fr)', '--item': IN_A_ROW }] : []),
  ];
}

/** Figures with their names, scopes and dates, as large as the slide allows. */
export function WallFigures({ of, items }: { of: unknown; items: readonly WallFigure[] }) {
  const layouts = useMemo(() => figureLayouts(items.length), [items.length]);
  return (
    <FitItems of={of} total={items.length} layouts={layouts} least={0.6} most={4}>
      <ul className={styles.figures}>
        {items.map(({ from, record, caption, aside }) => (
          <li key={record.id} className={styles.item} data-item="">
            <p className={styles.name}>{record.name}</p>
            <p className={styles.figure}>
              {from ? (
                <>
                  <FigureControl record={from} size="medium" />
                  <FaceTags record={from} />
                  <span className={styles.arrow} role="img" aria-label="到">
                    →
                  </span>
                </>
              ) : null}
              <FigureControl record={record} size="medium" />
            </p>
            <p className={styles.caption}>
              <DotLine parts={caption} />
              <FaceTags record={record} />
              {aside}
            </p>
          </li>
        ))}
      </ul>
    </FitItems>
  );
}
