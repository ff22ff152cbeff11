import { useCallback, useEffect, useState } from 'react';

export interface FullScreen {
  readonly on: boolean;
  readonly possible: boolean;
  readonly toggle: () => void;
}

/** Full screen of this window; only its own key or click may ask for it. */
export function useFullScreen(): FullScreen {
  const [on, setOn] = useState(() => document.fullscreenElement !== null);
  // Old Safari knows it by another name only; its own menu still offers it.
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
    // A refusal leaves the window as it is, which the button goes on showing.
    change.catch(() => setOn(document.fullscreenElement !== null));
  }, [possible]);
  return { on, possible, toggle };
}
