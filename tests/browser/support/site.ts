import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { CORE, DOCUMENTS, DOMAINS, OVERVIEW } from '../../support/ownDataset.ts';
import { STATE_LABEL, type State } from '../../support/states.ts';
import {
  CHANGE,
  COMPARED,
  DOUBT,
  PAIR,
  paragraphOf,
  quoteOf,
  ROW,
  readerHash,
  SILENT,
  TAB,
  TILE,
  TOLD,
} from '../../support/subjects.ts';
import { hasOriginals } from './bareSite.ts';

/** Every page that is composed of panels. */
export const TABS = [OVERVIEW, ...DOMAINS].map(({ id, hash, shard }) => ({ name: id, hash, shard }));

/** A document other than the one a reader begins with, where there is one, at a figure of one domain. */
const [, another = DOCUMENTS[0]] = DOCUMENTS;
const [ofDomain] = another?.quotes ?? [];

interface Route {
  readonly name: string;
  readonly hash: string;
  readonly page: string;
}
/** Routes that a dataset may have nothing for. */
const where = (there: unknown, route: Route): Route[] => (there ? [route] : []);

export const ROUTES: readonly Route[] = [
  { name: 'overview', hash: '#/', page: 'overview' },
  ...DOMAINS.map(({ id, hash }) => ({ name: `domain ${id}`, hash, page: 'domain' })),
  { name: 'sources', hash: '#/sources', page: 'sources' },
  ...DOCUMENTS.map(({ document: { id } }) => ({
    name: `reader ${id}`,
    hash: `#/sources/${id}`,
    page: 'reader',
  })),
  { name: 'figure in reader', hash: readerHash(quoteOf(CHANGE.record)), page: 'reader' },
  { name: 'open card', hash: `${TAB.hash}?f=${TILE.record.id}`, page: 'domain' },
  { name: 'indicator', hash: `#/i/${ROW.record.indicator}`, page: 'indicator' },
  {
    name: 'compare',
    hash: `#/compare?i=${[...COMPARED.axis.slice(0, 2), COMPARED.other].map(({ id }) => id).join()}`,
    page: 'compare',
  },
  { name: 'all', hash: '#/all', page: 'all' },
  { name: 'changes', hash: '#/changes', page: 'changes' },
  { name: 'map', hash: '#/map', page: 'map' },
  ...where(CORE.site.map.province, {
    name: 'map of the province',
    hash: '#/map?layer=province',
    page: 'map',
  }),
  { name: 'county', hash: `#/county/${TOLD.adcode}`, page: 'county' },
  ...where(SILENT, { name: 'county without facts', hash: `#/county/${SILENT?.adcode}`, page: 'county' }),
  { name: 'decks', hash: '#/present', page: 'decks' },
  { name: 'handout', hash: '#/present/main/handout', page: 'handout' },
  { name: 'slide', hash: '#/present/main?s=3', page: 'present' },
  { name: 'speaker', hash: '#/present/main/speaker', page: 'speaker' },
  { name: 'review', hash: '#/review', page: 'review' },
  ...where(DOUBT, { name: 'review at a doubt', hash: `#/review?c=${DOUBT?.record}`, page: 'review' }),
  { name: 'sheet to sign off', hash: '#/review?view=sheet', page: 'review' },
  ...where(ofDomain, {
    name: 'reader of one domain',
    hash: `#/sources/${another?.document.id}?p=${ofDomain && paragraphOf(ofDomain)}&d=${ofDomain?.domain}`,
    page: 'reader',
  }),
  ...where(PAIR, { name: 'one fact in two documents', hash: PAIR?.hash ?? '', page: 'reader' }),
  { name: 'proof', hash: '#/proof', page: 'proof' },
  { name: 'about', hash: '#/about', page: 'about' },
  { name: 'not found', hash: '#/nowhere', page: 'not-found' },
];

/**
 * Collects problems of all windows of a context, one line each: a console error, an uncaught error, something
 * that the policy of deploy/nginx.conf blocked, or a request to another host.
 */
async function watchContext(context: BrowserContext, ownHost: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => wrong.push(`page: ${error.error().message}`));
  context.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && new URL(request.url()).host !== ownHost)
      wrong.push(`request: ${request.url()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      console.error(`policy: ${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  return wrong;
}

/** The port of the test server; parallel runs use different ones. */
export const PORT = Number(process.env.TEST_PORT ?? 4781);

/** A state of the site, and the address it is served at. */
export interface Home {
  readonly state: State;
  readonly label: string;
  readonly base: string;
}

const homeAt = (state: State, path: string): Home => ({
  state,
  label: STATE_LABEL[state],
  base: `http://127.0.0.1:${PORT}${path}`,
});

/** The site without its originals; any build can be served this way. */
export const BARE = homeAt('without', '/bare/');

/** Every state of the built site; tests that depend on originals run in each of them. */
export const HOMES: readonly Home[] = hasOriginals('dist', DOCUMENTS.length)
  ? [homeAt('with', '/gov/city/'), BARE]
  : [BARE];

interface Clean {
  /** Problems that a test provokes on purpose. */
  readonly allow: (pattern: RegExp) => void;
  /** Problems noticed so far. */
  readonly wrong: readonly string[];
}

/** Fails every test in whose windows an unexpected problem occurred. */
export const test = base.extend<{ clean: Clean }>({
  clean: [
    async ({ context, baseURL }, use) => {
      const allowed: RegExp[] = [];
      const wrong = await watchContext(context, new URL(baseURL ?? '').host);
      await use({ allow: (pattern) => allowed.push(pattern), wrong });
      expect(wrong.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/**
 * Waits until the app has hydrated the page and its panels have settled. The prerendered page looks the same
 * before that, but its elements may be replaced at any moment.
 */
export async function settle(page: Page): Promise<void> {
  await expect(page.locator('html[data-app="ready"]')).toHaveCount(1);
  await expect(page.locator('main[data-page]')).toBeVisible();
  // What is loading says so; a line that says what was done stays for a while, with a button that undoes it.
  await expect(page.locator('[role="status"]:not(:has(button))')).toHaveCount(0);
  await expect(page.locator('[data-panel][data-state="loading"]')).toHaveCount(0);
  // Of a picture's variants only the visible one stays.
  await expect(page.locator('[data-drawing-of]:visible > :nth-child(2)')).toHaveCount(0);
}

/** Shows all that a phone folds. */
export async function unfold(page: Page): Promise<void> {
  const folds = page.getByRole('button', { name: /^展开“/ });
  while ((await folds.count()) > 0) await folds.first().click();
  await settle(page);
}

export async function openRoute(page: Page, hash: string): Promise<void> {
  await page.goto(hash);
  await settle(page);
}
