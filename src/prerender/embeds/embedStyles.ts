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

const COLOURS = new Map(
  Object.entries(TOKENS.light).map(([name, colour]) => [
    name.replace(/[A-Z]|[0-9]+$/g, (part) => (/[A-Z]/.test(part) ? `-${part.toLowerCase()}` : part)),
    colour,
  ]),
);

/**
 * Gives each colour of a drawing the one of the light theme beside its token. A gateway may add a policy that refuses
 * the page's own styles: without tokens every mark would then be black.
 */
export const withFallbackColours = (markup: string): string =>
  markup.replace(
    /((?:fill|stroke|stop-color)=")var\(--([a-z0-9-]+)\)/g,
    (whole, attribute: string, token: string) => {
      const colour = COLOURS.get(token);
      return colour === undefined ? whole : `${attribute}var(--${token},${colour})`;
    },
  );
