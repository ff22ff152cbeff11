import { flushSync } from 'react-dom';

/**
 * Paper is drawn from what stands in the page when the listeners of `beforeprint` have returned: nothing
 * may wait for a frame, an observer or a timer. Everything that changes for paper therefore changes
 * here, phase by phase, and changes back in the same order afterwards. What React renders in one phase
 * stands in the page before the next begins.
 */
const listeners = {
  /** The root element takes the theme and the text size of paper; boxes take the width that they are laid out in. */
  look: new Set<Listener>(),
  /** What stands on paper alone comes in, and what waited until the reader came near it. */
  content: new Set<Listener>(),
  /** Boxes are measured anew. */
  measure: new Set<Listener>(),
  /** Drawings fill their boxes. */
  draw: new Set<Listener>(),
};

type Listener = (printing: boolean) => void;
type PrintPhase = keyof typeof listeners;

let printing = false;
let watching = false;

/** Whether the page is laid out for paper; the root element then carries `data-paper`. */
export const isPrinting = (): boolean => printing;

function setPrinting(next: boolean): void {
  // The print dialog tells it by its events and by the medium.
  if (next === printing) return;
  printing = next;
  document.documentElement.toggleAttribute('data-paper', next);
  for (const phase of Object.values(listeners))
    flushSync(() => {
      for (const listener of Array.from(phase)) listener(next);
    });
}

function watch(): void {
  if (watching) return;
  watching = true;
  const medium = window.matchMedia('print');
  window.addEventListener('beforeprint', () => setPrinting(true));
  window.addEventListener('afterprint', () => setPrinting(false));
  medium.addEventListener('change', () => setPrinting(medium.matches));
}

/** Calls back in one phase, before printing and after it; returns what ends it. */
export function onPrint(phase: PrintPhase, listener: Listener): () => void {
  watch();
  listeners[phase].add(listener);
  return () => void listeners[phase].delete(listener);
}
