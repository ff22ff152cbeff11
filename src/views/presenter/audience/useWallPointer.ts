import { useEffect } from 'react';
import type { WallPoint } from '../../../model/show/presenterState.ts';
import { isSameView } from '../../../model/show/sameView.ts';
import { canMark, slidePoint, zoomCentre } from '../../../model/show/wallMarks.ts';
import type { WallView } from '../../../model/show/wallView.ts';
import { wallViewOf } from '../../../state/marksSlice.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import { resizeMark, zoomNow } from '../session/markKeys.ts';

/** A part that is being dragged: where it was taken hold of, and what was in the middle then. */
interface Drag {
  readonly from: WallPoint;
  readonly centre: WallPoint;
}

/**
 * What the mouse does in a window: it moves the laser, the spotlight or the part that is enlarged, or draws. The
 * window is the wall itself or the frame of a preview; null while that is being set up. Laser and spotlight follow
 * at most once per frame; the pen leaves out nothing.
 */
export function useWallPointer(presenter: UsePresenter, stage: Window | null): void {
  const laser = presenter(({ show }) => show.laser);
  useEffect(() => {
    if (laser) return () => presenter.getState().point({ at: null });
  }, [presenter, laser]);
  useEffect(() => {
    if (stage === null) return;
    let frame = 0;
    let drawnOn: WallView | null = null;
    /** How many strokes there were with this one: fewer are left where it was taken back while it was drawn. */
    let strokes = 0;
    let drag: Drag | null = null;
    const later = (move: () => void) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(move);
    };
    const share = (part: number, whole: number) => Math.min(1, Math.max(0, part / whole));
    const placeOf = ({ clientX, clientY }: MouseEvent): WallPoint => ({
      x: share(clientX, stage.innerWidth),
      y: share(clientY, stage.innerHeight),
    });
    const onSlide = (event: MouseEvent) => slidePoint(placeOf(event), zoomNow(presenter));
    const follow = (event: PointerEvent) => {
      const { show, marks, pointer, point, place, draw, aimAt } = presenter.getState();
      const at = placeOf(event);
      aimAt(onSlide(event));
      if (drawnOn !== null) {
        // A page was turned in the middle of a stroke, which ended with it.
        if (!canMark(show) || !isSameView(drawnOn, wallViewOf(show))) drawnOn = null;
        else draw(onSlide(event), marks.strokes.length < strokes);
        strokes = presenter.getState().marks.strokes.length;
      } else if (drag !== null) {
        const zoom = zoomNow(presenter);
        const { from, centre } = drag;
        if (zoom === null || !canMark(show)) drag = null;
        else {
          const moved = { x: centre.x + (from.x - at.x) / zoom.by, y: centre.y + (from.y - at.y) / zoom.by };
          later(() => place({ zoom: { ...zoom, ...zoomCentre({ ...zoom, ...moved }) } }));
        }
      } else if (show.laser) later(() => point({ at }));
      else if (show.pen) {
        // The mouse shows by itself where it is.
        if (pointer.at !== null) point({ at: null });
      } else if (show.spotlight && canMark(show)) {
        const spot = { ...marks.spot, ...onSlide(event) };
        later(() => place({ spot }));
      }
    };
    const begin = (event: PointerEvent) => {
      const { show, draw } = presenter.getState();
      const { button, isPrimary, pointerId, target } = event;
      if (button !== 0 || !isPrimary || !canMark(show) || !(show.pen || show.zoom)) return;
      if (target !== null && 'setPointerCapture' in target) (target as Element).setPointerCapture(pointerId);
      // The focus stays where it is, so that the next key arrives there.
      event.preventDefault();
      if (show.pen) {
        drawnOn = wallViewOf(show);
        draw(onSlide(event), true);
        strokes = presenter.getState().marks.strokes.length;
      } else {
        const zoom = zoomNow(presenter);
        drag = zoom && { from: placeOf(event), centre: zoomCentre(zoom) };
      }
    };
    const end = () => {
      if (drawnOn !== null) presenter.getState().endStroke();
      drawnOn = null;
      drag = null;
    };
    const leave = () => {
      presenter.getState().aimAt(null);
      if (presenter.getState().show.laser) later(() => presenter.getState().point({ at: null }));
    };
    const resize = (event: WheelEvent) => {
      const { show } = presenter.getState();
      if (event.deltaY === 0 || !(show.spotlight || show.zoom)) return;
      event.preventDefault();
      resizeMark(presenter, event.deltaY < 0 ? 1 : -1);
    };
    const { documentElement } = stage.document;
    const keepFocus = (event: MouseEvent) => {
      const { show } = presenter.getState();
      if (show.pen || show.zoom) event.preventDefault();
    };
    stage.addEventListener('pointermove', follow);
    stage.addEventListener('pointerdown', begin);
    stage.addEventListener('mousedown', keepFocus);
    stage.addEventListener('pointerup', end);
    stage.addEventListener('pointercancel', end);
    stage.addEventListener('wheel', resize, { passive: false });
    documentElement.addEventListener('pointerleave', leave);
    return () => {
      cancelAnimationFrame(frame);
      stage.removeEventListener('pointermove', follow);
      stage.removeEventListener('pointerdown', begin);
      stage.removeEventListener('mousedown', keepFocus);
      stage.removeEventListener('pointerup', end);
      stage.removeEventListener('pointercancel', end);
      stage.removeEventListener('wheel', resize);
      documentElement.removeEventListener('pointerleave', leave);
    };
  }, [presenter, stage]);
}
