import type { PublishedRecord } from '../../../model/published/dataset.ts';

const CELL = 14;
const GAP = 3;
const STEP = CELL + GAP;
const COLUMNS = 20;
const ROWS = 5;

/** The unit rows in units of their own, without the line round the cells. */
export const UNIT_ROWS = { width: COLUMNS * STEP - GAP, height: ROWS * STEP - GAP, cell: CELL } as const;

export interface UnitCell {
  readonly x: number;
  readonly y: number;
  /** Share of the cell that is filled, as far as the decimals say. */
  readonly filled: number;
  /** Left open by a lower bound: more may be true. */
  readonly beyond: boolean;
}

/** A hundred cells, one for each percentage point. */
export function unitCells({ quantity }: PublishedRecord): UnitCell[] {
  const percent = Number(quantity?.value);
  const bound = quantity?.qualifier;
  return Array.from({ length: COLUMNS * ROWS }, (_, index) => {
    const filled = Math.min(1, Math.max(0, percent - index));
    return {
      x: (index % COLUMNS) * STEP,
      y: Math.floor(index / COLUMNS) * STEP,
      filled,
      beyond: (bound === '>' || bound === '>=') && filled === 0,
    };
  });
}
