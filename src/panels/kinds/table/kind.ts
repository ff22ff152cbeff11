import type { Kind } from '../kind.ts';

/** The records as rows, each with its source. */
export const kind: Kind = { isTable: true, inWords: true };
