import type { Kind } from '../kind.ts';

/**
 * Bars for a whole and its subsets, each from zero. They are not stacked, because texts rarely say how parts
 * relate.
 */
export const kind: Kind = { chart: {} };
