/**
 * How an embedded panel begins, as the fragment of its address: `#dark-table`. A fragment is what
 * CSS can read by `:target`, so that the choice holds before any script and without one.
 */

/** Grounds of an embedded panel; the first is the default. `clear` has none, for light pages. */
export const EMBED_THEMES = ['light', 'dark', 'auto', 'clear'] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

export interface EmbedParams {
  readonly theme: EmbedTheme;
  /** Whether the table stands first, in place of the picture. */
  readonly table: boolean;
}

const TABLE = 'table';

/** Without the `#`; empty for the default. */
export function embedFragment({ theme, table }: EmbedParams): string {
  return [...(theme === 'light' ? [] : [theme]), ...(table ? [TABLE] : [])].join('-');
}

/** Every fragment but the empty one. */
export const EMBED_FRAGMENTS: readonly string[] = EMBED_THEMES.flatMap((theme) =>
  [false, true].map((table) => embedFragment({ theme, table })),
).filter((fragment) => fragment !== '');

/** Never throws: what is not known falls back to the default. */
export function parseEmbedParams(hash: string): EmbedParams {
  const words = hash.replace(/^#/, '').split('-');
  return {
    theme: EMBED_THEMES.find((theme) => theme === words[0]) ?? 'light',
    table: words[words.length - 1] === TABLE && words.length <= 2,
  };
}
