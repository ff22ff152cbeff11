import type { Kind } from '../kind.ts';

/** Bars for amounts of one unit, each from zero. */
export const kind: Kind = { chart: {} };
