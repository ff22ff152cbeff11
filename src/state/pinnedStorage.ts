import { readStored } from './storage.ts';

/** The storage key of the visitor's own deck. */
export const PINNED_KEY = 'pinned-deck';

/** Whether an earlier visit stored a deck; only then does a page need to load its content. */
export const hasPinned = (): boolean => readStored(PINNED_KEY) !== null;
