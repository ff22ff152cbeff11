import type { Kind } from '../kind.ts';
import { rankingLine } from './rankingLine.ts';

/** Places by their figures of one date, the largest first. */
export const kind: Kind = { chart: {}, scopeLine: rankingLine };
