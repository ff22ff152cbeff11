/**
 * The one gateway to browser storage. Storage may be missing, full or forbidden (a sandboxed frame throws on
 * mere access); then nothing is stored and the page goes on.
 */

const PREFIX = 'youju:';

/** Set once this reader has pointed at a figure; where nothing can be stored, each visit is a first one. */
export const POINTED = 'pointed';

/** Storage of this browser, or of this window's tab alone, which outlives a reload but not the tab. */
type Place = 'browser' | 'tab';

const open = (place: Place): Storage =>
  place === 'tab' ? globalThis.sessionStorage : globalThis.localStorage;

/** Reads a stored text; null where there is none or storage is unavailable. */
export function readStored(key: string, place: Place = 'browser'): string | null {
  try {
    return open(place).getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Stores a text; returns false where that fails. */
export function writeStored(key: string, text: string, place: Place = 'browser'): boolean {
  try {
    open(place).setItem(PREFIX + key, text);
    return true;
  } catch {
    return false;
  }
}

/** Removes a stored text; where storage is unavailable nothing was stored. */
export function removeStored(key: string): void {
  try {
    globalThis.localStorage.removeItem(PREFIX + key);
  } catch {
    return;
  }
}

/**
 * Calls back when another window of this browser stores a text under a key, with null where it removes it. Windows
 * that cannot store anything hear nothing.
 */
export function watchStored(key: string, onChange: (text: string | null) => void): void {
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === PREFIX + key) onChange(event.newValue);
  });
}
