/** Reads the marks of a chart back from its SVG, by what is drawn and not by what it was built from. */

export interface DrawnBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface DrawnBar extends DrawnBox {
  readonly colour: string;
}

export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  /** Half of its width in pixels. */
  readonly size: number;
  readonly fill: string;
  readonly stroke: string;
}

export interface DrawnLine {
  readonly points: ReadonlyArray<readonly [x: number, y: number]>;
  readonly stroke: string;
  readonly dashed: boolean;
}

export interface DrawnText extends DrawnBox {
  readonly text: string;
}

const attribute = (tag: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const pathsOf = (svg: string): string[] => {
  const visible = svg.replace(/<defs[\s\S]*?<\/defs>/g, '');
  return visible.match(/<path [^>]*>/g) ?? [];
};

const NUMBER = /-?[0-9]+(?:\.[0-9]+)?(?:e-?[0-9]+)?/g;
const numbersOf = (text: string): number[] => (text.match(NUMBER) ?? []).map(Number);

/** The offset of a tag that is only moved. */
function offsetOf(tag: string): readonly [x: number, y: number] {
  const [, inside = ''] = /translate\(([^)]*)\)/.exec(attribute(tag, 'transform')) ?? [];
  const [x = 0, y = 0] = numbersOf(inside);
  return [x, y];
}

/** Filled rectangles: bars, and the outline of a track where its stroke is asked for. */
export function readBars(svg: string, colours: readonly string[]): DrawnBar[] {
  return pathsOf(svg).flatMap((tag) => {
    const path = attribute(tag, 'd');
    const colour = attribute(tag, 'stroke') || attribute(tag, 'fill');
    if (!colours.includes(colour) || attribute(tag, 'transform') !== '') return [];
    const match = /^M(\S+) (\S+)l(\S+) 0l0 (\S+)l\S+ 0Z$/.exec(path);
    if (!match) return [];
    const [x = 0, y = 0, width = 0, height = 0] = match.slice(1).map(Number);
    return [
      {
        left: Math.min(x, x + width),
        right: Math.max(x, x + width),
        top: Math.min(y, y + height),
        bottom: Math.max(y, y + height),
        colour,
      },
    ];
  });
}

/** Symbols, which are drawn as a unit shape under a matrix. */
export function readPoints(svg: string, least = 1): DrawnPoint[] {
  return pathsOf(svg).flatMap((tag) => {
    const [, inside = ''] = /matrix\(([^)]*)\)/.exec(attribute(tag, 'transform')) ?? [];
    const [size = 0, , , , x = Number.NaN, y = Number.NaN] = numbersOf(inside);
    return inside === '' || Number.isNaN(x) || size < least
      ? []
      : [{ x, y, size, fill: attribute(tag, 'fill'), stroke: attribute(tag, 'stroke') }];
  });
}

/** Lines with a width. */
export function readLines(svg: string, colours: readonly string[]): DrawnLine[] {
  return pathsOf(svg).flatMap((tag) => {
    const path = attribute(tag, 'd');
    const width = attribute(tag, 'stroke-width');
    if (
      !colours.includes(attribute(tag, 'stroke')) ||
      width === '0' ||
      !/^M[-0-9. ]+(?:L[-0-9. ]+)*$/.test(path)
    )
      return [];
    const points = path
      .slice(1)
      .split('L')
      .map((part) => numbersOf(part))
      .map(([x = Number.NaN, y = Number.NaN]): readonly [number, number] => [x, y]);
    return [
      {
        points,
        stroke: attribute(tag, 'stroke'),
        dashed: attribute(tag, 'stroke-dasharray') !== '',
      },
    ];
  });
}

const unescapeText = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"');

/** About the width of a letter in em: a little less than any font has, so that what overlaps here overlaps there. */
const emOf = (char: string): number => {
  if (/[（），、]/.test(char)) return 0.8;
  return char.charCodeAt(0) > 0x2e7f || '—…→※'.includes(char) ? 0.96 : 0.52;
};

/** The ink of every label: letters are a little lower than their size. */
export function readTexts(svg: string): DrawnText[] {
  return Array.from(svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)).flatMap(
    ([, attributes = '', words = '']) => {
      const tag = ` ${attributes}`;
      const text = unescapeText(words).trim();
      if (text === '') return [];
      const size = Number(attribute(tag, 'font-size') || 12);
      const [dx, dy] = offsetOf(tag);
      const x = Number(attribute(tag, 'x') || 0) + dx;
      const y = Number(attribute(tag, 'y') || 0) + dy;
      const width = [...text].reduce((sum, char) => sum + emOf(char), 0) * size;
      const anchor = attribute(tag, 'text-anchor');
      const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
      const middle = attribute(tag, 'dominant-baseline') === 'central' ? y : y - size * 0.35;
      return [{ text, left, right: left + width, top: middle - size * 0.4, bottom: middle + size * 0.4 }];
    },
  );
}

/** Pairs of labels whose ink lies on one another. */
export function overlappingTexts(texts: readonly DrawnText[]): string[] {
  return texts.flatMap((a, at) =>
    texts
      .slice(at + 1)
      .filter(
        (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
      )
      .map((b) => `“${a.text}”与“${b.text}”重叠`),
  );
}

/** Labels that stick out of the picture. */
export const clippedTexts = (texts: readonly DrawnText[], width: number, height: number): string[] =>
  texts
    .filter(
      ({ left, right, top, bottom }) => left < -1 || right > width + 1 || top < -1 || bottom > height + 1,
    )
    .map(({ text }) => `“${text}”伸出图外`);
