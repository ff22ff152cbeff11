import { type RefObject, useEffect, useState } from 'react';
import { onPrint } from '../../styles/printing.ts';

/** A screen's worth of margin: a drawing is ready before it is scrolled to. */
const MARGIN = '600px 0px';

/**
 * Whether an element has come near the visible part of the page; once near, always near. One that
 * is `wanted` from the start, on a slide or a page to print, is near wherever it stands.
 */
export function useNearViewport(ref: RefObject<HTMLElement | null>, wanted = false): boolean {
  const [near, setNear] = useState(wanted);
  useEffect(() => {
    const element = ref.current;
    if (!element || near) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    // Paper has no scrolling: everything is near when it is printed.
    const forget = onPrint('content', () => setNear(true));
    return () => {
      observer.disconnect();
      forget();
    };
  }, [ref, near]);
  return near;
}
