import { SYSTEM_COLOURS, TOKENS, themeDeclarations } from '../../styles/tokens.ts';

/** Default tokens are in tokens.css; these rules select others by the page's fragment. */
const chosen = (theme: string): string =>
  `[id^="${theme}"]:target~[data-page],:root[data-embed="${theme}"] [data-page]`;

const dark = themeDeclarations(TOKENS.projection);

/** Style rules for the themes of an embed; `clear` has no background of its own. */
export const EMBED_THEME_RULES: string = [
  `${chosen('dark')}{${dark}}`,
  `@media (prefers-color-scheme:dark){${chosen('auto')}{${dark}}}`,
  `${chosen('clear')}{background:none}`,
  `@media (forced-colors:active){${chosen('dark')},${chosen('auto')}{${themeDeclarations(SYSTEM_COLOURS)}}}`,
].join('');
