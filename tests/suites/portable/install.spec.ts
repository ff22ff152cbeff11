import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { embedPath } from '../../../src/model/paths.ts';
import { serveFolders, TYPES } from '../../../tools/machine/staticServer.ts';
import { writeKillSwitch, writeWorker } from '../../../tools/plugins/appPlugin.ts';
import { goTo } from '../../browser/support/diskBehaviours.ts';
import { LONGEST, NEXT, ROW } from '../../support/subjects.ts';

/** The site as an installed app: offline, through an update, and uninstalled again. */

const ROOT = process.cwd();
const BUILT = join(ROOT, '.cache/dist-app');
const PLACE = '/gov/city/';

/** Everything a browser caches of the site. */
const keptOf = (page: Page) =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
  }));

/** Waits until the worker has cached everything and controls the page. */
async function installed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** Changes one visible line, in the prerendered page or the app, as a second deployment would. */
function secondVersion(folder: string): void {
  const core = join(folder, 'index.html');
  writeFileSync(
    core,
    readFileSync(core, 'utf8').replace('</head>', '<meta name="deploy" content="2"></head>'),
  );
}

const deployOf = (page: Page) => page.locator('meta[name="deploy"]');

test('kept on the device, a second version asked for, and the kill switch', async ({ page, context }) => {
  test.setTimeout(150_000);
  const folder = mkdtempSync(join(tmpdir(), 'youju-app-'));
  cpSync(BUILT, folder, { recursive: true });
  const server = await serveFolders({ [PLACE]: folder }, 0);
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PLACE}`;
  try {
    await goTo(page, home, '#/', 'overview');
    const link = await page.locator('link[rel="manifest"]').getAttribute('href');
    const manifest = (await (await page.request.get(new URL(link ?? '', home).href)).json()) as {
      start_url: string;
      scope: string;
    };
    expect([manifest.start_url, manifest.scope]).toEqual(['./', './']);
    await installed(page);

    // Without network: pages never visited, search, and the map.
    await context.setOffline(true);
    for (const [hash, name] of [
      ['#/', 'overview'],
      [NEXT.hash, 'domain'],
      ['#/map', 'map'],
      ['#/present/main/speaker', 'speaker'],
      [`#/sources/${LONGEST.document.id}`, 'reader'],
    ] as const) {
      await page.goto('about:blank');
      await goTo(page, home, hash, name);
      await expect(page.locator('[data-panel][data-state="error"]')).toHaveCount(0);
    }
    await context.setOffline(false);

    // The worker never serves embeds.
    const embed = await page.goto(`${home}${embedPath(ROW.panel.spec.id)}`);
    expect(embed?.fromServiceWorker()).toBe(false);
    const app = await page.goto(home);
    expect(app?.fromServiceWorker()).toBe(true);

    // A second version waits until the user asks for it, and shows nothing on the wall.
    secondVersion(folder);
    await writeWorker(ROOT, folder);
    const wall = await context.newPage();
    await wall.goto(`${home}#/present/main`);
    await expect(wall.locator('main[data-slide="1"]')).toBeVisible();
    await page.reload();
    const notice = page.locator('[data-update]');
    await expect(notice).toContainText('有新版本', { timeout: 30_000 });
    await expect(deployOf(page)).toHaveCount(0);
    await page.screenshot({ path: join(ROOT, '.cache/portable/update.png') });
    await notice.getByRole('button', { name: '更新' }).click();
    await expect(deployOf(page)).toHaveCount(1, { timeout: 30_000 });
    await expect(page.locator('main[data-page="overview"]')).toBeVisible();
    await expect(wall.locator('main[data-slide="1"]')).toBeVisible();
    await expect(wall.locator('[data-update]')).toHaveCount(0);
    await wall.close();
    expect(await keptOf(page)).toEqual({ workers: 1, caches: 1 });

    // The kill switch removes everything from devices that have it, and leaves an ordinary site.
    rmSync(join(folder, 'manifest.webmanifest'));
    await writeKillSwitch(ROOT, folder);
    await page.reload();
    await expect
      .poll(() => keptOf(page).catch(() => null), { timeout: 30_000 })
      .toEqual({ workers: 0, caches: 0 });
    const again = await page.goto(`${home}#/about`).then(() => page.reload());
    expect(again?.fromServiceWorker()).toBe(false);
  } finally {
    await new Promise((done) => server.close(done));
  }
});

/** A cache on the way that keeps every answer of a file whose name holds a hash, 404 included. */
function keepAnswers(folder: string) {
  const kept = new Map<string, Buffer | null>();
  let isDown = false;
  const answer = (path: string, response: ServerResponse): boolean => {
    if (isDown) {
      response.destroy();
      return true;
    }
    const [plain = ''] = path.split('?');
    if (!/\/assets\//.test(plain)) return false;
    const file = join(folder, plain.slice(plain.indexOf(PLACE) + PLACE.length));
    if (!kept.has(path)) kept.set(path, existsSync(file) ? readFileSync(file) : null);
    const body = kept.get(path) ?? null;
    response.writeHead(body === null ? 404 : 200, {
      'content-type': TYPES[extname(plain)] ?? 'application/octet-stream',
    });
    response.end(body ?? undefined);
    return true;
  };
  const lacks = (name: string) => [...kept].some(([path, body]) => path.endsWith(name) && body === null);
  const setDown = (down: boolean) => {
    isDown = down;
  };
  return { answer, lacks, setDown };
}

test('an upload in the worst order, behind a cache that keeps everything, leaves the old version whole until the new one is', async ({
  page,
  context,
}) => {
  test.setTimeout(150_000);
  const folder = mkdtempSync(join(tmpdir(), 'youju-app-'));
  cpSync(BUILT, folder, { recursive: true });
  const cache = keepAnswers(folder);
  const server = await serveFolders({ [PLACE]: folder }, 0, { before: cache.answer });
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PLACE}`;
  const later = join(folder, 'assets', 'later-abcdefgh.js');
  try {
    await goTo(page, home, '#/', 'overview');
    await installed(page);
    const old = readFileSync(join(folder, 'index.html'));

    // The worker of the new version comes first: its page is still the old one, its script is not there.
    secondVersion(folder);
    const fresh = readFileSync(join(folder, 'index.html'));
    writeFileSync(later, 'globalThis.later = true;\n');
    await writeWorker(ROOT, folder);
    rmSync(later);
    writeFileSync(join(folder, 'index.html'), old);
    await page.reload();
    await expect.poll(() => cache.lacks('later-abcdefgh.js'), { timeout: 30_000 }).toBe(true);
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          return registration?.installing ?? registration?.waiting ?? null;
        }),
      )
      .toBeNull();
    await expect(page.locator('[data-update]')).toHaveCount(0);
    // The emulation of being offline leaves requests open in the worker, which then cannot be replaced.
    cache.setDown(true);
    await page.goto('about:blank');
    await goTo(page, home, NEXT.hash, 'domain');
    await expect(page.locator('[data-panel][data-state="error"]')).toHaveCount(0);
    cache.setDown(false);

    // Then the script, and the page is still the old one: taken for the new one it would stay for good.
    writeFileSync(later, 'globalThis.later = true;\n');
    await page.goto(home);
    await page.waitForTimeout(3000);
    await expect(page.locator('[data-update]')).toHaveCount(0);
    await expect(deployOf(page)).toHaveCount(0);

    // Everything is there. The cache still has the 404 of the script, at its own address only.
    writeFileSync(join(folder, 'index.html'), fresh);
    await page.reload();
    const notice = page.locator('[data-update]');
    await expect(notice).toContainText('有新版本', { timeout: 30_000 });
    await notice.getByRole('button', { name: '更新' }).click();
    // The browser may count a request of the time without a server as open and keep the old worker; the reader is told.
    await expect
      .poll(async () => (await deployOf(page).count()) + (await notice.filter({ hasText: '再试' }).count()), {
        timeout: 30_000,
      })
      .toBe(1);
    const told = (await deployOf(page).count()) === 0;
    await page.close();
    const again = await context.newPage();
    await expect(async () => {
      await again.goto(told ? 'about:blank' : home);
      await again.goto(home);
      await expect(deployOf(again)).toHaveCount(1, { timeout: 5000 });
    }).toPass({ timeout: 60_000 });
    await context.setOffline(true);
    await again.reload();
    await expect(again.locator('main[data-page="overview"]')).toBeVisible();
    await expect(deployOf(again)).toHaveCount(1);
  } finally {
    await context.setOffline(false);
    await new Promise((done) => server.close(done));
  }
});

test('no other build holds a trace of it', () => {
  expect(existsSync('dist/sw.js')).toBe(false);
  expect(existsSync('dist/manifest.webmanifest')).toBe(false);
  expect(readFileSync('dist/index.html', 'utf8')).not.toContain('manifest.webmanifest');
  const scripts = readdirSync('dist/assets').filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  expect(
    scripts.filter((file) => /serviceWorker|sw\.js/.test(readFileSync(`dist/assets/${file}`, 'utf8'))),
  ).toEqual([]);
});
