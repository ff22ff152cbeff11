import { useLayoutEffect, useRef } from 'react';
import { readPlaces, writePlaces } from '../../state/keptPlaces.ts';
import { useHistoryEntry } from '../../state/urlState.ts';
import { holdPlace } from './holdPlace.ts';

/** Milliseconds of rest after which a place is written down; a phone may close a tab without a word. */
const REST = 400;

const places = readPlaces();

/** Whether the window came to its address again: by a reload, or back from another site. */
function isWindowBack(): boolean {
  const [load] = performance.getEntriesByType('navigation');
  const type = load && 'type' in load ? load.type : '';
  return type === 'reload' || type === 'back_forward';
}

/**
 * A new page starts at its top with the focus on its main element; Back, Forward and a reload return to the former
 * place. This is a layout effect, so that a view which scrolls to a paragraph afterwards has the last word on a
 * page that is new.
 */
export function useScrollRestoration(): void {
  const { key, pathname, page, isReturn, isSettled } = useHistoryEntry();
  const entry = `${key} ${pathname} ${page}`;
  const shown = useRef<{ pathname: string; page: number } | null>(null);
  const held = useRef<(() => void) | null>(null);
  // A layout effect too: the scrolling that a new page causes must not be noted for the one before.
  useLayoutEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    const write = () => writePlaces(places);
    const remember = () => {
      // Until the page is as long as it was, where it stands says nothing.
      if (held.current) return;
      places.delete(entry);
      places.set(entry, Math.round(window.scrollY));
      clearTimeout(rest);
      rest = setTimeout(write, REST);
    };
    window.addEventListener('scroll', remember, { passive: true });
    window.addEventListener('pagehide', write);
    return () => {
      clearTimeout(rest);
      window.removeEventListener('scroll', remember);
      window.removeEventListener('pagehide', write);
    };
  }, [entry]);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { pathname, page };
    const isFirst = before === null;
    if (before?.pathname === pathname && (before.page === page || isSettled)) return;
    held.current?.();
    const place = (isFirst ? isWindowBack() : isReturn) ? places.get(entry) : undefined;
    if (isFirst && place === undefined) return;
    if (!isFirst) document.getElementById('main')?.focus({ preventScroll: true });
    if (place === undefined) window.scrollTo(0, 0);
    else
      held.current = holdPlace(place, () => {
        held.current = null;
      });
  }, [entry, pathname, page, isReturn, isSettled]);
}
