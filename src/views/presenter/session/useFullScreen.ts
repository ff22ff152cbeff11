import { useCallback, useEffect, useState } from 'react';

export interface FullScreen {
  readonly on: boolean;
  readonly possible: boolean;
  readonly toggle: () => void;
}

/** Full screen of this window; browsers allow it only on its own key press or click. */
export function useFullScreen(): FullScreen {
  const [on, setOn] = useState(() => document.fullscreenElement !== null);
  // Old Safari supports it only under another name; its own menu still offers it.
  const possible = typeof document.documentElement.requestFullscreen === 'function';
  useEffect(() => {
    const update = () => setOn(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', update);
    return () => document.removeEventListener('fullscreenchange', update);
  }, []);
  const toggle = useCallback(() => {
    if (!possible) return;
    const change = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    // If the browser refuses, the button continues to show the actual state.
    change.catch(() => setOn(document.fullscreenElement !== null));
  }, [possible]);
  return { on, possible, toggle };
}
