import { type MapGeometry, type Point, pathRings } from '../model/published/mapGeometry.ts';

/** One county as a shape, in the units of its drawing. */
export interface CountyShape {
  readonly adcode: string;
  readonly name: string;
  readonly path: string;
  /** The position of its label, and the point from which arrow keys measure. */
  readonly anchor: Point;
}

/**
 * The shapes of either drawing, real boundaries or equal tiles; the rest of the code does not distinguish
 * them.
 */
export interface CountyShapes {
  readonly kind: 'bounds' | 'tiles';
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly CountyShape[];
  /** Path of the borders between neighbours, each once; empty for tiles, which do not touch. */
  readonly borders: string;
  readonly outline: string;
}

export interface TiledCounty {
  readonly adcode: string;
  readonly name: string;
  readonly tile: readonly [column: number, row: number] | null;
}

export function boundaryShapes(drawing: MapGeometry): CountyShapes {
  const { width, height, borders, outline } = drawing;
  return { kind: 'bounds', width, height, borders, outline, shapes: drawing.features };
}

const TILE = { width: 118, height: 74, step: [122, 78] } as const;

/** Equal tiles that keep neighbours together; a county without a tile is left out. */
export function tileShapes(counties: readonly TiledCounty[]): CountyShapes {
  const placed = counties.flatMap(({ adcode, name, tile }) => (tile ? [{ adcode, name, tile }] : []));
  const [stepX, stepY] = TILE.step;
  const columns = Math.max(0, ...placed.map(({ tile }) => tile[0] + 1));
  const rows = Math.max(0, ...placed.map(({ tile }) => tile[1] + 1));
  return {
    kind: 'tiles',
    width: Math.max(1, columns * stepX - (stepX - TILE.width)),
    height: Math.max(1, rows * stepY - (stepY - TILE.height)),
    borders: '',
    outline: '',
    shapes: placed.map(({ adcode, name, tile: [column, row] }) => ({
      adcode,
      name,
      path: `M${column * stepX},${row * stepY}l${TILE.width},0 0,${TILE.height} ${-TILE.width},0z`,
      anchor: [column * stepX + TILE.width / 2, row * stepY + TILE.height / 2],
    })),
  };
}

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The nearest county in the direction of an arrow key, by the same rule for both drawings: sideways distance
 * counts double. Null where there is none, or the key is not an arrow.
 */
export function countyTowards(shapes: readonly CountyShape[], from: string, key: string): string | null {
  const direction = DIRECTIONS[key];
  const start = shapes.find(({ adcode }) => adcode === from);
  if (!direction || !start) return null;
  const [stepX, stepY] = direction;
  let best: { adcode: string; cost: number } | null = null;
  for (const { adcode, anchor } of shapes) {
    const [dx, dy] = [anchor[0] - start.anchor[0], anchor[1] - start.anchor[1]];
    const along = dx * stepX + dy * stepY;
    const cost = along + 2 * Math.abs(dx * stepY + dy * stepX);
    if (along > 0 && (best === null || cost < best.cost)) best = { adcode, cost };
  }
  return best?.adcode ?? null;
}

/** Keys that pick a county directly, in code order: 1 to 9, then 0, - and =. */
const PICK_KEYS = '1234567890-=';

export const pickKey = (index: number): string | null => PICK_KEYS[index] ?? null;

/** Which keys pick which of so many places, in words: 1至9、0、-键按代码顺序选取. */
export function keysWords(places: number): string {
  const count = Math.min(places, PICK_KEYS.length);
  const digits = Math.min(count, 9);
  const keys = [digits === 1 ? '1' : `1至${digits}`, ...PICK_KEYS.slice(9, count)].join('、');
  return `${keys}键按代码顺序选取${places > count ? `前${count}个` : ''}`;
}

export function countyOfKey(shapes: readonly CountyShape[], key: string): string | null {
  const index = key.length === 1 ? PICK_KEYS.indexOf(key) : -1;
  return index < 0 ? null : (shapes[index]?.adcode ?? null);
}

/** Counties that meet in one point alone do not lie beside each other. */
const LEAST_SHARED = 2;

const cornersOf = (path: string): string[] =>
  pathRings(path).flatMap((ring) => ring.map(([x, y]) => `${x} ${y}`));

/**
 * The counties that share a border with one, in the order of the drawing. Neighbours of a published geometry have the
 * points of their border in common; tiles do not touch and have none.
 */
export function neighboursOf({ kind, shapes }: CountyShapes, adcode: string): string[] {
  const own = shapes.find((shape) => shape.adcode === adcode);
  if (!own || kind === 'tiles') return [];
  const corners = new Set(cornersOf(own.path));
  return shapes
    .filter((shape) => shape !== own)
    .filter(
      ({ path }) => new Set(cornersOf(path).filter((corner) => corners.has(corner))).size >= LEAST_SHARED,
    )
    .map((shape) => shape.adcode);
}
