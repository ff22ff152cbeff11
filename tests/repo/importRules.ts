import type { IForbiddenRuleType } from 'dependency-cruiser';

/** Who may import whom, default deny. */

/** Folder → folders it may import beside itself. Everyone may import styles. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // Draws pages at build time: the same parts as the app, arranged without a browser.
  prerender: ['app', 'portable', 'panels', 'charts', 'evidence', 'queries', 'state', 'ui', 'model'],
  // In the head of every page: what runs before the app.
  boot: ['state', 'model'],
  app: ['views', 'search', 'panels', 'evidence', 'queries', 'state', 'ui', 'model'],
  // The speaker's console and the shell share one search.
  views: ['panels', 'search', 'evidence', 'queries', 'state', 'ui', 'model'],
  panels: ['charts', 'embed', 'evidence', 'queries', 'state', 'ui', 'model'],
  search: ['queries', 'state', 'ui', 'model'],
  evidence: ['queries', 'state', 'ui', 'model'],
  charts: ['model'],
  // Runs in other people's pages: no React, no query, nothing but addresses and shapes of messages.
  embed: ['model'],
  // Runs before the app in copies that are opened from disk; no React.
  portable: ['model'],
  // Runs beside the pages of a site that was built to be installed.
  worker: [],
  queries: ['model'],
  state: ['model'],
  ui: [],
  model: [],
  styles: [],
};

/** Package → the only files of src that may import it. */
const GATEWAYS: Readonly<Record<string, readonly [packages: string, owners: string]>> = {
  echarts: ['echarts/', 'charts/runtime\\.ts'],
  wrapper: ['echarts-for-react/', 'charts/ChartHost\\.tsx'],
  zustand: ['zustand/', 'state/'],
  query: [
    '@tanstack/',
    '(?:queries/|app/(?:App|StartedApp|start)\\.tsx?|prerender/(?:StaticPlace|drawEmbeds|drawPages)\\.tsx)',
  ],
  router: [
    'react-router/',
    '(?:state/urlState\\.ts|app/App\\.tsx|ui/AppLink\\.tsx|prerender/(?:StaticPlace|drawPages)\\.tsx)',
  ],
  dialog: ['radix-ui/', 'ui/'],
  hashes: ['@noble/hashes/', 'queries/'],
  pptx: ['pptxgenjs/', 'views/presenter/handout/writePptx\\.ts'],
  zip: [
    'fflate/',
    '(?:views/presenter/handout/(?:officePackage|writePptx)|prerender/portable/portablePlugin)\\.ts',
  ],
  worker: ['workbox-', '(?:worker/keepSite\\.ts|app/installApp\\.ts)'],
  sheet: ['write-excel-file/', 'ui/spreadsheet\\.ts'],
  valibot: ['valibot/', '(?:model/|queries/)'],
};

const folders = Object.keys(ALLOWED).join('|');

/**
 * The rules for a project at `root` (empty, or a folder with a closing slash): the same table
 * serves the project and the fixtures that prove that each rule can fail.
 */
export function importRules(root: string): IForbiddenRuleType[] {
  const at = `^${root}`;
  return [
    ...Object.entries(ALLOWED).map(
      ([folder, may]): IForbiddenRuleType => ({
        name: `direction-${folder}`,
        severity: 'error',
        from: { path: `${at}src/${folder}/` },
        to: { path: `${at}src/`, pathNot: `${at}src/(?:${[...may, folder, 'styles'].join('|')})/` },
      }),
    ),
    ...Object.entries(GATEWAYS).map(
      ([name, [packages, owners]]): IForbiddenRuleType => ({
        name: `gateway-${name}`,
        severity: 'error',
        from: { path: `${at}src/`, pathNot: `${at}src/${owners}` },
        to: { path: `node_modules/${packages}` },
      }),
    ),
    {
      name: 'known-folder',
      severity: 'error',
      from: { path: `${at}src/`, pathNot: `${at}src/(?:(?:${folders})/|main\\.tsx$)` },
      to: {},
    },
    {
      name: 'main-mounts',
      severity: 'error',
      from: { path: `${at}src/main\\.tsx` },
      to: { path: `${at}src/`, pathNot: `${at}src/(?:app|boot|queries|styles)/` },
    },
    {
      name: 'view-to-view',
      severity: 'error',
      from: { path: `${at}src/views/([^/]+)/` },
      to: { path: `${at}src/views/`, pathNot: `${at}src/views/$1/` },
    },
    {
      name: 'embed-is-small',
      severity: 'error',
      from: { path: `${at}src/embed/` },
      to: { path: 'node_modules/' },
    },
    {
      name: 'model-is-pure',
      severity: 'error',
      from: { path: `${at}src/model/` },
      to: { path: 'node_modules/(?:react|react-dom)/' },
    },
    {
      name: 'no-data-in-src',
      severity: 'error',
      from: { path: `${at}src/` },
      to: { path: '^(?:data|tests|public)/', pathNot: '^tests/fixtures/' },
    },
    {
      name: 'pipeline-to-model',
      severity: 'error',
      from: { path: '^data/pipeline/' },
      to: { path: '^src/', pathNot: '^src/model/' },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ];
}
