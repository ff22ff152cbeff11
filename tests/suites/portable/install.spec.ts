import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { embedPath } from '../../../src/model/paths.ts';
import { serveFolders } from '../../../tools/machine/staticServer.ts';
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
