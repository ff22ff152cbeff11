import { type Block, placed, rule, stack } from './markup.ts';
import type { PictureTools } from './pictureTools.ts';

/** Between two rows, and between what stands under each other in one. */
export const PADDING = 10;
export const COLUMN_GAP = 24;

/** Two parts side by side, the second from `left`. */
export const beside = (first: Block, second: Block, left: number): Block => ({
  svg: first.svg + placed(second.svg, left, 0),
  height: Math.max(first.height, second.height),
});

/** Rows with a hairline between them. */
export function ruledRows(rows: readonly Block[], width: number, { theme }: PictureTools): Block {
  return stack(
    rows.flatMap((row, index) => (index === 0 ? [row] : [rule(width, theme.hairline), row])),
    PADDING,
  );
}
