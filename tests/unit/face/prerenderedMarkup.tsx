import { createRequire } from 'node:module';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { PrerenderProviders } from '../../../src/prerender/embeds/PrerenderProviders.tsx';
import { type Dataset, readDataset } from '../../../src/prerender/readDataset.ts';
import { CITIES, siteFiles } from './datasets.ts';

/** Components as the prerenderer renders them, parsed as a page. */

// The package comes without types.
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (html: string) => { readonly window: Window & typeof globalThis };
};
const { window } = new JSDOM('');

export const parseHtml = (html: string): Document =>
  new window.DOMParser().parseFromString(html, 'text/html');

const datasets = CITIES.map(({ files }) => readDataset(siteFiles(files)));

export const datasetOf = (city: number): Dataset => {
  const dataset = datasets[city];
  if (!dataset) throw new Error(`no city ${city}`);
  return dataset;
};

/** Renders a part of a page with the data of a city. */
export function draw(part: ReactNode, dataset: Dataset = datasetOf(0)): Document {
  return parseHtml(
    renderToStaticMarkup(
      <PrerenderProviders dataset={dataset} dashboard="../index.html">
        {part}
      </PrerenderProviders>,
    ),
  );
}
