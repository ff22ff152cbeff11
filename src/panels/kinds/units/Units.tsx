import type { PublishedRecord } from '../../../model/published/dataset.ts';
import styles from './Units.module.css';
import { UNIT_ROWS, unitCells } from './unitCells.ts';

const { width, height, cell } = UNIT_ROWS;

/** A hundred cells, one for each percentage point; the last one is filled as far as the decimals say. */
export function Units({ record }: { record: PublishedRecord }) {
  const { quantity } = record;
  if (!quantity) return null;
  const cells = unitCells(record);
  // The figure beside it is a control of its own, so the description does not repeat it.
  const open = cells.some(({ beyond }) => beyond) ? '，其余画作虚格，实际可能更高' : '';
  return (
    <svg
      className={styles.units}
      viewBox={`-1 -1 ${width + 2} ${height + 2}`}
      role="img"
      aria-label={`百格图：一格为1个百分点，填满${quantity.value}格${open}`}
    >
      {cells.map(({ x, y, filled, beyond }) => (
        <g key={`${x} ${y}`}>
          <rect
            x={x + 0.5}
            y={y + 0.5}
            width={cell - 1}
            height={cell - 1}
            className={styles.cell}
            data-beyond={beyond || undefined}
          />
          {filled > 0 ? (
            <rect x={x} y={y} width={cell * filled} height={cell} className={styles.filled} />
          ) : null}
        </g>
      ))}
    </svg>
  );
}
