import { SYSTEM_COLOURS, TOKENS, themeDeclarations } from '../../styles/tokens.ts';

/** The tokens every page has by default stand in tokens.css; these choose others by the page's fragment. */
const chosen = (theme: string): string =>
  `[id^="${theme}"]:target~[data-page],:root[data-embed="${theme}"] [data-page]`;

const dark = themeDeclarations(TOKENS.projection);

/** Rules for the grounds of an embedded panel; `clear` has none of its own. */
export const EMBED_THEME_RULES: string = [
  `${chosen('dark')}{${dark}}`,
  `@media (prefers-color-scheme:dark){${chosen('auto')}{${dark}}}`,
  `${chosen('clear')}{background:none}`,
  `@media (forced-colors:active){${chosen('dark')},${chosen('auto')}{${themeDeclarations(SYSTEM_COLOURS)}}}`,
].join('');
