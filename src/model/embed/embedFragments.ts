import { EMBED_THEMES, embedFragment } from './embedParams.ts';

/** All fragments except the empty one. The scripts of host pages need no list of them. */
export const EMBED_FRAGMENTS: readonly string[] = EMBED_THEMES.flatMap((theme) =>
  [false, true].flatMap((table) => [false, true].map((compact) => embedFragment({ theme, table, compact }))),
).filter((fragment) => fragment !== '');
