import type { Kind } from '../kind.ts';

/** Ranks and recognitions, the highest level first. */
export const kind: Kind = { isList: true, inWords: true };
