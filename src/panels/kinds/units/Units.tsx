import type { PublishedRecord } from '../../../model/published/dataset.ts';
import styles from './Units.module.css';
import { UNIT_ROWS, unitCells } from './unitCells.ts';

const { width, height, cell } = UNIT_ROWS;

const inner = cell - 1;

/** A hundred cells, one for each percentage point; the last one is filled as far as the decimals say. */
export function Units({ record }: { record: PublishedRecord }) {
  const { quantity } = record;
  if (!quantity) return null;
  const cells = unitCells(record);
  // The figure beside it is a control of its own, so the description does not repeat it.
  const open = cells.some(({ beyond }) => beyond) ? '，其余画作虚格，实际可能更高' : '';
  // Cells of one look are one path: four hundred elements would be a third of a page.
  const outline = (isBeyond: boolean) =>
    cells
      .filter(({ beyond }) => beyond === isBeyond)
      .map(({ x, y }) => `M${x + 0.5} ${y + 0.5}h${inner}v${inner}h-${inner}z`)
      .join('');
  const filled = cells
    .filter((item) => item.filled > 0)
    .map(({ x, y, filled: part }) => {
      const wide = Number((cell * part).toFixed(2));
      return `M${x} ${y}h${wide}v${cell}h-${wide}z`;
    })
    .join('');
  return (
    <svg
      className={styles.units}
      viewBox={`-1 -1 ${width + 2} ${height + 2}`}
      role="img"
      aria-label={`百格图：一格为1个百分点，填满${quantity.value}格${open}`}
    >
      <path d={outline(false)} className={styles.cell} />
      {open === '' ? null : <path d={outline(true)} className={styles.cell} data-beyond="true" />}
      <path d={filled} className={styles.filled} />
    </svg>
  );
}
