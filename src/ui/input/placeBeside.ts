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
  if (anchor.right + GAP + card.width <= room.width - EDGE) return { left: anchor.right + GAP, top: level };
  if (anchor.left - GAP - card.width >= EDGE) return { left: anchor.left - GAP - card.width, top: level };
  const left = clamp(anchor.left, room.width - card.width);
  const below = anchor.bottom + GAP;
  if (below + card.height <= room.height - EDGE) return { left, top: below };
  const above = anchor.top - GAP - card.height;
  return { left, top: above >= EDGE ? above : clamp(below, room.height - card.height) };
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
