import { useDeferredValue, useState } from 'react';

/** Whether the app has drawn nothing yet: what stands in the page is being taken over, or drawn by the build. */
const isFirst = (): boolean =>
  typeof document === 'undefined' || document.documentElement.dataset.app !== 'ready';

/**
 * Whether what lies below the first view is to be drawn: not in the first pass of a view that the reader
 * comes to from another, so that what is seen first waits for nothing else, but right after it, in slices
 * that give way to every key and click. At once on the page that was opened, and where `atOnce` says
 * that the reader is sent further down.
 */
export function useRestDrawn(atOnce: boolean): boolean {
  // Kept: an update above panels that are still being taken over would draw them anew in one long task.
  const [first] = useState(isFirst);
  return useDeferredValue(true, first || atOnce);
}
