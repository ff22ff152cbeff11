import { pathRings } from '../model/published/mapGeometry.ts';
import type { CountyRow } from './countyScale.ts';
import type { CountyShapes } from './countyShapes.ts';
import { type LabelRequest, type PlacedLabels, placeLabels, placeMarks } from './placeLabels.ts';
import type { Box } from './spanGrid.ts';

/** A longer name takes several lines. */
const MOST_ON_A_LINE = 7;

/** Breaks a long name into lines of about one length. */
function nameLines(name: string): string[] {
  const letters = [...name];
  const lines = Math.ceil(letters.length / MOST_ON_A_LINE);
  const length = Math.ceil(letters.length / lines);
  return Array.from({ length: lines }, (_, at) => letters.slice(at * length, (at + 1) * length).join(''));
}

/** The label requests of all counties, name and words, for a map shown at `scale`. */
export function countyLabelRequests(
  drawing: CountyShapes,
  rows: readonly CountyRow[],
  scale: number,
): LabelRequest[] {
  const byCode = new Map(rows.map((row) => [row.adcode, row]));
  return drawing.shapes.map(({ adcode, name, path, anchor }) => {
    const names = nameLines(name);
    // Two reference places in one city are listed under each other.
    const words = byCode.get(adcode)?.label.split('、') ?? [];
    return {
      id: adcode,
      anchor: [anchor[0] * scale, anchor[1] * scale],
      rings: pathRings(path).map((ring) => ring.map(([x, y]) => [x * scale, y * scale] as const)),
      lines: [...names, ...words].filter((line) => line !== ''),
      ...(names.length > 1 ? { nameLines: names.length } : {}),
      wordless: byCode.get(adcode)?.fill === 'absent',
    };
  });
}

/** A box around the anchor of a county that is too small to be hit, at least `least` wide and tall; else null. */
export function reachOfSmall(request: LabelRequest | undefined, least: number): Box | null {
  if (!request) return null;
  const points = request.rings.flat();
  const side = (axis: 0 | 1) => {
    const along = points.map((point) => point[axis]);
    return Math.max(...along) - Math.min(...along);
  };
  const [width, height] = [side(0), side(1)];
  if (width >= least && height >= least) return null;
  const [x, y] = request.anchor;
  return { left: x - least / 2, top: y - least / 2, width: least, height: least };
}

/**
 * The share of names that may be placed outside their county; with more, the leader lines could not be
 * followed.
 */
const MOST_OUTSIDE = 0.5;

/** A county that is listed under the map, with the mark by which it is found on it. */
export interface ListedCounty {
  readonly row: CountyRow;
  /** Null for a county whose name is on the map, or that is too small for any mark. */
  readonly mark: string | null;
}

export interface LabelledCounties {
  readonly placed: PlacedLabels;
  /** The counties of which the map has no room for name or words: name and words stand under it. */
  readonly listed: readonly ListedCounty[];
}

/**
 * Labels the counties with their names where most of them fit, the few others with the keys that pick them;
 * otherwise all with their keys. More counties than keys keep what fits into them, and the others have a
 * number each.
 */
export function labelCounties(
  requests: readonly LabelRequest[],
  rows: readonly CountyRow[],
  area: { readonly width: number; readonly height: number },
  fontSize: number,
): LabelledCounties {
  const byCode = new Map(rows.map((row) => [row.adcode, row]));
  const list = (ids: readonly string[], markOf: (id: string) => string | null) =>
    ids.flatMap((id): ListedCounty[] => {
      const row = byCode.get(id);
      return row ? [{ row, mark: markOf(id) }] : [];
    });
  const keyed = rows.every(({ key }) => key !== null);
  // Numbers count all counties in the order of their codes, so that none looks like the key of another.
  const marks = new Map(rows.map(({ adcode, key }, at) => [adcode, keyed ? key : String(at + 1)]));
  const markOf = (id: string) => marks.get(id) ?? '';
  const toMark = (request: LabelRequest): LabelRequest => ({
    ...request,
    lines: [markOf(request.id)],
    nameLines: 1,
  });

  const named = placeLabels(requests, area, fontSize);
  // The few names without a place give way to their marks, and all others stay.
  const nameless = new Set(named.left.map(({ id }) => id));
  const mixed =
    nameless.size === 0
      ? named
      : placeLabels(
          requests.map((request) => (nameless.has(request.id) ? toMark(request) : request)),
          area,
          fontSize,
        );
  const away = mixed.labels.filter(({ id, inside }) => !inside || nameless.has(id)).length;
  if (mixed.left.length === 0 && away <= MOST_OUTSIDE * requests.length) {
    const short = mixed.labels.filter(({ id, lines }) => {
      const request = requests.find((item) => item.id === id);
      return nameless.has(id) || (request && !request.wordless && lines.length < request.lines.length);
    });
    return {
      placed: mixed,
      listed: list(
        short.map(({ id }) => id),
        (id) => (nameless.has(id) ? markOf(id) : null),
      ),
    };
  }
  const ids = requests.map(({ id }) => id);
  const whole = new Map(requests.map(({ id, lines }) => [id, lines.length]));
  const placed = keyed
    ? placeLabels(requests.map(toMark), area, fontSize)
    : placeMarks(requests, markOf, area, fontSize);
  const shown = new Map(placed.labels.map(({ id, lines }) => [id, lines]));
  const wordless = new Set(requests.flatMap((request) => (request.wordless ? [request.id] : [])));
  const isComplete = (id: string) => {
    const lines = shown.get(id);
    if (!lines || lines[0] === markOf(id)) return false;
    return wordless.has(id) || lines.length === whole.get(id);
  };
  return {
    placed,
    listed: list(
      ids.filter((id) => !isComplete(id)),
      (id) => (shown.get(id)?.[0] === markOf(id) ? markOf(id) : null),
    ),
  };
}
