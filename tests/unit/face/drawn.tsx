import { createRequire } from 'node:module';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { StaticPlace } from '../../../src/prerender/embeds/StaticPlace.tsx';
import { type DrawnDataset, readDataset } from '../../../src/prerender/readDataset.ts';
import { CITIES, siteFiles } from './datasets.ts';

/** Components as the build draws them, read as a page is read. */

// The package comes without types.
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (html: string) => { readonly window: Window & typeof globalThis };
};
const { window } = new JSDOM('');

export const parseHtml = (html: string): Document =>
  new window.DOMParser().parseFromString(html, 'text/html');

// One after another: the files that are read are the page's own, of which there is one.
const datasets: DrawnDataset[] = [];
for (const { files } of CITIES) datasets.push(await readDataset(siteFiles(files)));

export const datasetOf = (city: number): DrawnDataset => {
  const dataset = datasets[city];
  if (!dataset) throw new Error(`no city ${city}`);
  return dataset;
};

/** A part of a page with the data of a city round it. */
export function draw(part: ReactNode, { client }: DrawnDataset = datasetOf(0)): Document {
  return parseHtml(
    renderToStaticMarkup(
      <StaticPlace client={client} dashboard="../index.html">
        {part}
      </StaticPlace>,
    ),
  );
}
