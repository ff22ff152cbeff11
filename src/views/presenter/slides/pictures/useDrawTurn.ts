import { type RefObject, useEffect, useState } from 'react';

/** Half a screen, so that a picture is there when it is scrolled into view. */
const MARGIN = '400px 200px';

/** Pictures that wait for their turn: drawing many at once would hold up the page. */
const waiting: Array<() => void> = [];
const PAUSE_MS = 16;
let running = false;

function drawNext(): void {
  const next = waiting.shift();
  if (next === undefined) {
    running = false;
    return;
  }
  next();
  setTimeout(drawNext, PAUSE_MS);
}

/** Whether a picture is to be drawn now: it is near the window, and those before it have been begun. */
export function useDrawTurn(ref: RefObject<HTMLElement | null>): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const draw = () => setDrawn(true);
    const forget = () => {
      const at = waiting.indexOf(draw);
      if (at >= 0) waiting.splice(at, 1);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        forget();
        if (entries[entries.length - 1]?.isIntersecting !== true) return setDrawn(false);
        waiting.push(draw);
        if (running) return;
        running = true;
        setTimeout(drawNext, 0);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => {
      forget();
      observer.disconnect();
    };
  }, [ref]);
  return drawn;
}
