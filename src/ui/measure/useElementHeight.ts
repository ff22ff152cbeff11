import { type RefObject, useEffect, useState } from 'react';

/** The content height, in CSS pixels, of a box that its container sizes; null until it has one. */
export function useElementHeight(ref: RefObject<HTMLElement | null>, wanted: boolean): number | null {
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element || !wanted) return;
    const observer = new ResizeObserver(() => {
      const next = Math.floor(element.clientHeight);
      if (next > 0) setHeight(next);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, wanted]);
  return height;
}
