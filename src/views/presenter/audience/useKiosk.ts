import { useEffect, useState } from 'react';
import type { UsePresenter } from '../../../state/presenterStore.ts';

export interface Kiosk {
  readonly paused: boolean;
  readonly toggle: () => void;
}

/** Advances the slides in a loop; a slide reached by hand also stays for its full time. */
export function useKiosk(presenter: UsePresenter, seconds: number | null): Kiosk {
  const [paused, setPaused] = useState(false);
  const slide = presenter(({ show }) => show.slide);
  useEffect(() => {
    if (seconds === null || paused || slide === 0) return;
    const timer = setTimeout(
      () => presenter.getState().act({ type: 'advance', from: slide }),
      seconds * 1000,
    );
    return () => clearTimeout(timer);
  }, [presenter, seconds, paused, slide]);
  return { paused, toggle: () => setPaused((now) => !now) };
}
