import type { ShowCommand, WallPoint } from '../../../model/show/presenterState.ts';
import {
  canMark,
  marksOn,
  SPOT_SIZES,
  START_SPOT,
  START_ZOOM,
  slidePoint,
  stepOf,
  wallPoint,
  ZOOM_STEPS,
  type Zoom,
  zoomCentre,
} from '../../../model/show/wallMarks.ts';
import { wallViewOf } from '../../../state/marksSlice.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import type { MarkCommand } from './keymap.ts';

/** How far one key moves, as a share of the window's height; sideways it is about as far in centimetres. */
const STEP = { x: 0.0225, y: 0.04 };
const CENTRE: WallPoint = { x: 0.5, y: 0.5 };

/** What is enlarged on the wall now; null where nothing is. */
export function zoomNow(presenter: UsePresenter): Zoom | null {
  const { show, marks } = presenter.getState();
  if (!show.zoom) return null;
  return marksOn(marks, wallViewOf(show), marks.aspect)?.zoom ?? START_ZOOM;
}

/** Spotlight and zoom begin where the mouse is, and without a mouse in the middle. */
export function aimMark(presenter: UsePresenter, command: ShowCommand): void {
  const { show, aim, place, setPenDown } = presenter.getState();
  if (command === 'pen') setPenDown(false);
  const begins = (command === 'spotlight' && !show.spotlight) || (command === 'zoom' && !show.zoom);
  if (!begins || !canMark(show)) return;
  const at = aim() ?? CENTRE;
  place(command === 'zoom' ? { zoom: { ...START_ZOOM, ...at } } : { spot: { ...START_SPOT, ...at } });
}

/** Makes the spotlight larger or smaller, or where there is none what is enlarged. */
export function resizeMark(presenter: UsePresenter, by: 1 | -1): void {
  const { show, marks, place } = presenter.getState();
  if (!canMark(show)) return;
  if (show.spotlight) place({ spot: { ...marks.spot, size: stepOf(SPOT_SIZES, marks.spot.size, by) } });
  else if (show.zoom) place({ zoom: { ...marks.zoom, by: stepOf(ZOOM_STEPS, marks.zoom.by, by) } });
}

const DIRECTION: Readonly<Record<string, WallPoint>> = {
  ArrowLeft: { x: -STEP.x, y: 0 },
  ArrowRight: { x: STEP.x, y: 0 },
  ArrowUp: { x: 0, y: -STEP.y },
  ArrowDown: { x: 0, y: STEP.y },
};

/** Moves what the mouse would move: pen, laser, spotlight, or the part that is enlarged. */
function moveMark(presenter: UsePresenter, { x, y }: WallPoint): void {
  const { show, pointer, marks, point, place, draw, penDown } = presenter.getState();
  const zoom = zoomNow(presenter);
  if (show.pen || show.laser) {
    const from = pointer.at ?? CENTRE;
    const at = wallPoint(from.x + x, from.y + y);
    point({ at });
    if (show.pen && penDown && canMark(show)) draw(slidePoint(at, zoom), false);
  } else if (!canMark(show)) return;
  else if (show.spotlight) {
    const scale = zoom?.by ?? 1;
    const at = wallPoint(marks.spot.x + x / scale, marks.spot.y + y / scale);
    place({ spot: { ...marks.spot, ...at } });
  } else if (zoom !== null) {
    const from = zoomCentre(zoom);
    const at = wallPoint(from.x + x / zoom.by, from.y + y / zoom.by);
    place({ zoom: { ...zoom, ...zoomCentre({ ...zoom, ...at }) } });
  }
}

/** Sets the pen down where it is, or lifts it. */
function togglePen(presenter: UsePresenter): void {
  const { show, pointer, point, draw, endStroke, penDown, setPenDown } = presenter.getState();
  if (!show.pen || !canMark(show)) return;
  setPenDown(!penDown);
  if (penDown) {
    endStroke();
    return;
  }
  const at = pointer.at ?? CENTRE;
  point({ at });
  draw(slidePoint(at, zoomNow(presenter)), true);
}

export function runMarkCommand(presenter: UsePresenter, command: MarkCommand, key: string): void {
  const { show, marks, undoStroke, clearInk, setPenDown } = presenter.getState();
  const inked = marks.strokes.length > 0;
  if (command === 'moveMark') moveMark(presenter, DIRECTION[key] ?? { x: 0, y: 0 });
  else if (command === 'larger') resizeMark(presenter, 1);
  else if (command === 'smaller') resizeMark(presenter, -1);
  else if (command === 'penDown') togglePen(presenter);
  else if (inked && (command === 'clearInk' || canMark(show))) {
    // What is drawn goes at any time, also from a wall that is frozen.
    setPenDown(false);
    if (command === 'clearInk') clearInk();
    else undoStroke();
  }
}
