import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { preview } from 'vite';
import { embedPath } from '../../src/model/paths.ts';
import { CHROMIUM_ARGS, ensureChromium } from '../machine/chromium.ts';

/**
 * `npm run shots` takes screenshots of every route of the built site at four widths, into shots/
 * (git-ignored).
 */

const WIDTHS = [390, 1366, 1920, 3840];
const OUT = 'shots';

/** Slides fill the window, so these window sizes are used instead of page widths. */
const STAGES = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
  [1024, 768],
  [6656, 1792],
  [1080, 1920],
] as const;

/** Embeds of each kind, at the widths that host pages give them. */
const EMBEDS = [
  'area-changes',
  'waste-sorting-change',
  'public-toilets',
  'private-education-2022',
  'quality-remediation',
  'overview-changes',
  'overview-counties',
  'urban-key',
  'education-honours',
  'overview-summary',
];
const EMBED_WIDTHS = [320, 768, 1200];

interface Core {
  decks: Array<{ id: string; slides: number }>;
  domains: Array<{ id: string; figures: number }>;
  documents: Array<{ id: string }>;
}

const readCore = (): Core => JSON.parse(readFileSync('public/data/core.json', 'utf8')) as Core;

function listRoutes(): Array<{
  name: string;
  hash: string;
  click?: string;
  press?: string;
  type?: string;
  full: boolean;
}> {
  const core = readCore();
  return [
    { name: 'overview', hash: '#/', full: true },
    ...core.domains
      .filter((d) => d.figures > 0)
      .map(({ id }) => ({ name: `domain-${id}`, hash: `#/d/${id}`, full: true })),
    { name: 'sources', hash: '#/sources', full: true },
    ...core.documents.map(({ id }) => ({ name: `reader-${id}`, hash: `#/sources/${id}`, full: true })),
    {
      name: 'reader-figure',
      hash: '#/sources/press-conference?p=42&e=reclaimed-water-rate-latest-pc',
      full: false,
    },
    { name: 'card', hash: '#/d/urban?f=sewage-collection-rate-latest', full: false },
    { name: 'card-derived', hash: '#/d/urban?f=heating-network-start', full: false },
    {
      name: 'table',
      hash: '#/d/urban?panel=area-changes',
      click: '[data-panel="area-changes"] button[aria-pressed]',
      full: false,
    },
    { name: 'indicator', hash: '#/i/heating-network', full: true },
    {
      name: 'compare',
      hash: '#/compare?i=gas-pipes-renewed,roads-renovated-length,roads-renovated',
      full: true,
    },
    { name: 'search', hash: '#/d/urban', click: 'header button[aria-haspopup]', type: 'zss', full: false },
    { name: 'map-bounds', hash: '#/map', full: true },
    { name: 'map-tiles', hash: '#/map?drawing=tiles', full: true },
    { name: 'map-layer', hash: '#/map?layer=elderly', full: true },
    { name: 'map-coverage', hash: '#/map?layer=coverage', full: true },
    { name: 'map-county', hash: '#/map?county=140728', full: true },
    { name: 'map-province', hash: '#/map?layer=province', full: true },
    { name: 'county', hash: '#/county/140728', full: true },
    { name: 'decks', hash: '#/present', full: true },
    { name: 'county-silent', hash: '#/county/140725', full: true },
    { name: 'handout', hash: '#/present/main/handout', full: true },
    { name: 'handout-a4', hash: '#/present/main/handout?paper=a4', full: false },
    { name: 'speaker', hash: '#/present/main/speaker?s=9', full: false },
    // Before the sheets, which a window of the same session would still show.
    { name: 'wall-evidence', hash: '#/present/main?s=9', press: 'e', full: false },
    { name: 'speaker-help', hash: '#/present/main/speaker?s=9', press: '?', full: false },
    { name: 'speaker-grid', hash: '#/present/main/speaker?s=9', press: 'g', full: false },
    { name: 'speaker-find', hash: '#/present/main/speaker?s=9', press: '/', type: 'zss', full: false },
    { name: 'all', hash: '#/all', full: false },
    { name: 'review', hash: '#/review', full: true },
    { name: 'review-coverage', hash: '#/review?c=coverage', full: false },
    { name: 'review-sums', hash: '#/review?c=sums', full: false },
    { name: 'review-sheet', hash: '#/review?view=sheet', full: false },
    { name: 'reader-domain', hash: '#/sources/livelihood-review?p=24&d=health', full: false },
    {
      name: 'reader-pair',
      hash: '#/sources/press-conference?p=37&e=quality-remediation-households-total-pc&with=quality-remediation-households-total-lr',
      full: true,
    },
    { name: 'embed', hash: '#/d/urban', click: 'button[aria-label^="嵌入："]', full: false },
    { name: 'proof', hash: '#/proof', full: true },
    { name: 'about', hash: '#/about', full: true },
    { name: 'not-found', hash: '#/nowhere', full: false },
  ];
}

/** Shows every screen of the page, as a reader scrolls, and waits for its charts: a busy machine is slow to draw. */
async function drawn(page: Page): Promise<void> {
  const [whole, screen] = await page.evaluate(() => [document.body.scrollHeight, innerHeight]);
  for (let top = 0; top < (whole ?? 0); top += screen ?? Number.POSITIVE_INFINITY) {
    await page.evaluate((to) => scrollTo(0, to), top);
    await page.waitForTimeout(60);
  }
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(60);
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll('[data-panel] [data-marks]')).every((box) =>
      box.querySelector('svg, button'),
    ),
  );
}

async function main(): Promise<void> {
  if (!existsSync('dist/index.html')) throw new Error('没有 dist/：请先运行 npm run build');
  const only = process.argv.slice(2).filter((word) => word !== '--readme');
  // The README's picture is one of these screenshots, so that it cannot become outdated.
  const forReadme = process.argv.includes('--readme');
  const server = await preview({ preview: { port: 0, open: false }, logLevel: 'silent' });
  const base = server.resolvedUrls?.local[0];
  if (!base) throw new Error('预览服务没有地址');
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT);
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  for (const width of WIDTHS) {
    const page = await browser.newPage({
      viewport: { width, height: width === 390 ? 844 : Math.round((width * 9) / 16) },
    });
    // A console loads a page for each preview, and other programs may run beside this one.
    page.setDefaultTimeout(120_000);
    for (const route of listRoutes()) {
      const name = `${route.name}-${width}`;
      if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
      await page.goto(`${base}${route.hash}`);
      await page.reload();
      await page.waitForLoadState('networkidle');
      await page.locator('main[data-page]:not([data-page="loading"])').waitFor();
      if (route.click) await page.click(route.click);
      if (route.press) await page.keyboard.press(route.press);
      if (route.type) await page.getByRole('combobox').fill(route.type);
      await page.waitForTimeout(400);
      // Charts below the fold are lazy-loaded; a screenshot of the whole page needs all of them.
      if (route.full) await drawn(page);
      await page.screenshot({ path: `${OUT}/${name}.png`, fullPage: route.full });
      console.log(`${OUT}/${name}.png`);
      if (forReadme && name === 'domain-urban-1366')
        await page.screenshot({
          path: 'tests/golden/readme.png',
          clip: { x: 0, y: 0, width: 1366, height: 1100 },
          fullPage: true,
        });
    }
    await page.close();
  }
  for (const [width, height] of STAGES) {
    const page = await browser.newPage({ viewport: { width, height } });
    for (const deck of readCore().decks) {
      for (let slide = 1; slide <= deck.slides; slide += 1) {
        const name = `slide-${deck.id}-${String(slide).padStart(2, '0')}-${width}x${height}`;
        if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
        await page.goto(`${base}#/present/${deck.id}?s=${slide}`);
        await page.waitForSelector(`main[data-slide="${slide}"]`);
        await page.waitForTimeout(500);
        await page.screenshot({ path: `${OUT}/${name}.png` });
        console.log(`${OUT}/${name}.png`);
      }
    }
    await page.close();
  }
  for (const width of EMBED_WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: 320 } });
    for (const panel of EMBEDS) {
      const name = `embed-${panel}-${width}`;
      if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
      await page.goto(`${base}${embedPath(panel)}`);
      await page.screenshot({ path: `${OUT}/${name}.png`, fullPage: true });
      console.log(`${OUT}/${name}.png`);
    }
    await page.close();
  }
  await browser.close();
  await server.close();
}

await main();
