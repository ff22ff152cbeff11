import { useEffect, useLayoutEffect, useRef } from 'react';
import { useVisit } from '../state/urlState.ts';

/** Scroll offsets by history entry, for this visit. */
const places = new Map<string, number>();

/**
 * A new page starts at its top with the focus on its main element; Back returns to where the
 * reader was. A layout effect, so that a view which scrolls to a paragraph has the last word.
 */
export function useScrollPlace(): void {
  const { key, pathname, isReturn } = useVisit();
  const shown = useRef(pathname);
  useEffect(() => {
    const remember = () => places.set(key, window.scrollY);
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, [key]);
  useLayoutEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.getElementById('main')?.focus({ preventScroll: true });
    window.scrollTo(0, isReturn ? (places.get(key) ?? 0) : 0);
  }, [key, pathname, isReturn]);
}
