import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { onPrint } from '../../styles/printing.ts';

/** The content width of an element in CSS pixels, null until it has one: a hidden box must wait for its first size. */
export function useElementWidth<T extends HTMLElement>(): [RefObject<T | null>, number | null] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState<number | null>(null);
  // Before the first painting: what is drawn for the width must not change its height afterwards.
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
    // Paper waits for no observer.
    const forget = onPrint('measure', measure);
    return () => {
      observer.disconnect();
      forget();
    };
  }, []);
  return [ref, width];
}
