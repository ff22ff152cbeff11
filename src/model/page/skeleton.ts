/** Outlines that stand in for a view until it is there: panels, a text, a map, a slide on the wall. */
export type Skeleton = 'panels' | 'text' | 'map' | 'wall';

/** The path of a hash address, without query; `/` where there is none. */
export const pathOfHash = (hash: string): string => hash.replace(/^#/, '').replace(/\?.*$/, '') || '/';

const OUTLINES: ReadonlyArray<readonly [RegExp, Skeleton]> = [
  [/^\/(?:d\/|i\/|compare|$)/, 'panels'],
  [/^\/(?:map|county\/)/, 'map'],
  [/^\/present\/./, 'wall'],
];

/** The outline of the view that an address asks for; null where it asks for the one at `place`. */
export function skeletonOf(hash: string, place: string): Skeleton | null {
  if (hash === '' || hash === '#') return null;
  const path = pathOfHash(hash);
  if (path === place) return null;
  return OUTLINES.find(([pattern]) => pattern.test(path))?.[1] ?? 'text';
}
