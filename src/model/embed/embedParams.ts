/**
 * The parameters of an embed are the fragment of its address: `#dark-table`. CSS can match a fragment by
 * `:target`, so that the choice takes effect before any script and without one.
 */

/** Background themes of an embed; the first is the default. `clear` is transparent, for light pages. */
export const EMBED_THEMES = ['light', 'dark', 'auto', 'clear'] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

export interface EmbedParams {
  readonly theme: EmbedTheme;
  /** Whether the table is shown first instead of the picture. */
  readonly table: boolean;
}

const TABLE = 'table';

/** The fragment without its `#`; empty for the default parameters. */
export function embedFragment({ theme, table }: EmbedParams): string {
  return [...(theme === 'light' ? [] : [theme]), ...(table ? [TABLE] : [])].join('-');
}

/** All fragments except the empty one. */
export const EMBED_FRAGMENTS: readonly string[] = EMBED_THEMES.flatMap((theme) =>
  [false, true].map((table) => embedFragment({ theme, table })),
).filter((fragment) => fragment !== '');

/** Parses the fragment. Never throws: unknown parts fall back to the default. */
export function parseEmbedParams(hash: string): EmbedParams {
  const words = hash.replace(/^#/, '').split('-');
  return {
    theme: EMBED_THEMES.find((theme) => theme === words[0]) ?? 'light',
    table: words[words.length - 1] === TABLE && words.length <= 2,
  };
}
