import { FONT_SANS } from '../../../../styles/theme.ts';

const SAMPLE = '有据汉字0123';

let found: string | null | undefined;

/**
 * The first font of the page's own list that this computer has; null where it has none. A missing font has
 * the same text width as its fallback, which is tested with two fallbacks.
 */
export function findFont(): string | null {
  if (found !== undefined) return found;
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return null;
  const widthOf = (family: string) => {
    context.font = `72px ${family}`;
    const ink = context.measureText(SAMPLE);
    return `${ink.width} ${ink.actualBoundingBoxAscent} ${ink.actualBoundingBoxDescent}`;
  };
  const fonts = FONT_SANS.split(',').map((name) => name.trim().replace(/"/g, ''));
  found =
    fonts
      .filter((name) => name !== 'sans-serif')
      .find((name) =>
        ['monospace', 'serif'].some((fallback) => widthOf(`"${name}", ${fallback}`) !== widthOf(fallback)),
      ) ?? null;
  return found;
}
