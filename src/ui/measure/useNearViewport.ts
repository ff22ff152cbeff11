import { type RefObject, useEffect, useState } from 'react';
import { onPrint } from '../../styles/printing.ts';

/** A margin of about one screen, so that a chart is ready before it is scrolled into view. */
const MARGIN = '600px 0px';

/**
 * Whether an element has come near the viewport; once true, it stays true. With `wanted`, as on a slide or a
 * page to print, it is true from the start.
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
    // Paper does not scroll, so everything counts as near when it is printed.
    const forget = onPrint('content', () => setNear(true));
    return () => {
      observer.disconnect();
      forget();
    };
  }, [ref, near]);
  return near;
}
