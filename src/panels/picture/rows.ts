import { type Block, placed, rule, stack } from './markup.ts';
import type { PictureTools } from './pictureTools.ts';

/** The gaps between rows, and between lines within a row. */
export const PADDING = 10;
export const COLUMN_GAP = 24;

/** Puts two blocks side by side, the second at `left`. */
export const beside = (first: Block, second: Block, left: number): Block => ({
  svg: first.svg + placed(second.svg, left, 0),
  height: Math.max(first.height, second.height),
});

/** Rows separated by hairlines. */
export function ruledRows(rows: readonly Block[], width: number, { theme }: PictureTools): Block {
  return stack(
    rows.flatMap((row, index) => (index === 0 ? [row] : [rule(width, theme.hairline), row])),
    PADDING,
  );
}
