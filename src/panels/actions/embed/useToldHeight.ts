import { type RefObject, useEffect, useState } from 'react';
import { listenToFrames } from '../../../entry/embed/frames.ts';

/** The height that the panel in a frame reports of itself, in CSS pixels; null until it has spoken. */
export function useToldHeight(frame: RefObject<HTMLIFrameElement | null>, src: string): number | null {
  const [told, setTold] = useState<{ src: string; height: number } | null>(null);
  useEffect(
    () =>
      listenToFrames(
        () => (frame.current ? [frame.current] : []),
        (_, height) => setTold({ src, height }),
      ),
    [frame, src],
  );
  return told?.src === src ? told.height : null;
}
