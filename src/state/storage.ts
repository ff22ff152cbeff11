/**
 * The one gateway to what a browser keeps between visits. Storage may be missing, full or forbidden
 * (a sandboxed frame throws on mere access): then nothing is kept and the page goes on.
 */

const PREFIX = 'youju:';

/** The kept text; null where there is none or storage is out of reach. */
export function readStored(key: string): string | null {
  try {
    return globalThis.localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Keeps a text; false where the browser does not. */
export function writeStored(key: string, text: string): boolean {
  try {
    globalThis.localStorage.setItem(PREFIX + key, text);
    return true;
  } catch {
    return false;
  }
}

/** Forgets a text; where storage is out of reach nothing was kept. */
export function removeStored(key: string): void {
  try {
    globalThis.localStorage.removeItem(PREFIX + key);
  } catch {
    return;
  }
}
