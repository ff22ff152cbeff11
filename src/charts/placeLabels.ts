import type { Point } from '../model/mapDrawing.ts';
import { estimateTextWidth } from './chartModel.ts';

/** Everything in CSS pixels of the drawing's box. */
export interface LabelRequest {
  readonly id: string;
  readonly anchor: Point;
  readonly rings: ReadonlyArray<readonly Point[]>;
  /** Name first, then what is said of it. */
  readonly lines: readonly string[];
  /** The fill says what the words say, so that the name may stand alone where both do not fit. */
  readonly wordless?: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly box: Box;
  readonly lines: readonly string[];
  /** Within its own county; otherwise led out to free ground. */
  readonly inside: boolean;
  readonly leader: readonly [from: Point, to: Point] | null;
}

export interface PlacedLabels {
  readonly labels: readonly PlacedLabel[];
  /** Height taken below the drawing for labels that found no room on it. */
  readonly below: number;
}

export const LINE_HEIGHT = 1.3;
/** Free ground round every label. */
const MARGIN = 2;
/** More labels led out than this, and all names go on one line. */
const MOST_LED_OUT = 4;
const ANGLES = Array.from({ length: 24 }, (_, at) => (at / 24) * 2 * Math.PI);

export const boxesMeet = (a: Box, b: Box, margin = 0): boolean =>
  a.left < b.left + b.width + margin &&
  b.left < a.left + a.width + margin &&
  a.top < b.top + b.height + margin &&
  b.top < a.top + a.height + margin;

export function inRings([x, y]: Point, rings: LabelRequest['rings']): boolean {
  let inside = false;
  for (const ring of rings) {
    let [px, py] = ring[ring.length - 1] ?? [0, 0];
    for (const [cx, cy] of ring) {
      if (cy > y !== py > y && x < ((px - cx) * (y - cy)) / (py - cy) + cx) inside = !inside;
      [px, py] = [cx, cy];
    }
  }
  return inside;
}

/** Points along the edge of a box and across its middle: closer together than a county is narrow. */
function probes({ left, top, width, height }: Box): Point[] {
  const across = [0, 0.25, 0.5, 0.75, 1];
  const down = [0, 0.5, 1];
  return down.flatMap((v) => across.map((u): Point => [left + u * width, top + v * height]));
}

const centred = ([x, y]: Point, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  width,
  height,
});

/** Whether a line from a to b passes through a box: its middle stretch is probed pixel by pixel. */
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

/** The point of a box's edge that lies towards another point. */
function edgeTowards({ left, top, width, height }: Box, [x, y]: Point): Point {
  return [Math.min(Math.max(x, left), left + width), Math.min(Math.max(y, top), top + height)];
}

type Lines = (request: LabelRequest) => readonly string[];

const allLines: Lines = ({ lines }) => lines;
const nameOnly: Lines = ({ lines }) => lines.slice(0, 1);

const linesSize = (lines: readonly string[], fontSize: number) => ({
  width: Math.max(...lines.map((line) => estimateTextWidth(line, fontSize))) + 2,
  height: lines.length * fontSize * LINE_HEIGHT,
});

/** Inside its own county: at the anchor, else moved in rings round it; null where it fits nowhere. */
function placeInside(
  request: LabelRequest,
  size: { width: number; height: number },
  taken: readonly Box[],
): Box | null {
  const fits = (box: Box) =>
    probes(box).every((point) => inRings(point, request.rings)) &&
    !taken.some((other) => boxesMeet(box, other, MARGIN));
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

/** On free ground outside every county or just below the drawing, as near as there is any, its line crossing no label. */
function leadOut(
  request: LabelRequest,
  size: { width: number; height: number },
  area: { width: number; height: number },
  requests: readonly LabelRequest[],
  placed: readonly PlacedLabel[],
): PlacedLabel['box'] | null {
  const free = (box: Box) =>
    box.left >= 0 &&
    box.top >= 0 &&
    box.left + box.width <= area.width &&
    box.top + box.height <= area.height + size.height &&
    !placed.some((other) => boxesMeet(box, other.box, MARGIN)) &&
    !placed.some((other) => other.leader && lineMeets(other.leader[0], other.leader[1], box)) &&
    !probes(box).some((point) => requests.some(({ rings }) => inRings(point, rings)));
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
      if (!placed.some((other) => lineMeets(request.anchor, end, other.box))) return box;
    }
  }
  return null;
}

function placeWith(
  lines: Lines,
  requests: readonly LabelRequest[],
  area: { width: number; height: number },
  fontSize: number,
): PlacedLabels {
  const placed: PlacedLabel[] = [];
  const outside: LabelRequest[] = [];
  for (const request of requests) {
    const taken = placed.map((label) => label.box);
    const tries = request.wordless ? [lines(request), nameOnly(request)] : [lines(request)];
    const fitting = tries.flatMap((own) => {
      const box = placeInside(request, linesSize(own, fontSize), taken);
      return box ? [{ id: request.id, box, lines: own, inside: true, leader: null }] : [];
    })[0];
    if (fitting) placed.push(fitting);
    else outside.push(request);
  }
  let [left, below] = [0, 0];
  for (const request of outside) {
    const own = lines(request);
    const size = linesSize(own, fontSize);
    let box = leadOut(request, size, area, requests, placed);
    if (!box) {
      // No room on the drawing: a row of their own under it.
      if (left + size.width > area.width) [left, below] = [0, below + size.height + MARGIN];
      box = { left, top: area.height + below + MARGIN, ...size };
      left += size.width + 3 * MARGIN;
    }
    const leader = [request.anchor, edgeTowards(box, request.anchor)] as const;
    placed.push({ id: request.id, box, lines: own, inside: false, leader });
  }
  const bottom = Math.max(0, ...placed.map(({ box }) => box.top + box.height));
  return { labels: placed, below: Math.max(0, Math.ceil(bottom - area.height)) };
}

/**
 * Places every label so that no two overlap: inside its county where it fits, else moved, else led
 * out. Two lines, name over words; where that would lead most of them out, names alone. Pure, so
 * that the same map is labelled the same everywhere.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  area: { readonly width: number; readonly height: number },
  fontSize: number,
): PlacedLabels {
  const full = placeWith(allLines, requests, area, fontSize);
  if (full.labels.filter(({ inside }) => !inside).length <= MOST_LED_OUT) return full;
  return placeWith(nameOnly, requests, area, fontSize);
}
