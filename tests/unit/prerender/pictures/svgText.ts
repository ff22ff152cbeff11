import { createRequire } from 'node:module';
import { estimateTextWidth } from '../../../../src/charts/chartModel.ts';

/** Pictures read as files: nothing here draws any, so that tests outside Vite may read them too. */

// The package comes without types.
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (html: string) => { readonly window: Window & typeof globalThis };
};
const { window } = new JSDOM('');

/** Parses a document as strictly as a browser parses XML. Throws where it is not well-formed. */
export function parseSvg(svg: string): Element {
  const { documentElement } = new window.DOMParser().parseFromString(svg, 'image/svg+xml');
  if (documentElement.getElementsByTagName('parsererror').length > 0 || documentElement.tagName !== 'svg')
    throw new Error(documentElement.textContent ?? 'not a picture');
  return documentElement;
}

/** All text of the picture itself, without the spaces between its lines. */
export const textOf = (root: Element): string =>
  [...root.getElementsByTagName('text')]
    .map(({ textContent }) => textContent)
    .join('')
    .replace(/\s/g, '');

export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);

/** The position of an element: pictures translate their parts and never scale those with text. */
function origin(element: Element | null): readonly [number, number] {
  if (!element) return [0, 0];
  const [x, y] = origin(element.parentElement);
  const transform = element.getAttribute('transform') ?? '';
  const [, dx = '0', dy = '0'] = /^translate\(([-\d.]+)[ ,]([-\d.]+)\)$/.exec(transform) ?? [];
  if (transform !== '' && !transform.startsWith('translate')) throw new Error(`text under ${transform}`);
  return [x + Number(dx), y + Number(dy)];
}

/** Every line of text with its estimated box, of the glyphs and not of the full line height. */
export function textBoxes(root: Element): TextBox[] {
  return [...root.getElementsByTagName('text')].flatMap((element) => {
    const text = element.textContent ?? '';
    if (text.trim() === '') return [];
    const spans = [...element.getElementsByTagName('tspan')];
    const parts = spans.length > 0 ? spans : [element];
    const width = parts.reduce(
      (sum, part) =>
        sum + numberOf(part, 'dx') + estimateTextWidth(part.textContent ?? '', numberOf(part, 'font-size')),
      0,
    );
    const size = Math.max(...parts.map((part) => numberOf(part, 'font-size')));
    const [x, y] = origin(element);
    const anchor = element.getAttribute('text-anchor') ?? 'start';
    const left = x + numberOf(element, 'x') - { start: 0, middle: width / 2, end: width }[anchor as 'start'];
    const middle =
      y +
      numberOf(element, 'y') -
      (element.getAttribute('dominant-baseline') === 'central' ? 0 : size * 0.36);
    return { text, left, right: left + width, top: middle - size * 0.45, bottom: middle + size * 0.45 };
  });
}

/** The estimate counts a decimal point as wide as a digit; the chart engine does not. */
const SLACK = 3;

/** Pairs of lines that overlap. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          a.left < b.right - SLACK &&
          b.left < a.right - SLACK &&
          a.top < b.bottom - 1 &&
          b.top < a.bottom - 1,
      )
      .map((b) => `${a.text} | ${b.text}`),
  );
}
