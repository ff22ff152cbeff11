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
  /** Whether the words under the panel are left out, so that the frame may be lower. */
  readonly compact: boolean;
}

const TABLE = 'table';
const COMPACT = 'compact';

/** The fragment without its `#`; empty for the default parameters. */
export function embedFragment({ theme, table, compact }: EmbedParams): string {
  return [
    ...(theme === 'light' ? [] : [theme]),
    ...(table ? [TABLE] : []),
    ...(compact ? [COMPACT] : []),
  ].join('-');
}

/** Parses the fragment. Never throws: what is no fragment of ours means the default. */
export function parseEmbedParams(hash: string): EmbedParams {
  const words = hash.replace(/^#/, '').split('-');
  const theme = EMBED_THEMES.find((name) => name === words[0]) ?? 'light';
  const rest = theme === words[0] ? words.slice(1) : words;
  const known = rest.length <= 2 && [TABLE, COMPACT, `${TABLE}-${COMPACT}`].includes(rest.join('-'));
  return { theme, table: known && rest.includes(TABLE), compact: known && rest.includes(COMPACT) };
}
