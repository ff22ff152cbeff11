import type { IForbiddenRuleType } from 'dependency-cruiser';

/**
 * The import law: which room may import which, default deny. A room is a folder; a file belongs to the
 * deepest room that contains it.
 */

const MODEL_WORDS = [
  'src/model/text',
  'src/model/select',
  'src/model/published',
  'src/model/authored',
  'src/model/fields',
  'src/model/numbers',
  'src/model/page',
  'src/model/paths.ts',
] as const;

/** Room → rooms or files it may import besides itself. Every room may import `src/styles`. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'src/model': ['src/model'],
  'src/model/page': [],
  'src/model/numbers': [],
  'src/model/fields': ['src/model/numbers'],
  'src/model/authored': ['src/model/fields', 'src/model/numbers', 'src/model/page'],
  'src/model/published': ['src/model/authored', 'src/model/fields', 'src/model/numbers'],
  // Selections use texts, and texts use selections.
  'src/model/select': MODEL_WORDS,
  'src/model/text': MODEL_WORDS,
  'src/model/search': ['src/model/published', 'src/model/fields', 'src/model/paths.ts'],
  'src/model/show': MODEL_WORDS,
  'src/model/embed': MODEL_WORDS,
  // Parses texts into quantities, for the pipeline and for pages that read a text in the browser.
  'src/reading': ['src/model/fields', 'src/model/numbers'],
  // Numbers in words of our own, for the pipeline and for a visitor's deck.
  'src/reading/own': ['src/reading', 'src/model/fields', 'src/model/numbers'],
  // Compares what was read with the records of a dataset.
  'src/reading/proof': ['src/reading', 'src/model'],
  'src/styles': [],
  'src/ui': [],
  'src/charts': ['src/model'],
  'src/map': ['src/charts', 'src/ui', 'src/model'],
  'src/state': ['src/model'],
  // A copy opened from disk reads its signature as a script.
  'src/queries': ['src/model', 'src/entry/disk/lazyScript.ts'],
  'src/evidence': ['src/queries', 'src/state', 'src/ui', 'src/model'],
  'src/search': ['src/queries', 'src/state', 'src/ui', 'src/model'],
  // The entries that start a page, each without the app and without React.
  'src/entry/head': ['src/state/readerView.ts', 'src/model'],
  'src/entry/disk': ['src/model'],
  'src/entry/worker': [],
  // Runs in host pages, so it may import only addresses and message shapes.
  'src/entry/embed': ['src/model'],
  'src/panels': [
    'src/charts',
    'src/map',
    // Frame messages and mark keys are shared by both sides.
    'src/entry/embed',
    'src/evidence',
    'src/queries',
    'src/state',
    'src/ui',
    'src/model',
  ],
  // The speaker's console and the shell share one search.
  'src/views': [
    'src/panels',
    'src/map',
    'src/search',
    'src/evidence',
    'src/queries',
    'src/state',
    'src/ui',
    'src/model',
  ],
  // Checks the numbers of a visitor's deck as the build checks those of the city's decks.
  'src/views/presenter': [
    'src/reading/own',
    'src/panels',
    'src/map',
    'src/search',
    'src/evidence',
    'src/queries',
    'src/state',
    'src/ui',
    'src/model',
  ],
  // The only view that reads texts of its own.
  'src/views/proof': ['src/reading', 'src/evidence', 'src/queries', 'src/state', 'src/ui', 'src/model'],
  'src/app': [
    'src/views',
    'src/search',
    'src/panels',
    'src/evidence',
    'src/queries',
    'src/state',
    'src/ui',
    'src/model',
  ],
  'src/main.tsx': ['src/app', 'src/queries'],
  // Renders pages at build time from the same parts as the app, without a browser.
  'src/prerender': [
    'src/app',
    'src/panels',
    'src/map',
    'src/charts',
    'src/evidence',
    'src/queries',
    'src/state',
    'src/ui',
    'src/model',
  ],
  // The pipeline's rules for panels are in the folders of the kinds, behind one list.
  'src/panels/kinds/kindRules.ts': ['src/panels/kinds/checks.ts', 'src/panels/kinds/registry.ts'],
  'src/panels/kinds/checks.ts': ['src/model'],
  'data/pipeline/read': ['src/panels/kinds/kindRules.ts', 'src/reading', 'src/model'],
  'data/pipeline/check': [
    'data/pipeline/read',
    'src/panels/kinds/kindRules.ts',
    'src/panels/kinds/checks.ts',
    'src/reading',
    'src/model',
  ],
  'data/pipeline/publish': ['data/pipeline/check', 'data/pipeline/read', 'src/reading', 'src/model'],
  'data/pipeline/write': ['data/pipeline/publish', 'data/pipeline/check', 'data/pipeline/read', 'src/model'],
  'data/pipeline': ['data/pipeline', 'src/model', 'src/reading'],
  // Turns a text into a document of the dataset: proposals, decisions, and what they write.
  'data/pipeline/add': [
    'data/pipeline/write',
    'data/pipeline/publish',
    'data/pipeline/check',
    'data/pipeline/read',
    'data/pipeline/files',
    'data/pipeline/runPipeline.ts',
    'src/panels/kinds/kindRules.ts',
    'src/panels/kinds/checks.ts',
    'src/reading',
    'src/model',
  ],
  // The desk's page is no part of the site: it draws what its server tells it, with the parts of the site.
  'src/desk': ['src/panels', 'src/evidence', 'src/queries', 'src/state', 'src/ui', 'src/model'],
  'src/desk/protocol.ts': ['src/desk/scanProtocol.ts'],
  'src/desk/scanProtocol.ts': [],
  // The desk's server writes data, and is no part of any build.
  'tools/desk': [
    'tools/ocr/installed.ts',
    'tools/ocr/readScan.ts',
    'tools/ocr/runReader.ts',
    'tools/machine',
    'data/pipeline',
    'src/desk/protocol.ts',
    'src/panels/kinds/kindRules.ts',
    'src/reading',
    'src/model',
  ],
  // Reads scans in a process of its own; its packages are no packages of the project.
  'tools/ocr': ['data/pipeline', 'src/reading', 'src/model'],
  // Browsers, programs and servers of the machine, for tests and tools alike.
  'tools/machine': [],
  'tools/fonts': [],
  // Draws the pages of documents that a site shows.
  'tools/facsimile': ['data/pipeline', 'src/model'],
  'tools/portable': ['tools/plugins', 'src/entry/disk', 'src/prerender/engines.ts', 'src/model'],
  'tools/plugins': [
    'tools/machine',
    'tools/fonts',
    'tools/facsimile',
    'tools/portable',
    'data/pipeline',
    'src/prerender',
    'src/queries',
    'src/model',
  ],
  // Which packages ship is known to whoever lists their licences.
  'tools/generate': ['tools/machine', 'tools/plugins/licencesPlugin.ts', 'src/model'],
  'tools/bench': [
    'tools/ocr',
    'tools/machine',
    'tools/plugins',
    'data/pipeline',
    'src/prerender/engines.ts',
    'src/panels',
    'src/charts',
    'src/reading',
    'src/model',
    // The bare page of the comparison uses the committed data.
    'public/data',
  ],
};

/** Package → the only files of src that may import it. */
export const GATEWAYS: Readonly<Record<string, readonly [packages: string, owners: string]>> = {
  echarts: ['echarts/', 'charts/runtime\\.ts'],
  wrapper: ['echarts-for-react/', 'charts/ChartHost\\.tsx'],
  zustand: ['zustand/', 'state/'],
  query: [
    '@tanstack/',
    '(?:queries/|app/(?:App|hydrate/[A-Za-z]+)\\.tsx?|prerender/(?:readDataset\\.ts|embeds/PrerenderProviders\\.tsx|pages/prerenderPages\\.tsx))',
  ],
  router: [
    'react-router/',
    '(?:state/(?:appAddress|urlState)\\.ts|app/(?:AddressRouter|App)\\.tsx|ui/input/AppLink\\.tsx|prerender/(?:embeds/PrerenderProviders|pages/prerenderPages)\\.tsx)',
  ],
  dialog: ['radix-ui/', 'ui/'],
  hashes: ['@noble/hashes/', 'queries/'],
  encodings: ['chardet/', 'reading/files/'],
  articles: ['@mozilla/readability/', 'reading/files/'],
  word: ['mammoth/', 'views/proof/draft/readDocx\\.ts'],
  commentedWord: ['docx/', 'ui/files/writeDocx\\.ts'],
  pptx: ['pptxgenjs/', 'views/presenter/handout/writePptx\\.ts'],
  zip: ['fflate/', 'views/presenter/handout/(?:officePackage|writePptx)\\.ts'],
  worker: ['workbox-', '(?:entry/worker/|app/installApp\\.ts)'],
  sheet: ['write-excel-file/', 'ui/files/spreadsheet\\.ts'],
  valibot: ['valibot/', '(?:model/|queries/)'],
};

const escapePath = (path: string): string => path.replace(/\./g, '\\.');
/** A pattern for a file, or for a folder with everything below it. */
const within = (path: string): string => (/\.tsx?$/.test(path) ? `${escapePath(path)}$` : `${path}/`);

export const ruleName = (room: string): string => `direction-${room.replace(/[/.]/g, '-')}`;

/** Rooms that lie inside another have rules of their own. */
const innerRooms = (room: string): string[] =>
  Object.keys(ROOMS).filter((other) => other.startsWith(`${room}/`));

/**
 * The rules for a project at `root` (empty, or a folder with a trailing slash): the same table serves the
 * project and the seeded projects that prove that each rule can fail.
 */
export function importRules(root: string): IForbiddenRuleType[] {
  const at = `^${root}`;
  const ours = `${at}(?:src|data|tools|tests|public)/`;
  const anyOf = (paths: readonly string[]): string => `${at}(?:${paths.map(within).join('|')})`;
  return [
    ...Object.entries(ROOMS).map(([room, may]): IForbiddenRuleType => {
      const inner = innerRooms(room);
      return {
        name: ruleName(room),
        severity: 'error',
        from: {
          path: anyOf([room]),
          ...(inner.length > 0 ? { pathNot: anyOf(inner) } : {}),
        },
        to: { path: ours, pathNot: anyOf([...may, room, 'src/styles']) },
      };
    }),
    ...Object.entries(GATEWAYS).map(
      ([name, [packages, owners]]): IForbiddenRuleType => ({
        name: `gateway-${name}`,
        severity: 'error',
        from: { path: `${at}src/`, pathNot: `${at}src/${owners}` },
        to: { path: `node_modules/${packages}` },
      }),
    ),
    {
      name: 'known-room',
      severity: 'error',
      from: { path: `${at}(?:src|tools|data/pipeline)/`, pathNot: anyOf(Object.keys(ROOMS)) },
      to: {},
    },
    {
      // Code outside must not import from the folder of a kind; it goes through `kindOf` and `rulesOf`.
      name: 'kind-at-home',
      severity: 'error',
      from: { path: `${at}(?:src|data|tools)/`, pathNot: `${at}src/panels/kinds/` },
      to: { path: `${at}src/panels/kinds/[^/]+/` },
    },
    {
      // The pipeline runs these files without a browser and without Vite.
      name: 'kind-rules-are-pure',
      severity: 'error',
      from: { path: `${at}src/panels/kinds/[^/]+/rules\\.ts$` },
      to: { path: ours, pathNot: `${at}src/(?:model/|panels/kinds/checks\\.ts$)` },
    },
    {
      // Every page loads these files first, and a picture depends only on its records.
      name: 'kind-drawing-is-pure',
      severity: 'error',
      from: { path: `${at}src/panels/kinds/[^/]+/(?:kind|option)\\.ts$` },
      to: { path: ours, pathNot: `${at}src/(?:model/|charts/|styles/|panels/kinds/[^.]+\\.ts$)` },
    },
    {
      name: 'view-to-view',
      severity: 'error',
      from: { path: `${at}src/views/([^/]+)/` },
      to: { path: `${at}src/views/`, pathNot: `${at}src/views/$1/` },
    },
    {
      name: 'entry-is-small',
      severity: 'error',
      from: { path: `${at}src/entry/(?:embed|head)/` },
      to: { path: 'node_modules/' },
    },
    {
      name: 'model-is-pure',
      severity: 'error',
      from: { path: `${at}src/model/` },
      to: { path: 'node_modules/(?:react|react-dom)/' },
    },
    {
      // The site does not know the desk, so that no build of it holds a line that writes data.
      name: 'site-without-desk',
      severity: 'error',
      from: { path: `${at}src/`, pathNot: `${at}src/desk/` },
      to: { path: `${at}(?:src|tools)/desk/` },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ];
}
