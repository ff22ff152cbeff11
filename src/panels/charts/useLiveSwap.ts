import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useOpenRecord } from '../../state/urlState.ts';

export interface LiveSwap {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Whether the drawn picture still stands. */
  readonly standing: boolean;
  /** Height that the drawn picture had, which the live one keeps: nothing below may move. */
  readonly height: number;
  /** Asks for the live picture. */
  readonly want: () => void;
  /** Asks for it because the drawn one does not fit: that waits for nobody. */
  readonly replace: () => void;
  /** To be told of the drawn picture in the moment before it is taken away. */
  readonly leave: (picture: HTMLElement) => void;
}

/** What the reader is on: a figure or a county of the picture. */
const CONTROL = 'data-observation';
const COUNTY = 'data-county';

/** Milliseconds after which a dialog that was closed gives the focus back no more. */
const FOCUS_RETURNS = 1500;

/**
 * When a picture drawn at build time gives way to the live one: once the live one was asked for and
 * can be drawn, but never under a finger that is down, and with the focus on the same figure.
 */
export function useLiveSwap(drawn: boolean, ready: boolean, ask: (lacking: boolean) => void): LiveSwap {
  const box = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(!drawn);
  const [misfit, setMisfit] = useState(false);
  const [held, setHeld] = useState(false);
  const height = useRef(0);
  const focused = useRef<string | null>(null);
  // Nor while a card stands over the picture: the focus will come back from it to what it left.
  const covered = useOpenRecord().id !== null;
  const standing = drawn && !(ready && (misfit || (wanted && !held && !covered)));

  const want = useCallback(() => {
    setWanted(true);
    ask(false);
  }, [ask]);

  const replace = useCallback(() => {
    setMisfit(true);
    ask(false);
  }, [ask]);

  useEffect(() => {
    if (!covered) return;
    setHeld(true);
    return () => {
      const release = () => window.setTimeout(() => setHeld(false), 0);
      document.addEventListener('focusin', release, { once: true });
      window.setTimeout(release, FOCUS_RETURNS);
    };
  }, [covered]);
  useEffect(() => {
    const element = box.current;
    if (!element || !standing) return;
    const hold = () => setHeld(true);
    // A click comes after the finger is lifted; it must still find what it was pressed on.
    const release = () => window.setTimeout(() => setHeld(false), 0);
    element.addEventListener('pointerdown', hold);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    return () => {
      element.removeEventListener('pointerdown', hold);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
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
