import { useEffect } from 'react';
import type { UsePresenter } from '../../../state/presenterStore.ts';

/** Tracks the pointer as a share of the window, at most once per frame, while the laser is on. */
export function useLaserPointer(presenter: UsePresenter): void {
  const on = presenter(({ show }) => show.laser.on);
  useEffect(() => {
    if (!on) return;
    let frame = 0;
    const point = (at: { x: number; y: number } | null) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => presenter.getState().act({ type: 'point', at }));
    };
    const share = (part: number, whole: number) => Math.min(1, Math.max(0, part / whole));
    const follow = ({ clientX, clientY }: PointerEvent) =>
      point({ x: share(clientX, window.innerWidth), y: share(clientY, window.innerHeight) });
    const leave = () => point(null);
    window.addEventListener('pointermove', follow);
    document.documentElement.addEventListener('pointerleave', leave);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', follow);
      document.documentElement.removeEventListener('pointerleave', leave);
    };
  }, [presenter, on]);
}
