import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { embedPath } from '../../src/model/paths.ts';
import { readTexts } from '../../tools/plugins/bundle.ts';
import { nextDataset, type SiteData } from '../support/nextDataset.ts';
import { CHANGE, fileOf, NEXT, TAB } from '../support/subjects.ts';
import { expect, openRoute, test } from './support/site.ts';

/** A site that is updated while people read it, behind a cache that keeps every answer, 404 included. */

const SHARDS = new Map(
  Object.entries(readTexts('public/data', '')).filter(([shard]) => !shard.startsWith('open/')),
);
const MANIFEST = 'data/manifest.json';
const NAME = CHANGE.record.name;
const NEWER = `${NAME}（新版）`;
const FAULTS = /Failed to load resource|net::ERR/;

const rename = (_shard: string, text: string) => text.split(NAME).join(NEWER);
const { version } = JSON.parse(readFileSync(`public/${MANIFEST}`, 'utf8')) as { version: string };
const OLD = nextDataset(SHARDS, version, (_shard, text) => text);
const NEW = nextDataset(SHARDS, '0123456789ab', rename);

/** A server with some of the files, and the cache before it. The manifest is asked for anew, as its headers say. */
async function openHost(context: BrowserContext, files: SiteData): Promise<{ files: Map<string, string> }> {
  const host = { files: new Map(files) };
  const cache = new Map<string, string | undefined>();
  await context.route(/\/data\/(?!open\/)/, (route) => {
    const url = route.request().url();
    const path = `data/${new URL(url).pathname.split('/data/')[1] ?? ''}`;
    const keeps = path !== MANIFEST;
    const body = keeps && cache.has(url) ? cache.get(url) : host.files.get(path);
    if (keeps) cache.set(url, body);
    return body === undefined
      ? route.fulfill({ status: 404, body: '' })
      : route.fulfill({ contentType: 'application/json', body });
  });
  return host;
}

test('the dataset that is played is the one of the site, under the same names', async ({ page }) => {
  for (const path of OLD.keys())
    if (/^data\/(?:core|domains)/.test(path)) expect((await page.request.get(path)).status(), path).toBe(200);
});

test('a manifest that comes before its data costs nothing, and poisons no cache', async ({
  page,
  context,
  clean,
}) => {
  clean.allow(FAULTS);
  const host = await openHost(context, OLD);
  host.files = new Map([[MANIFEST, NEW.get(MANIFEST) ?? '']]);
  await page.goto(fileOf(TAB));
  await expect(page.locator('[data-kept-line]')).toContainText('读取不到');
  await expect(page.locator('main')).toContainText(NAME);
  host.files = new Map([...OLD, ...NEW]);
  await expect(page.locator('main')).toContainText(NEWER, { timeout: 15_000 });
  await expect(page.locator('[data-kept-line]')).toHaveCount(0);
});

test('a page of before goes over to the new data where the old ones are gone', async ({
  page,
  context,
  clean,
}) => {
  clean.allow(FAULTS);
  const host = await openHost(context, OLD);
  await openRoute(page, NEXT.hash);
  host.files = new Map(NEW);
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, TAB.hash);
  await expect(page.locator('main')).toContainText(NEWER, { timeout: 15_000 });
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a page of before reads its own data as long as they are there', async ({ page, context }) => {
  const host = await openHost(context, OLD);
  await openRoute(page, NEXT.hash);
  host.files = new Map([...OLD, ...NEW]);
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, TAB.hash);
  await expect(page.locator('main')).toContainText(NAME);
  await expect(page.locator('main')).not.toContainText(NEWER);
});

test('a page drawn from the new data shows the old ones where only they are there', async ({
  page,
  context,
}) => {
  await openHost(context, OLD);
  await page.route(new RegExp(fileOf(TAB)), async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).split(`"${version}"`).join('"0123456789ab"');
    await route.fulfill({ response, body: html });
  });
  await page.goto(fileOf(TAB));
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
  await expect(page.locator('main')).toContainText(NAME);
});

test('an embedded page of before is whole beside the files of a new version, and its links lead there', async ({
  page,
  clean,
}) => {
  clean.allow(FAULTS);
  const lost: string[] = [];
  // All that the page asks for has left with the old version: its script has a hash in its name.
  await page.route(/\/embed\/[^/]+-[\w-]{8}\.js$/, (route) => {
    lost.push(route.request().url());
    return route.fulfill({ status: 404, body: '' });
  });
  await page.goto(embedPath(CHANGE.panel.spec.id));
  await expect.poll(() => lost.length).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CHANGE.panel.spec.title);
  await expect(page.locator('svg[data-drawn]').locator('visible=true').first()).toBeVisible();
  await page.locator('[data-view="table"]').click();
  await expect(page.locator('table').first()).toContainText(CHANGE.figure);
  const address = await page.locator('a[href*="#/sources/"]').first().getAttribute('href');
  await page.goto(new URL(address ?? '', page.url()).href);
  await expect(page.locator('main[data-page="reader"]')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
