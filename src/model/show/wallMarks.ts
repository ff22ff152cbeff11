import type { ShowState, WallPoint } from './presenterState.ts';
import { isSameView } from './sameView.ts';
import type { WallView } from './wallView.ts';

/**
 * What the speaker does to the wall by hand: strokes of the pen, where the spotlight is, which part is enlarged.
 * Whether pen, spotlight and zoom are on belongs to the presentation (`ShowState`); these are their places, which
 * have no order, like the pointer's. Places are fractions of the slide, whose layout depends on the proportions of
 * its window: in a window of another shape a figure stands elsewhere, and the marks are not shown there.
 */
export interface WallMarks {
  /** What the wall shows; the marks belong to nothing else. */
  readonly view: WallView;
  /** Width by height of the slide on which they were made. */
  readonly aspect: number;
  readonly strokes: readonly Stroke[];
  readonly spot: Spot;
  readonly zoom: Zoom;
}

export interface Stroke {
  readonly points: readonly WallPoint[];
}

export interface Spot extends WallPoint {
  /** The radius as a share of the slide's height. */
  readonly size: number;
}

/** The part around a point, enlarged `by` times. */
export interface Zoom extends WallPoint {
  readonly by: number;
}

/** How the last stroke goes on: behind its first `from` points, or with none as a stroke of its own. */
export interface Ink extends Pick<WallMarks, 'view' | 'aspect'> {
  readonly from: number;
  readonly points: readonly WallPoint[];
}

export type Places = Omit<WallMarks, 'strokes'>;

export const MOST_STROKES = 80;
/** A longer stroke goes on as another. */
export const MOST_STROKE_POINTS = 400;
/** Points that one message adds. */
export const MOST_INK_POINTS = 64;
/** Older strokes give way. */
export const MOST_POINTS = 6000;

export const SPOT_SIZES = [0.08, 0.12, 0.18, 0.26, 0.38, 0.5] as const;
export const ZOOM_STEPS = [1.5, 2, 2.5, 3, 4] as const;

const CENTRE: WallPoint = { x: 0.5, y: 0.5 };
export const START_SPOT: Spot = { ...CENTRE, size: 0.18 };
export const START_ZOOM: Zoom = { ...CENTRE, by: 2 };

/** Finer than a pixel of the largest wall. */
const GRAIN = 10_000;
const share = (part: number): number => Math.round(Math.min(1, Math.max(0, part)) * GRAIN) / GRAIN;
export const wallPoint = (x: number, y: number): WallPoint => ({ x: share(x), y: share(y) });

export const noMarks = (view: WallView, aspect: number): WallMarks => ({
  view,
  aspect,
  strokes: [],
  spot: START_SPOT,
  zoom: START_ZOOM,
});

/** Whether windows of these proportions lay a slide out in the same way, so that a place on one is that on the other. */
export const isSameShape = (one: number, other: number): boolean => Math.abs(one / other - 1) < 0.01;

/** The marks that a view bears in a window: none where they belong to another view or shape. */
export function marksOn(marks: WallMarks, view: WallView, aspect: number): WallMarks | null {
  return isSameView(marks.view, view) && isSameShape(marks.aspect, aspect) ? marks : null;
}

/**
 * Whether the speaker sees what the wall shows and may mark it. Nothing is marked unseen: not while the wall is
 * frozen or blank, nor while the speaker alone previews an answer.
 */
export const canMark = ({ held, draft, blank }: ShowState): boolean =>
  held === null && draft === null && blank === null;

/** The last strokes that are within the limits. */
function withinLimits(strokes: readonly Stroke[]): readonly Stroke[] {
  let points = 0;
  const kept = [...strokes].reverse().filter((stroke, at) => {
    points += stroke.points.length;
    return at < MOST_STROKES && points <= MOST_POINTS;
  });
  return kept.length === strokes.length ? strokes : kept.reverse();
}

export const beginStroke = (strokes: readonly Stroke[], at: WallPoint): readonly Stroke[] =>
  withinLimits([...strokes, { points: [at] }]);

/** Draws the last stroke on; a stroke that is full goes on as a new one. */
export function extendStroke(strokes: readonly Stroke[], points: readonly WallPoint[]): readonly Stroke[] {
  const last = strokes[strokes.length - 1];
  const end = last?.points[last.points.length - 1];
  if (!last || !end) return strokes;
  if (last.points.length + points.length > MOST_STROKE_POINTS)
    return withinLimits([...strokes, { points: [end, ...points] }]);
  return withinLimits([...strokes.slice(0, -1), { points: [...last.points, ...points] }]);
}

/** The centre of the part that is enlarged; at the edge it stays inside the slide. */
export function zoomCentre({ x, y, by }: Zoom): WallPoint {
  const half = 0.5 / by;
  const inside = (part: number) => Math.min(1 - half, Math.max(half, part));
  return { x: inside(x), y: inside(y) };
}

/** The place on the slide that is seen at a place of the window; `zoom` is null where nothing is enlarged. */
export function slidePoint({ x, y }: WallPoint, zoom: Zoom | null): WallPoint {
  if (zoom === null) return wallPoint(x, y);
  const centre = zoomCentre(zoom);
  return wallPoint(centre.x + (x - 0.5) / zoom.by, centre.y + (y - 0.5) / zoom.by);
}

/** The neighbour of a size among its steps. */
export function stepOf(steps: readonly number[], size: number, by: 1 | -1): number {
  const next = by > 0 ? steps.find((step) => step > size) : [...steps].reverse().find((step) => step < size);
  return next ?? size;
}

/** Marks after another window has drawn on; what does not fit is left to the whole set that follows each stroke. */
export function withInk(marks: WallMarks, { view, aspect, from, points }: Ink): WallMarks {
  const [first, ...rest] = points;
  if (!first) return marks;
  const own = marksOn(marks, view, aspect) ?? noMarks(view, aspect);
  if (from === 0) {
    const begun = beginStroke(own.strokes, first);
    return { ...own, strokes: rest.length > 0 ? extendStroke(begun, rest) : begun };
  }
  const last = own.strokes[own.strokes.length - 1];
  return last?.points.length === from ? { ...own, strokes: extendStroke(own.strokes, points) } : marks;
}
