import { type TouchEvent, useRef } from 'react';

export type Swipe = 'left' | 'right' | 'down';

/** A finger has to move this far, in CSS pixels, and mostly in one direction. */
const FAR = 60;
const STRAIGHT = 2;

/** Tells swipes over an element from taps and from scrolling; a swipe down counts only at the top of its content. */
export function useSwipe(onSwipe: ((swipe: Swipe) => void) | undefined) {
  const from = useRef<{ x: number; y: number; top: number } | null>(null);
  return {
    onTouchStart: ({ touches, currentTarget }: TouchEvent<HTMLElement>) => {
      const [touch] = Array.from(touches);
      from.current =
        touch && touches.length === 1
          ? { x: touch.clientX, y: touch.clientY, top: currentTarget.scrollTop }
          : null;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent<HTMLElement>) => {
      const [touch] = Array.from(changedTouches);
      const start = from.current;
      from.current = null;
      if (!touch || !start || !onSwipe) return;
      const [dx, dy] = [touch.clientX - start.x, touch.clientY - start.y];
      if (Math.abs(dx) > FAR && Math.abs(dx) > STRAIGHT * Math.abs(dy)) onSwipe(dx < 0 ? 'left' : 'right');
      else if (dy > FAR && dy > STRAIGHT * Math.abs(dx) && start.top === 0) onSwipe('down');
    },
  };
}
