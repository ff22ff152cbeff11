import { useCallback, useEffect, useState } from 'react';
import { FULL_SCREEN_QUERY, isWindowFull } from './isWindowFull.ts';

export interface FullScreen {
  /** Whether the window fills its screen, also by F11 or in a kiosk. */
  readonly on: boolean;
  readonly possible: boolean;
  readonly toggle: () => void;
  /** Fills the screen, and leaves it filled where it is. */
  readonly enter: () => void;
}

/** Full screen of this window; browsers allow it only on its own key press or click. */
export function useFullScreen(): FullScreen {
  const [on, setOn] = useState(isWindowFull);
  // Old Safari supports it only under another name; its own menu still offers it.
  const possible = typeof document.documentElement.requestFullscreen === 'function';
  useEffect(() => {
    const update = () => setOn(isWindowFull());
    const query = window.matchMedia(FULL_SCREEN_QUERY);
    document.addEventListener('fullscreenchange', update);
    query.addEventListener('change', update);
    return () => {
      document.removeEventListener('fullscreenchange', update);
      query.removeEventListener('change', update);
    };
  }, []);
  const change = useCallback(
    (wanted: boolean) => {
      if (!possible) return;
      const changed = wanted ? document.documentElement.requestFullscreen() : document.exitFullscreen();
      // If the browser refuses, the button continues to show the actual state.
      changed.catch(() => setOn(isWindowFull()));
    },
    [possible],
  );
  const toggle = useCallback(() => change(document.fullscreenElement === null), [change]);
  const enter = useCallback(() => {
    if (!isWindowFull()) change(true);
  }, [change]);
  return { on, possible, toggle, enter };
}
