import { readStored } from './storage.ts';

/** Where a visitor's own deck is kept. */
export const PINNED_KEY = 'pinned-deck';

/** Whether an earlier visit left a deck: only then does a page need to know what is in it. */
export const hasPinned = (): boolean => readStored(PINNED_KEY) !== null;
