import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { estimateTextWidth } from '../../../../src/charts/chartModel.ts';
import { renderSvg } from '../../../../src/charts/renderSvg.ts';
import type { CoreShard, DomainShard } from '../../../../src/model/published/dataset.ts';
import type { MapGeometry } from '../../../../src/model/published/mapGeometry.ts';
import { indexRecords, type PanelData, selectPanelData } from '../../../../src/model/select/panelData.ts';
import { type PanelPicture, panelPicture } from '../../../../src/panels/picture/panelPicture.ts';
import { TOKENS } from '../../../../src/styles/tokens.ts';

const readJson = <T>(path: string): T => JSON.parse(readFileSync(`public/data/${path}`, 'utf8')) as T;

export const core = readJson<CoreShard>('core.json');
const city = core.maps.find(({ kind }) => kind === 'city');
export const map = city ? readJson<MapGeometry>(`map/${city.adcode}.json`) : null;

const domains = Object.keys(readJson<{ files: Record<string, unknown> }>('manifest.json').files);

/** Every panel of the published dataset. */
export const panels: readonly PanelData[] = domains
  .filter((file) => file.startsWith('domains/'))
  .map((file) => readJson<DomainShard>(file))
  .flatMap((shard) => {
    const byId = indexRecords(shard);
    return shard.panels.map((spec) => selectPanelData(spec, byId));
  });

/** A panel drawn as another kind. */
export const drawnAs = (data: PanelData, kind: string): PanelData => ({
  ...data,
  spec: { ...data.spec, kind },
});

export function panelOf(id: string): PanelData {
  const found = panels.find(({ spec }) => spec.id === id);
  if (!found) throw new Error(`no panel ${id}`);
  return found;
}

export const pictureOf = (data: PanelData, boundaries: MapGeometry | null = map): PanelPicture =>
  panelPicture(data, { core, map: boundaries }, renderSvg, TOKENS.light);

// The package comes without types.
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (html: string) => { readonly window: Window & typeof globalThis };
};
const { window } = new JSDOM('');

/** The document, read as strictly as a browser reads XML. Throws where it is not well-formed. */
export function parseSvg(svg: string): Element {
  const { documentElement } = new window.DOMParser().parseFromString(svg, 'image/svg+xml');
  if (documentElement.getElementsByTagName('parsererror').length > 0 || documentElement.tagName !== 'svg')
    throw new Error(documentElement.textContent ?? 'not a picture');
  return documentElement;
}

/** All words of the picture itself, without the spaces between its lines. */
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

/** Where an element stands: pictures move their parts, and scale none that hold text. */
function origin(element: Element | null): readonly [number, number] {
  if (!element) return [0, 0];
  const [x, y] = origin(element.parentElement);
  const transform = element.getAttribute('transform') ?? '';
  const [, dx = '0', dy = '0'] = /^translate\(([-\d.]+)[ ,]([-\d.]+)\)$/.exec(transform) ?? [];
  if (transform !== '' && !transform.startsWith('translate')) throw new Error(`text under ${transform}`);
  return [x + Number(dx), y + Number(dy)];
}

/** Every line of text with the room it is estimated to take; strokes rather than full line heights. */
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

/** The estimate counts a decimal point as wide as a digit, the chart engine does not. */
const SLACK = 3;

/** Pairs of lines that stand on each other. */
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
