import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../../data/pipeline/read/finding.ts';
import { renderSvg } from '../../../src/charts/renderSvg.ts';
import type { PanelData } from '../../../src/model/select/panelData.ts';
import { buildChart } from '../../../src/panels/kinds/buildChart.ts';
import { kindOf } from '../../../src/panels/kinds/kindOf.ts';
import { KIND_NAMES } from '../../../src/panels/kinds/kindRules.ts';
import { buildPictures } from '../../../src/prerender/pictures/buildPictures.ts';
import { TOKENS } from '../../../src/styles/tokens.ts';
import { checkDemo, DEMO_CITIES, demoDataset } from '../../support/demoCities.ts';
import { clippedTexts, overlappingTexts, readTexts } from '../../support/readSvg.ts';

/** What must hold of every picture of the demonstration cities, whatever the figures are. */

const WIDTHS = [320, 390, 620, 900];

const cities = DEMO_CITIES.map((city) => ({ city, dataset: demoDataset(city) }));

/** The charts of a panel: small multiples have one for each change. */
function chartsOf(data: PanelData) {
  const { cells } = kindOf(data);
  const parts = cells ? cells(data) : [data];
  const compact = cells !== undefined;
  return parts
    .filter((part) => buildChart(part, { width: 600, fontSize: 15, compact }, TOKENS.light) !== null)
    .map((part, at): readonly [string, PanelData, boolean] => [
      `${data.spec.id}${compact ? ` ${at + 1}` : ''}`,
      part,
      compact,
    ]);
}

const charts = cities.flatMap(({ dataset }) => dataset.panels.flatMap(({ data }) => chartsOf(data)));

describe.each(DEMO_CITIES)('%s', (city) => {
  it.each(['with', 'without'] as const)('is sound %s its originals', (state) => {
    expect(checkDemo(city, state).findings.map(formatFinding)).toEqual([]);
  });
});

it('has panels of every kind', () => {
  const [{ dataset } = { dataset: null }] = cities;
  const kinds = new Set(dataset?.panels.map(({ data }) => data.spec.kind));
  expect(KIND_NAMES.filter((kind) => !kinds.has(kind))).toEqual([]);
});

describe.each(charts)('the chart %s', (_, data, compact) => {
  it.each(WIDTHS)('at %i px has whole labels that do not overlap, and nothing that is no number', (width) => {
    const model = buildChart(data, { width, fontSize: 15, compact }, TOKENS.light);
    if (!model) throw new Error('no chart');
    const svg = renderSvg(model, width, 'd');
    expect(`${svg} ${model.sentence}`).not.toMatch(/NaN|undefined|Infinity/);
    const texts = readTexts(svg);
    expect(texts.length).toBeGreaterThan(0);
    expect(clippedTexts(texts, width, model.height)).toEqual([]);
    expect(overlappingTexts(texts)).toEqual([]);
  });
});

it.each(cities)('the pictures of $city to take away are of numbers alone', ({ dataset }) => {
  const pictures = buildPictures(dataset);
  expect(pictures.size).toBe(dataset.panels.length);
  for (const [path, svg] of pictures) expect(svg, path).not.toMatch(/NaN|undefined|Infinity/);
});
