import { useEffect } from 'react';

/**
 * A press on the console fills the wall's screen: browsers let a window fill it only on its own press, unless another
 * one hands its press over with a message (Chromium 104). The channel cannot do that.
 */
const FILL = 'youju-fill';

interface DelegatingWindow {
  readonly postMessage: (message: string, options: { targetOrigin: string; delegate: string }) => void;
}

/** A page from disk has no origin that a press could be handed to. */
export const canFillWall = (): boolean => window.origin.startsWith('http');

export function fillWall(wall: Window): void {
  (wall as DelegatingWindow).postMessage(FILL, { targetOrigin: window.origin, delegate: 'fullscreen' });
}

/** In the wall: does as the console that opened it asks, and no other window. */
export function useFilledWall(enter: () => void): void {
  useEffect(() => {
    const fill = ({ data, source, origin }: MessageEvent<unknown>) => {
      if (data === FILL && origin === window.origin && source === window.opener) enter();
    };
    window.addEventListener('message', fill);
    return () => window.removeEventListener('message', fill);
  }, [enter]);
}
