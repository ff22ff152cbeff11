import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/**
 * Paper is drawn from what stands in the page when the listeners of `beforeprint` have returned. From
 * then until `afterprint` the root carries `data-paper`, by which boxes take the width they are laid
 * out in for paper, and what stands on paper alone is in the page.
 */

let printing = false;
const listeners = new Set<() => void>();

function setPrinting(next: boolean): void {
  printing = next;
  document.documentElement.toggleAttribute('data-paper', next);
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

// Before any listener of a component: they measure what this one has laid out.
if (typeof window !== 'undefined') {
  window.addEventListener('beforeprint', () => setPrinting(true));
  window.addEventListener('afterprint', () => setPrinting(false));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the page is being printed. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => printing,
    () => false,
  );
