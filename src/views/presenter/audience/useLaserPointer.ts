import { useEffect } from 'react';
import type { UsePresenter } from '../../../state/presenterStore.ts';

/**
 * Tracks the pointer in a window as a share of its size, at most once per frame, while the laser is on. The
 * window is the wall itself or the frame of a preview; null while that is being set up.
 */
export function useLaserPointer(presenter: UsePresenter, stage: Window | null): void {
  const on = presenter(({ show }) => show.laser);
  useEffect(() => {
    if (!on || stage === null) return;
    let frame = 0;
    const point = (at: { x: number; y: number } | null) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => presenter.getState().point({ at }));
    };
    const share = (part: number, whole: number) => Math.min(1, Math.max(0, part / whole));
    const follow = ({ clientX, clientY }: PointerEvent) =>
      point({ x: share(clientX, stage.innerWidth), y: share(clientY, stage.innerHeight) });
    const leave = () => point(null);
    const { documentElement } = stage.document;
    stage.addEventListener('pointermove', follow);
    documentElement.addEventListener('pointerleave', leave);
    return () => {
      cancelAnimationFrame(frame);
      stage.removeEventListener('pointermove', follow);
      documentElement.removeEventListener('pointerleave', leave);
      presenter.getState().point({ at: null });
    };
  }, [presenter, on, stage]);
}
