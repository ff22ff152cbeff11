import type { Kind } from '../kind.ts';

/** Key figures side by side, each naming its own unit, scope and date. */
export const kind: Kind = { inWords: true };
