import type { Kind } from '../kind.ts';

/** Bars for percentages, each of its own whole of 100; a bound ends in a chevron. */
export const kind: Kind = { chart: {} };
