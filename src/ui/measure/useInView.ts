import { type RefObject, useEffect, useState } from 'react';

/** About one screen, so that rows are there before they are scrolled into view or reached by the keyboard. */
const MARGIN = '900px 0px';

export interface InView {
  /** Whether the element is in the viewport or near it. */
  readonly near: boolean;
  /** Its height in CSS pixels when it was last near; null before that. */
  readonly height: number | null;
}

/**
 * Whether an element is near the viewport, for lists that are too long to be in the page as a whole. What
 * holds the focus counts as near, so that the keyboard never loses its place.
 */
export function useInView(ref: RefObject<HTMLElement | null>, first: boolean): InView {
  const [view, setView] = useState<InView>({ near: first, height: null });
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries[entries.length - 1];
        const near = entry?.isIntersecting ?? false;
        if (!near && element.contains(document.activeElement)) return;
        setView((now) => {
          if (now.near === near) return now;
          return { near, height: now.near ? (entry?.boundingClientRect.height ?? null) : now.height };
        });
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return view;
}
