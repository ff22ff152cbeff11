import { TOKENS } from '../../styles/tokens.ts';

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
