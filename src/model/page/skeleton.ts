import { cleanHash } from './cleanHash.ts';

/** The skeletons shown until a view has loaded: panels, a text, a map, or a slide on the wall. */
export type Skeleton = 'panels' | 'text' | 'map' | 'wall';

/** The path of a hash address, without query; `/` where there is none. */
export const pathOfHash = (hash: string): string =>
  cleanHash(hash).replace(/^#/, '').replace(/\?.*$/, '') || '/';

/**
 * The theme in which a wall, a console or a handout begins, so that a hall sees no white before it: the one of
 * its address, else dark, and light for paper. `own` is the reader's.
 */
export function stageTheme<Theme extends string>(
  hash: string,
  own: Theme | null,
): Theme | 'projection' | 'light' | 'contrast' {
  const asked = /[?&]theme=(projection|light|contrast)(?:&|$)/.exec(hash)?.[1];
  if (asked === 'projection' || asked === 'light' || asked === 'contrast') return asked;
  if (/^#\/present\/[^/?]+\/handout(?:\?|$)/.test(hash)) return 'light';
  return own === 'contrast' ? own : 'projection';
}

const OUTLINES: ReadonlyArray<readonly [RegExp, Skeleton]> = [
  [/^\/(?:d\/|i\/|compare|$)/, 'panels'],
  [/^\/(?:map|county\/)/, 'map'],
  [/^\/present\/./, 'wall'],
];

/**
 * The skeleton of the view that the address asks for; null where the prerendered page already shows that view
 * (`shownPath`).
 */
export function skeletonOf(hash: string, shownPath: string): Skeleton | null {
  if (hash === '' || hash === '#') return null;
  const path = pathOfHash(hash);
  if (path === shownPath) return null;
  return OUTLINES.find(([pattern]) => pattern.test(path))?.[1] ?? 'text';
}
