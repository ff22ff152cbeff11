import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { cityFolders } from './data/pipeline/read/cityFolders.ts';
import { FIELDS, TARGET } from './src/prerender/engines.ts';
import { appPlugin } from './tools/plugins/appPlugin.ts';
import { cityPlugin } from './tools/plugins/cityPlugin.ts';
import { contentNamesPlugin } from './tools/plugins/contentNamesPlugin.ts';
import { datasetPlugin } from './tools/plugins/datasetPlugin.ts';
import { devPagesPlugin } from './tools/plugins/devPagesPlugin.ts';
import { embedsPlugin } from './tools/plugins/embedsPlugin.ts';
import { facsimilePlugin } from './tools/plugins/facsimilePlugin.ts';
import { DATA_PACKAGES, licencesPlugin, WORKER_PACKAGES } from './tools/plugins/licencesPlugin.ts';
import { lowerMethods } from './tools/plugins/lowerMethods.ts';
import { originalsPlugin } from './tools/plugins/originalsPlugin.ts';
import { productionRouter } from './tools/plugins/productionRouter.ts';
import { signingKeyPlugin } from './tools/plugins/signingKeyPlugin.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const city = cityFolders(root, process.env);
const { dataDir } = city;
const dataset = datasetPlugin(city);
const facsimile = facsimilePlugin(dataDir);

export default defineConfig({
  // Relative addresses: the built folder works from any sub-path.
  base: './',
  plugins: [
    react(),
    lowerMethods(),
    productionRouter(),
    cityPlugin(root, city),
    originalsPlugin(dataDir),
    facsimile,
    signingKeyPlugin(dataDir),
    dataset,
    devPagesPlugin({ dataDir, dataset: dataset.api }),
    // `DRAW=pages` leaves out what is for other people's pages, of which a large dataset has thousands.
    embedsPlugin({
      dataDir,
      keepsHeights: process.env.YOUJU_PUBLIC === undefined,
      facsimile: facsimile.api,
      pagesOnly: process.env.DRAW === 'pages',
    }),
    contentNamesPlugin(),
    appPlugin(process.env.YOUJU_APP),
    licencesPlugin({ named: [...DATA_PACKAGES, ...(process.env.YOUJU_APP ? WORKER_PACKAGES : [])] }),
  ],
  // Of this folder and not of its node_modules, which several folders may share.
  cacheDir: '.cache/vite',
  // Another dataset may be built than the committed one, as the benches do with one many times as large.
  publicDir: city.publicDir,
  build: {
    target: TARGET,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      transform: FIELDS,
      output: {
        // The engine alone: react must not follow it into a chunk that comes later.
        codeSplitting: {
          groups: [
            { name: 'echarts', test: /node_modules\/(?:echarts|zrender)\// },
            // Run in tasks of their own, before the app.
            { name: 'react-dom', test: /node_modules\/(?:react-dom|scheduler)\// },
            { name: 'libraries', test: /node_modules\/(?:@tanstack|react-router|zustand)\// },
            // What every page says figures with: as one chunk it weighs less than as one for each way of sharing it.
            {
              name: 'words',
              test: new RegExp(
                `/src/(?:${[
                  'model/(?:[a-z]+/)?(?:decimal|disagreement|face|panelData|panelRecords|panelSlide|paths|quantity|recordText|scopeLine|valuePanel|vocabulary)',
                  'panels/kinds/(?:byFolder|kindOf|[a-z]+/(?:kind|pairPanels|rankedValues|rankingLine|trendScopeLine))',
                  'styles/theme',
                  'queries/(?:dataset|datasetError|fetchSiteFile|useModule|verifyFile|verify/lateShapes)',
                  'state/(?:focusStore|urlState)',
                  'ui/(?:input/AppLink|page/(?:Notice|Tag))',
                ].join('|')})\\.tsx?$`,
              ),
            },
            // What charts are built with, which comes with the engine.
            {
              name: 'charts',
              test: /\/src\/(?:styles\/lineColours|charts\/(?:barRows|chartModel|markSeries|pairPoints)|panels\/kinds\/(?:buildChart|[a-z]+\/(?:chart|endLines|lineSeries|option|placeLabels|series|timeScale|trendParts)))\.tsx?$/,
            },
          ],
        },
      },
    },
  },
});
