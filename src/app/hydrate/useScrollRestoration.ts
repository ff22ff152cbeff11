import { useEffect, useLayoutEffect, useRef } from 'react';
import { useHistoryEntry } from '../../state/urlState.ts';

/** Scroll offsets by history entry, for this visit. */
const offsets = new Map<string, number>();

/**
 * A new page starts at its top with the focus on its main element; Back returns to the former scroll
 * position. This is a layout effect, so that a view which scrolls to a paragraph afterwards has the last
 * word.
 */
export function useScrollRestoration(): void {
  const { key, pathname, page, isReturn, isSettled } = useHistoryEntry();
  const shown = useRef({ pathname, page });
  useEffect(() => {
    const remember = () => offsets.set(key, window.scrollY);
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, [key]);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { pathname, page };
    if (before.pathname === pathname && (before.page === page || isSettled)) return;
    document.getElementById('main')?.focus({ preventScroll: true });
    window.scrollTo(0, isReturn ? (offsets.get(key) ?? 0) : 0);
  }, [key, pathname, page, isReturn, isSettled]);
}
