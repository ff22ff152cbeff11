import type { Kind } from '../kind.ts';

/** Shares as rows of a hundred cells, which can be counted. */
export const kind: Kind = { scaleNote: '每格为1个百分点' };
