import type { Kind } from '../kind.ts';

/** What is reached in full, each row ticked: shares of 100 % and coverage of all. */
export const kind: Kind = { isList: true, inWords: true };
