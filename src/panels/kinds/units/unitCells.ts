import type { PublishedRecord } from '../../../model/published/dataset.ts';

const CELL = 14;
const GAP = 3;
const STEP = CELL + GAP;
const COLUMNS = 20;
const ROWS = 5;

/** The size of the cells in units of their own, without their outline. */
export const UNIT_ROWS = { width: COLUMNS * STEP - GAP, height: ROWS * STEP - GAP, cell: CELL } as const;

export interface UnitCell {
  readonly x: number;
  readonly y: number;
  /** The filled share of the cell, as far as the decimals say. */
  readonly filled: number;
  /** Whether the cell is above a lower bound, so that it may also be true. */
  readonly beyond: boolean;
}

/** Builds a hundred cells, one for each percentage point. */
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
