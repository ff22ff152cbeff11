import { type RefCallback, useLayoutEffect, useState } from 'react';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 12;
const EDGE = 8;
/** Narrower windows show a card as a sheet; the style rules say the same. */
const SHEET_BELOW = 768;

const clamp = (value: number, most: number): number => Math.max(EDGE, Math.min(value, most - EDGE));

/**
 * Where a card stands beside what it is about, in CSS pixels of the window: on its right where there is room, else on its
 * left, else below or above it; never over an edge of the window, and over its anchor only where nothing else is left.
 */
export function besideRect(anchor: Rect, card: Size, room: Size): { left: number; top: number } {
  const level = clamp(anchor.top, room.height - card.height);
  // An anchor may be out of the window: in a table that was scrolled, or where an address opens the card.
  const within = (left: number): number => clamp(left, room.width - card.width);
  if (anchor.right + GAP + card.width <= room.width - EDGE)
    return { left: within(anchor.right + GAP), top: level };
  if (anchor.left - GAP - card.width >= EDGE)
    return { left: within(anchor.left - GAP - card.width), top: level };
  const left = within(anchor.left);
  const fits = (top: number): boolean => top >= EDGE && top + card.height <= room.height - EDGE;
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - card.height;
  return { left, top: [below, above].find(fits) ?? clamp(below, room.height - card.height) };
}

/** The element that a card is about: the focused one of those that are drawn, else the first in view. */
export function drawnAnchor(selector: string): Element | null {
  const drawn = [...document.querySelectorAll(selector)].filter((item) => item.getClientRects().length > 0);
  const inView = (item: Element) => {
    const { top, bottom } = item.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  };
  return drawn.find((item) => item === document.activeElement) ?? drawn.find(inView) ?? drawn[0] ?? null;
}

export const hasRoomBeside = (): boolean => window.innerWidth >= SHEET_BELOW;

/** Keeps a card beside its anchor while the page scrolls; null for a card without one. */
export function usePlaceBeside(anchorOf: string | null): {
  readonly box: RefCallback<HTMLElement>;
  readonly place: { left: number; top: number } | null;
} {
  const [card, setCard] = useState<HTMLElement | null>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    if (!card || anchorOf === null) return;
    const anchor = drawnAnchor(anchorOf);
    const put = () => {
      const rect = anchor?.isConnected ? anchor.getBoundingClientRect() : null;
      const { clientWidth: width, clientHeight: height } = document.documentElement;
      if (rect) setPlace(besideRect(rect, card.getBoundingClientRect(), { width, height }));
    };
    put();
    const observer = new ResizeObserver(put);
    observer.observe(card);
    window.addEventListener('scroll', put, { passive: true });
    window.addEventListener('resize', put);
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', put);
      window.removeEventListener('resize', put);
    };
  }, [card, anchorOf]);
  return { box: setCard, place: anchorOf === null ? null : place };
}
