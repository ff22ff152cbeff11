import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useOpenRecord } from '../../state/urlState.ts';

export interface LiveSwap {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Whether the prerendered picture is still shown. */
  readonly standing: boolean;
  /** The height of the prerendered picture, which the live chart keeps, so that nothing below it moves. */
  readonly height: number;
  /** Requests the live chart. */
  readonly want: () => void;
  /**
   * Requests the live chart because the prerendered picture does not fit; this swap is not delayed by a press
   * or an open card.
   */
  readonly replace: () => void;
  /** To be called with the prerendered picture just before it is removed. */
  readonly leave: (picture: HTMLElement) => void;
}

/** Attributes that identify the focused control: a figure or a county. */
const CONTROL = 'data-observation';
const COUNTY = 'data-county';

/** Milliseconds after which a closed dialog no longer returns the focus. */
const FOCUS_RETURNS = 1500;

/**
 * Decides when the prerendered picture is swapped for the live chart: once the live one was requested and is
 * ready, but not while a pointer is down; the focus stays on the same figure.
 */
export function useLiveSwap(hasPicture: boolean, ready: boolean, ask: (lacking: boolean) => void): LiveSwap {
  const box = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(!hasPicture);
  const [misfit, setMisfit] = useState(false);
  const [pressed, setPressed] = useState(false);
  const height = useRef(0);
  const focused = useRef<string | null>(null);
  // Do not swap while a card is open either: the card will return the focus to the control that opened it.
  const covered = useOpenRecord().id !== null;
  const wasCovered = useRef(false);
  const standing = hasPicture && !(ready && (misfit || (wanted && !pressed && !covered)));

  const want = useCallback(() => {
    setWanted(true);
    ask(false);
  }, [ask]);

  const replace = useCallback(() => {
    setMisfit(true);
    ask(false);
  }, [ask]);

  useEffect(() => {
    if (covered) {
      wasCovered.current = true;
      setPressed(true);
      return;
    }
    if (!wasCovered.current) return;
    wasCovered.current = false;
    const free = () => setPressed(false);
    let timer = window.setTimeout(free, FOCUS_RETURNS);
    const release = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(free, 0);
    };
    document.addEventListener('focusin', release, { once: true });
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('focusin', release);
    };
  }, [covered]);
  useEffect(() => {
    const element = box.current;
    if (!element || !standing) return;
    const hold = () => setPressed(true);
    // The click event follows pointerup and must still hit the element that was pressed.
    let timer: number | undefined;
    const release = () => {
      timer = window.setTimeout(() => setPressed(false), 0);
    };
    element.addEventListener('pointerdown', hold);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    return () => {
      element.removeEventListener('pointerdown', hold);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
      window.clearTimeout(timer);
    };
  }, [standing]);

  const leave = useCallback((picture: HTMLElement) => {
    height.current = picture.getBoundingClientRect().height;
    const active = picture.contains(document.activeElement) ? document.activeElement : null;
    const name = [CONTROL, COUNTY].find((attribute) => active?.hasAttribute(attribute));
    focused.current = name ? `[${name}="${active?.getAttribute(name)}"]` : null;
  }, []);
  useLayoutEffect(() => {
    if (standing || focused.current === null) return;
    box.current?.querySelector<HTMLElement>(focused.current)?.focus({ preventScroll: true });
    focused.current = null;
  }, [standing]);

  return { box, standing, height: standing ? 0 : height.current, want, replace, leave };
}
