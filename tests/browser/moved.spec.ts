import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { PublishedAlias } from '../../src/model/fields/alias.ts';
import { embedPath, embedPicturePath, oembedPath } from '../../src/model/paths.ts';
import type { CoreShard } from '../../src/model/published/dataset.ts';
import type { Manifest } from '../../src/model/published/manifest.ts';
import { drawSome } from '../support/forms.ts';
import { loaderOf, openHost, writeHostPage } from './support/hostPage.ts';
import { expect, TABS, test } from './support/site.ts';

/** Former links, embeds and decks, on the built site. */

const [, tab] = TABS;
const panel = tab?.shard.panels.at(-1);
const [indicator] = tab?.shard.indicators ?? [];
const [record] = tab?.shard.records ?? [];
if (!tab || !panel || !indicator || !record) throw new Error('the dataset has no tab');
const { domain } = tab.shard;

const moved = (
  kind: PublishedAlias['kind'],
  from: string,
  to: string | null,
  at?: string[],
): PublishedAlias => ({
  kind,
  from,
  to,
  reason: '测试用',
  date: '2026-12-01',
  ...(at === undefined ? {} : { at }),
});
const ALIASES = [
  moved('panel', 'old-panel', panel.id, [domain]),
  moved('panel', 'gone-panel', null),
  moved('record', 'old-record', record.id, [domain]),
  moved('indicator', 'old-indicator', indicator.id),
  moved('indicator', 'gone-indicator', null),
  moved('deck', 'old-deck', 'main'),
  moved('domain', 'old-domain', domain),
];

const readText = (path: string): string => readFileSync(`public/data/${path}`, 'utf8');
const entryOf = (text: string) => ({
  sha256: createHash('sha256').update(text).digest('hex'),
  bytes: Buffer.byteLength(text),
});

/** The site as if some of its ids had moved: three of its data files, with matching hashes. */
async function serveMoved(page: Page): Promise<void> {
  const core = JSON.parse(readText('core.json')) as CoreShard;
  const manifest = JSON.parse(readText('manifest.json')) as Manifest;
  const files: Record<string, string> = {
    'core.json': `${JSON.stringify({ ...core, aliases: ALIASES.length }, null, 1)}\n`,
    'aliases.json': `${JSON.stringify({ version: core.version, aliases: ALIASES }, null, 1)}\n`,
  };
  const entries = Object.entries(files).map(([path, text]) => [path, entryOf(text)] as const);
  files['manifest.json'] = JSON.stringify({
    ...manifest,
    files: { ...manifest.files, ...Object.fromEntries(entries) },
  });
  await page.route(/\/data\/(?:core|aliases|manifest)(?:\.[0-9a-f]{12})?\.json/, (route) => {
    const [, name = ''] = /\/data\/([a-z]+)/.exec(route.request().url()) ?? [];
    return route.fulfill({
      contentType: 'application/json; charset=utf-8',
      body: files[`${name}.json`] ?? '',
    });
  });
}

const hashOf = (page: Page) => new URL(page.url()).hash;

test.describe('an address of earlier days', () => {
  test.beforeEach(({ page }) => serveMoved(page));

  const FORMER = [
    ['#/i/old-indicator', `#/i/${indicator.id}`],
    [`#/d/${domain}?panel=old-panel`, `#/d/${domain}?panel=${panel.id}`],
    ['#/?panel=old-panel', `#/d/${domain}?panel=${panel.id}`],
    [`#/d/${domain}?f=old-record`, `#/d/${domain}?f=${record.id}`],
    ['#/d/old-domain', `#/d/${domain}`],
    ['#/compare?i=old-indicator', `#/compare?i=${indicator.id}`],
    ['#/present/old-deck?s=2', '#/present/main?s=2'],
  ] as const;
  for (const [from, to] of drawSome('routes', FORMER, 3))
    test(`${from} is put right, and Back leads out`, async ({ page }) => {
      await page.goto('about:blank');
      await page.goto(from);
      await expect.poll(() => hashOf(page)).toBe(to);
      await expect(page.locator('main[data-page="not-found"]')).toHaveCount(0);
      await expect(page.locator('main')).toBeVisible();
      await page.goBack();
      expect(page.url()).toBe('about:blank');
    });

  test('shows the panel that stands for the one it names, and opens the words of the record', async ({
    page,
  }) => {
    await page.goto(`#/d/${domain}?panel=old-panel`);
    await expect(page.locator(`[data-panel="${panel.id}"]`)).toHaveAttribute('data-arrived', 'true');
    await expect(page.locator(`[data-panel="${panel.id}"]`)).toBeInViewport();
    await page.goto(`#/d/${domain}?f=old-record`);
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('says what was withdrawn', async ({ page }) => {
    await page.goto(`#/d/${domain}?panel=gone-panel`);
    await expect(page.getByText('这个面板已于2026-12-01撤下：测试用。')).toBeVisible();
    await page.goto('#/i/gone-indicator');
    await expect(page.getByRole('heading', { level: 1, name: '这个指标已撤下' })).toBeVisible();
  });

  test('is asked about by those who come with it alone', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/aliases/.test(request.url())) asked.push(request.url());
    });
    await page.goto('#/');
    await expect(page.locator('html[data-app="ready"]')).toHaveCount(1);
    await page.getByRole('navigation', { name: '领域' }).getByRole('link').nth(1).click();
    await page.locator('[data-panel] button[data-observation]').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(asked).toEqual([]);
    await page.goto('#/i/old-indicator');
    await expect.poll(() => hashOf(page)).toBe(`#/i/${indicator.id}`);
    // The app requests the file, and the test replaces it.
    expect(asked.filter((url) => url.includes('/data/'))).toHaveLength(1);
  });

  test('in a deck that was imported from a file shows what stands for it now', async ({ page }) => {
    const fields = { section: '旧稿', headline: '旧页' };
    const deck = {
      id: 'mine',
      title: '旧稿',
      slides: [
        { kind: 'panel', id: 'a', ...fields, domain: 'old-domain', panel: 'old-panel' },
        { kind: 'panel', id: 'b', ...fields, domain, panel: 'gone-panel' },
      ],
    };
    await page.goto('#/present');
    await page.getByLabel('导入文件').setInputFiles({
      name: 'deck.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(deck)),
    });
    // The page whose panel is gone is named before the deck comes in.
    await expect(page.getByRole('alertdialog')).toContainText('第2页：内容不在当前数据中');
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByRole('link', { name: `放映：${deck.title}` }).click();
    await expect(page.locator(`main[data-slide="1"] [data-panel="${panel.id}"]`)).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(page.locator('main[data-slide="2"]')).toContainText('这个面板已于2026-12-01撤下');
  });
});

/** The dataset's own aliases of embeds. */
const published: readonly PublishedAlias[] = existsSync('dist/data/aliases.json')
  ? (JSON.parse(readText('aliases.json')) as { aliases: PublishedAlias[] }).aliases
  : [];

for (const { from, to } of published.filter(({ kind }) => kind === 'panel'))
  test(`the embed ${from} goes on answering, as page, picture, file and element`, async ({
    page,
    baseURL,
    clean,
  }) => {
    clean.allow(/^request: http:\/\/localhost:/);
    await page.goto(embedPath(from));
    if (to === null) await expect(page.locator('[data-withdrawn]')).toContainText('撤下');
    else {
      await expect(page.locator(`[data-panel="${to}"]`)).toBeVisible();
      await expect(page.locator('[data-moved] a')).toHaveAttribute('href', `${to}.html`);
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
        'href',
        new RegExp(`${to}\\.html$`),
      );
    }
    for (const path of [embedPicturePath(from, 'svg'), oembedPath(from)])
      expect((await page.request.get(new URL(path, baseURL).href)).status(), path).toBe(200);
    const host = await openHost();
    const element = `<youju-panel panel="${from}" title="旧图"></youju-panel>`;
    await page.goto(writeHostPage(host, { body: element + loaderOf(baseURL ?? '') }));
    await expect(page.frameLocator('iframe').locator('[data-page="embed"]')).toBeVisible();
    host.close();
  });
