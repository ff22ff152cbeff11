import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

export interface TakeOver {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Whether the drawn picture still stands. */
  readonly standing: boolean;
  /** Height that the drawn picture had, which the live one keeps: nothing below may move. */
  readonly height: number;
  /** Asks for the live picture. */
  readonly want: () => void;
}

/** What the reader is on: a figure or a county of the picture. */
const CONTROL = 'data-observation';
const COUNTY = 'data-county';

/**
 * When a picture drawn at build time gives way to the live one: once the live one was asked for and
 * can be drawn, but never under a finger that is down, and with the focus on the same figure.
 */
export function useTakeOver(drawn: boolean, ready: boolean, ask: (lacking: boolean) => void): TakeOver {
  const box = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(!drawn);
  const [held, setHeld] = useState(false);
  const height = useRef(0);
  const focused = useRef<string | null>(null);
  const standing = drawn && !(wanted && ready && !held);

  const want = useCallback(() => {
    setWanted(true);
    ask(false);
  }, [ask]);

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

  // Read while the drawn picture is still there: in the cleanup that runs before it is taken away.
  useLayoutEffect(() => {
    const element = box.current;
    if (!standing || !element) return;
    return () => {
      height.current = element.offsetHeight;
      const active = element.contains(document.activeElement) ? document.activeElement : null;
      const name = [CONTROL, COUNTY].find((attribute) => active?.hasAttribute(attribute));
      focused.current = name ? `[${name}="${active?.getAttribute(name)}"]` : null;
    };
  }, [standing]);
  useLayoutEffect(() => {
    if (standing || focused.current === null) return;
    box.current?.querySelector<HTMLElement>(focused.current)?.focus({ preventScroll: true });
    focused.current = null;
  }, [standing]);

  return { box, standing, height: standing ? 0 : height.current, want };
}
