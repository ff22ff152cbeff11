import { type RefObject, useLayoutEffect, useState } from 'react';

/** The content height, in CSS pixels, of a box that its container sizes; null until it has one. */
export function useElementHeight(ref: RefObject<HTMLElement | null>, wanted: boolean): number | null {
  const [height, setHeight] = useState<number | null>(null);
  // Before the first paint, or a slide would be seen in two sizes.
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || !wanted) return;
    const measure = () => {
      const next = Math.floor(element.clientHeight);
      if (next > 0) setHeight(next);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [ref, wanted]);
  return height;
}
