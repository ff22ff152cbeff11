import { type RefObject, useEffect, useState } from 'react';

/**
 * Pictures are drawn one after the other, and not while keys are pressed: the wall often shares the process with
 * the page that draws them, and its next slide comes first.
 */
const BETWEEN_MS = 16;
const KEYS_REST_MS = 250;

/** One screen above and below, so that a picture is there before it is scrolled into view. */
const MARGIN = '100% 0px';

const waiting: Array<() => void> = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let keyAt = Number.NEGATIVE_INFINITY;

const noteKey = () => {
  keyAt = performance.now();
};

function drawNext(): void {
  const rest = keyAt + KEYS_REST_MS - performance.now();
  if (rest <= 0) waiting.shift()?.();
  if (waiting.length > 0) timer = setTimeout(drawNext, Math.max(BETWEEN_MS, rest));
  else {
    timer = undefined;
    window.removeEventListener('keydown', noteKey, true);
  }
}

/** Calls back when it is this one's turn. Returns a function that gives the turn up. */
function queueUp(draw: () => void): () => void {
  waiting.push(draw);
  if (timer === undefined) {
    window.addEventListener('keydown', noteKey, true);
    timer = setTimeout(drawNext, BETWEEN_MS);
  }
  return () => {
    const at = waiting.indexOf(draw);
    if (at >= 0) waiting.splice(at, 1);
  };
}

/** The part of the page that scrolls around an element; null where that is the page itself. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  const page = document.documentElement;
  for (let above = element.parentElement; above !== null && above !== page; above = above.parentElement)
    if (/auto|scroll/.test(getComputedStyle(above).overflowY)) return above;
  return null;
}

/** Whether a picture is to be drawn: it is near the part of its list that is in sight, and its turn has come. */
export function useDrawTurn(box: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries[entries.length - 1]?.isIntersecting ?? false),
      { root: scrollerOf(element), rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  useEffect(() => {
    if (near) return queueUp(() => setDrawn(true));
    setDrawn(false);
  }, [near]);
  return drawn;
}
