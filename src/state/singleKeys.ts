import { readStored, removeStored, writeStored } from './storage.ts';

/**
 * Whether `/` and `?` alone are shortcuts. People who speak to their computer or press keys by accident can
 * switch them off (WCAG 2.1.4).
 */

const KEY = 'single-keys';
const OFF = 'off';

/** The choice of this visit, for where the browser stores nothing. */
let chosen: boolean | null = null;

export const areSingleKeysOn = (): boolean => chosen ?? readStored(KEY) !== OFF;

/** Switches them on or off; the field that names its key follows by an attribute of the page. */
export function chooseSingleKeys(on: boolean): void {
  chosen = on;
  if (on) removeStored(KEY);
  else writeStored(KEY, OFF);
  showSingleKeys();
}

/** Tells the style sheets. */
export function showSingleKeys(): void {
  const { dataset } = document.documentElement;
  if (areSingleKeysOn()) delete dataset.keys;
  else dataset.keys = OFF;
}
