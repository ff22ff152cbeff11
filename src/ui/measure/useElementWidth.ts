import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { onPrint } from '../../styles/printing.ts';

/** The content width of an element in CSS pixels; null until it has one, as while it is hidden. */
export function useElementWidth<T extends HTMLElement>(): [RefObject<T | null>, number | null] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState<number | null>(null);
  // Measure before the first paint, so that content rendered for the width does not change its height
  // afterwards.
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const next = Math.floor(element.clientWidth);
      if (next > 0) setWidth(next);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    // Observers run too late for printing, so measure synchronously.
    const forget = onPrint('measure', measure);
    return () => {
      observer.disconnect();
      forget();
    };
  }, []);
  return [ref, width];
}
