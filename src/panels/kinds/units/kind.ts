import type { Kind } from '../kind.ts';

/** Shares as unit rows: what one in a hundred means can be counted. */
export const kind: Kind = { scaleNote: '每格为1个百分点' };
