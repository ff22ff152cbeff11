import type { Kind } from '../kind.ts';
import { trendScopeLine } from './trendScopeLine.ts';

/** Dated figures over true time, a line for each series. */
export const kind: Kind = { chart: { roomy: 18 }, scopeLine: trendScopeLine };
