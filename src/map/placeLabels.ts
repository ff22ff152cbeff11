import { estimateTextWidth } from '../charts/chartModel.ts';
import type { Point } from '../model/published/mapGeometry.ts';
import { type Box, buildSpanGrid, type SpanGrid } from './spanGrid.ts';

/** A label to place. All lengths are in CSS pixels of the map's box. */
export interface LabelRequest {
  readonly id: string;
  readonly anchor: Point;
  readonly rings: ReadonlyArray<readonly Point[]>;
  /** The name first, then the label under it. */
  readonly lines: readonly string[];
  /** How many of the lines are the name; one unless it is long. */
  readonly nameLines?: number;
  /**
   * True where the fill says the same as the words, so that the name may be shown alone where both do not
   * fit.
   */
  readonly wordless?: boolean;
}

export interface PlacedLabel {
  readonly id: string;
  readonly box: Box;
  readonly lines: readonly string[];
  readonly nameLines: number;
  /** True for a label inside its own county; others are led out to free space with a line. */
  readonly inside: boolean;
  readonly leader: readonly [from: Point, to: Point] | null;
}

export interface PlacedLabels {
  readonly labels: readonly PlacedLabel[];
  /** Extra height below the map for labels that found room only there. */
  readonly below: number;
  /** Labels without a place: led out, their line would cross a county beside their own. */
  readonly left: readonly LabelRequest[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export const LINE_HEIGHT = 1.3;
/** The radius of the dot by which a leader stands in its county, as a share of the font size. */
export const LEADER_FOOT = 0.15;
/** Free space around every label. */
const MARGIN = 2;
/** If more labels than this are led out, all names are set on one line. */
const MOST_LED_OUT = 4;
const ANGLES = Array.from({ length: 24 }, (_, at) => (at / 24) * 2 * Math.PI);

export const boxesMeet = (a: Box, b: Box, margin = 0): boolean =>
  a.left < b.left + b.width + margin &&
  b.left < a.left + a.width + margin &&
  a.top < b.top + b.height + margin &&
  b.top < a.top + a.height + margin;

const centred = ([x, y]: Point, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  width,
  height,
});

/** Whether a line from a to b crosses a box; its middle part is probed pixel by pixel. */
function lineMeets([ax, ay]: Point, [bx, by]: Point, box: Box): boolean {
  const steps = Math.max(2, Math.ceil(Math.hypot(bx - ax, by - ay) / 3));
  for (let at = 1; at < steps; at += 1) {
    const point = {
      left: ax + ((bx - ax) * at) / steps,
      top: ay + ((by - ay) * at) / steps,
      width: 0,
      height: 0,
    };
    if (boxesMeet(point, box)) return true;
  }
  return false;
}

/** The point on a box's edge that faces another point. */
function edgeTowards({ left, top, width, height }: Box, [x, y]: Point): Point {
  return [Math.min(Math.max(x, left), left + width), Math.min(Math.max(y, top), top + height)];
}

type Lines = (request: LabelRequest) => readonly string[];

const allLines: Lines = ({ lines }) => lines;
const nameOnly: Lines = ({ lines, nameLines = 1 }) => lines.slice(0, nameLines);

const linesSize = (lines: readonly string[], fontSize: number) => ({
  width: Math.max(...lines.map((line) => estimateTextWidth(line, fontSize))) + 2,
  height: lines.length * fontSize * LINE_HEIGHT,
});

/** Places a label inside its own county, at the anchor or in rings around it; null where it fits nowhere. */
function placeInside(
  request: LabelRequest,
  size: Size,
  taken: readonly Box[],
  holds: (box: Box) => boolean,
): Box | null {
  const fits = (box: Box) => holds(box) && !taken.some((other) => boxesMeet(box, other, MARGIN));
  const at = centred(request.anchor, size.width, size.height);
  if (fits(at)) return at;
  for (let away = 4; away <= size.width; away += 4) {
    for (const angle of ANGLES) {
      const centre: Point = [
        request.anchor[0] + away * Math.cos(angle),
        request.anchor[1] + away * Math.sin(angle),
      ];
      const box = centred(centre, size.width, size.height);
      if (fits(box)) return box;
    }
  }
  return null;
}

/** Even-odd rule along one ring. */
function ringHolds(ring: readonly Point[], [x, y]: Point): boolean {
  let holds = false;
  let [px, py] = ring[ring.length - 1] ?? [0, 0];
  for (const [cx, cy] of ring) {
    if (cy > y !== py > y && x < ((px - cx) * (y - cy)) / (py - cy) + cx) holds = !holds;
    [px, py] = [cx, cy];
  }
  return holds;
}

/**
 * A county and those that lie all around it, as suburbs around their town: a ring of theirs holds its anchor.
 * Every line from the county to free ground passes through them.
 */
function selfAndEnclosing(requests: readonly LabelRequest[], index: number): number[] {
  const anchor = requests[index]?.anchor ?? [0, 0];
  return requests.flatMap(({ rings }, at) =>
    at === index || rings.some((ring) => ringHolds(ring, anchor)) ? [at] : [],
  );
}

/**
 * Places a label as near as possible on free space outside every county or just below the map, with a leader
 * line that crosses no label and only those counties that it may pass through.
 */
function leadOut(
  request: LabelRequest,
  passable: readonly number[],
  size: Size,
  area: Size,
  grid: SpanGrid,
  placed: readonly PlacedLabel[],
): Box | null {
  const free = (box: Box) =>
    box.left >= 0 &&
    box.top >= 0 &&
    box.left + box.width <= area.width &&
    box.top + box.height <= area.height + size.height &&
    !placed.some((other) => boxesMeet(box, other.box, MARGIN)) &&
    !placed.some((other) => other.leader && lineMeets(other.leader[0], other.leader[1], box)) &&
    grid.clear(box);
  const reach = Math.hypot(area.width, area.height);
  for (let away = size.height; away < reach; away += 5) {
    for (const angle of ANGLES) {
      const centre: Point = [
        request.anchor[0] + away * Math.cos(angle),
        request.anchor[1] + away * Math.sin(angle),
      ];
      const box = centred(centre, size.width, size.height);
      if (!free(box)) continue;
      const end = edgeTowards(box, request.anchor);
      if (grid.crosses(request.anchor, end, passable)) continue;
      if (!placed.some((other) => lineMeets(request.anchor, end, other.box))) return box;
    }
  }
  return null;
}

const partsOf = ({ id, nameLines = 1 }: LabelRequest, lines: readonly string[]) => ({
  id,
  lines,
  nameLines: Math.min(nameLines, lines.length),
});

function placeWith(
  lines: Lines,
  requests: readonly LabelRequest[],
  area: Size,
  fontSize: number,
  grid: SpanGrid,
): PlacedLabels {
  const placed: PlacedLabel[] = [];
  const outside: Array<readonly [request: LabelRequest, index: number]> = [];
  requests.forEach((request, index) => {
    const taken = placed.map((label) => label.box);
    const tries = request.wordless ? [lines(request), nameOnly(request)] : [lines(request)];
    const fitting = tries.flatMap((own) => {
      const box = placeInside(request, linesSize(own, fontSize), taken, (at) => grid.within(at, index));
      return box ? [{ ...partsOf(request, own), box, inside: true, leader: null }] : [];
    })[0];
    if (fitting) placed.push(fitting);
    else outside.push([request, index]);
  });
  const left: LabelRequest[] = [];
  for (const [request, index] of outside) {
    const own = lines(request);
    const passable = selfAndEnclosing(requests, index);
    const box = leadOut(request, passable, linesSize(own, fontSize), area, grid, placed);
    const leader = box && ([request.anchor, edgeTowards(box, request.anchor)] as const);
    if (leader) placed.push({ ...partsOf(request, own), box, inside: false, leader });
    else left.push(request);
  }
  const lowest = Math.max(area.height, ...placed.map(({ box }) => box.top + box.height));
  return { labels: placed, below: Math.max(0, Math.ceil(lowest - area.height)), left };
}

/**
 * Places labels so that no two overlap: inside their county where they fit, otherwise moved, otherwise led
 * out, and names those for which there is no place. Labels have the name over the words, but only names where
 * most would have to be led out. Pure, so that the same map is always labelled the same.
 */
export function placeLabels(requests: readonly LabelRequest[], area: Size, fontSize: number): PlacedLabels {
  const grid = buildSpanGrid(requests.map(({ rings }) => rings));
  const full = placeWith(allLines, requests, area, fontSize, grid);
  if (full.left.length === 0 && full.labels.filter(({ inside }) => !inside).length <= MOST_LED_OUT)
    return full;
  return placeWith(nameOnly, requests, area, fontSize, grid);
}

/** Places what fits of each label inside its county: all of it, else the name, else a mark. */
export function placeMarks(
  requests: readonly LabelRequest[],
  markOf: (id: string) => string,
  area: Size,
  fontSize: number,
): PlacedLabels {
  const grid = buildSpanGrid(requests.map(({ rings }) => rings));
  const fitting = requests.map((request, index) => {
    const fits = (lines: readonly string[]) =>
      placeInside(request, linesSize(lines, fontSize), [], (at) => grid.within(at, index)) !== null;
    const lines = [request.lines, nameOnly(request)].find(fits);
    return lines ? { ...request, lines } : { ...request, lines: [markOf(request.id)], nameLines: 1 };
  });
  return placeWith(allLines, fitting, area, fontSize, grid);
}
