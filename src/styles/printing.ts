import { flushSync } from 'react-dom';

/**
 * Printing shows the page as it is when the `beforeprint` listeners have returned, so nothing may wait for a
 * frame, an observer or a timer. Everything that changes for paper therefore changes here, phase by phase,
 * and changes back in the same order afterwards. What React renders in one phase is in the page before the
 * next one begins.
 */
const listeners = {
  /** The root element takes the theme and text size of paper, and boxes take their paper width. */
  look: new Set<Listener>(),
  /** Content that is only for paper is added, and so is lazy content outside the viewport. */
  content: new Set<Listener>(),
  /** Boxes are measured again. */
  measure: new Set<Listener>(),
  /** Charts are resized to their boxes. */
  draw: new Set<Listener>(),
};

type Listener = (printing: boolean) => void;
type PrintPhase = keyof typeof listeners;

let printing = false;
/** Whether the engine said that it prints, and did not say yet that it is done. */
let begun = false;
let watching = false;

/** Whether the page is laid out for paper; the root element then has `data-paper`. */
export const isPrinting = (): boolean => printing;

function setPrinting(next: boolean): void {
  // Printing is reported by events and by the print medium.
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
  window.addEventListener('beforeprint', () => {
    begun = true;
    setPrinting(true);
  });
  window.addEventListener('afterprint', () => {
    begun = false;
    setPrinting(false);
  });
  // Chromium leaves the print medium once between counting the pages and drawing them: what is only for paper must stay,
  // or it counts too few pages and the last ones are lost.
  medium.addEventListener('change', () => setPrinting(begun || medium.matches));
}

/** Calls back in one phase, before and after printing; returns a function that stops it. */
export function onPrint(phase: PrintPhase, listener: Listener): () => void {
  watch();
  listeners[phase].add(listener);
  return () => void listeners[phase].delete(listener);
}
