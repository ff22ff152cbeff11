import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { readProject, runProject } from '../../../data/pipeline/runPipeline.ts';
import type { PageLayer } from '../../../src/model/authored/pageLayer.ts';
import { policyHeaders } from '../../../tools/machine/recipeHeaders.ts';
import { serveFolders } from '../../../tools/machine/staticServer.ts';
import { isWhole } from '../../support/forms.ts';
import { axeFaults } from '../support/axeRules.ts';
import { leftOf, plantCity, startDesk } from '../support/deskSite.ts';

/** A scan at the desk, by keyboard: every figure is confirmed on its picture before it becomes data. */

const FOLDER = resolve('.cache/tests/scans');
mkdirSync(FOLDER, { recursive: true });

const settled = (page: Page) => page.locator('main:not([data-busy])').waitFor({ timeout: 60_000 });

/** C and Enter until nothing is left; what cannot become a record is set aside. */
async function confirmAll(page: Page): Promise<void> {
  for (let press = 0; (await leftOf(page)) > 0; press += 1) {
    if (press > 600) throw new Error('it never came to an end');
    if ((await page.locator('[data-scan=""]').count()) > 0) {
      await page.keyboard.press('c');
      await settled(page);
      await expect(page.locator('[data-scan=""]')).toHaveCount(0);
    }
    const left = await leftOf(page);
    await page.keyboard.press('Enter');
    await settled(page);
    // What the text leaves open is asked first.
    if ((await leftOf(page)) === left) await page.keyboard.press('Enter');
    await settled(page);
    if ((await leftOf(page)) === left) await page.keyboard.press('x');
    await settled(page);
  }
}

function keptPages(dataDir: string): { readonly folder: string; readonly layer: PageLayer } {
  const name = readdirSync(join(dataDir, 'originals')).find((own) => own.endsWith('.pages')) ?? '';
  const folder = join(dataDir, 'originals', name);
  return { folder, layer: JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')) as PageLayer };
}

/** A figure of the document with this text, that the site can open. */
function shownFigure(dataDir: string, sha256: string) {
  const { data } = runProject(readProject(dataDir, {}));
  const doc = data?.authored.documents.find((own) => own.sha256 === sha256)?.id ?? '';
  const entry = data?.index.records.find(
    (own) => own.kind === 'observation' && own.evidence[0]?.doc === doc && own.evidence.length === 1,
  );
  if (entry?.kind !== 'observation') throw new Error('the scan gave no figure of its own');
  return { doc, domain: entry.domain, record: entry.id };
}

function writeSwitch(dataDir: string, facsimile: { documents: string[] }): void {
  const path = join(dataDir, 'site.json');
  const own = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, `${JSON.stringify({ ...own, facsimile }, null, 2)}\n`);
}

const buildSite = (
  dataDir: string,
  outDir: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): void =>
  void execFileSync(
    'npx',
    ['vite', 'build', '--logLevel', 'warn', '--outDir', outDir, '--emptyOutDir', ...args],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, YOUJU_DATA: dataDir, SOURCES_DIR: '', ...env },
    },
  );

test('a scan becomes data when the picture of each figure was confirmed', async ({ page }) => {
  process.env.YOUJU_OCR_READER = resolve('tests/fixtures/desk/fakeReader.ts');
  const dataDir = plantCity('scan', 'demo');
  const desk = await startDesk(dataDir);
  try {
    const picture = join(FOLDER, 'page.png');
    writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]));
    await page.goto(desk.url);
    await page.locator('main[data-page="desk"] input[type=file]').first().setInputFiles([picture, picture]);
    await page.locator('main[data-desk-left]').waitFor({ timeout: 60_000 });
    await expect(page.getByText('110 dpi')).toBeVisible();
    await expect(page.locator('[data-scan] [data-crop] img').first()).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);

    // Enter alone takes nothing.
    await page.locator('[data-numeral]', { hasText: '6' }).last().click();
    const before = await leftOf(page);
    for (let press = 0; press < 3; press += 1) {
      await page.keyboard.press('Enter');
      await settled(page);
    }
    expect(await leftOf(page)).toBe(before);
    await expect(page.getByRole('alert').first()).toContainText('先看图');

    // The digit that may be a percent sign is corrected by the eye of a person.
    await page.locator('[data-numeral]', { hasText: '48.69' }).click();
    await expect(page.locator('[data-scan]')).toContainText('48.6%');
    await page.getByRole('button', { name: '改正“48.69”' }).click();
    await page.getByLabel('图上写的是').fill('48.6%');
    await page.getByLabel('图上写的是').press('Enter');
    await settled(page);
    await expect(page.locator('[data-numeral][aria-label^="48.6%"]')).toHaveCount(1);

    await page.getByRole('button', { name: '没有漏' }).click();
    await settled(page);
    await expect(page.locator('[data-scan-places="0"]')).toHaveCount(1);
    await page.locator('main').click({ position: { x: 2, y: 2 } });
    await confirmAll(page);
    const finish = page.getByRole('button', { name: '完成' });
    await expect(finish).toBeEnabled({ timeout: 60_000 });
    await finish.press('Enter');
    await page.locator('[data-desk-done]').waitFor({ timeout: 60_000 });
    const { folder, layer } = keptPages(dataDir);
    expect(layer.confirmed.length).toBeGreaterThan(2);
    expect(existsSync(join(folder, 'page-002.webp'))).toBe(true);
  } finally {
    desk.stop();
    delete process.env.YOUJU_OCR_READER;
  }
});

test('a photographed page becomes a document, and the site builds with it', async ({ page, browser }) => {
  test.skip(!isWhole('ocr'), 'npm run test:full -- ocrInstall ocr');
  test.setTimeout(1_800_000);
  const { inventedPages } = await import('../../../tools/bench/scans/inventedPages.ts');
  const { photographed } = await import('../../../tools/bench/scans/degrade.ts');
  const { decodeGray, loadAddOn } = await import('../../../tools/ocr/addOn.ts');
  const [invented] = inventedPages(1);
  const context = await browser.newContext({
    viewport: { width: 794, height: 1123 },
    deviceScaleFactor: 200 / 96,
  });
  const sheet = await context.newPage();
  await sheet.setContent(invented?.html ?? '');
  const { pictures } = await loadAddOn();
  // The upper half of a page has figures enough to press through.
  const clip = { x: 0, y: 0, width: 794, height: 520 };
  const { width, height, data } = photographed(await decodeGray(pictures, await sheet.screenshot({ clip })));
  await context.close();
  const raw = pictures(data, { raw: { width, height, channels: 1 } });
  const photo = join(FOLDER, 'photo.jpg');
  writeFileSync(photo, (await raw.jpeg({ quality: 55 }).toBuffer({ resolveWithObject: true })).data);

  const dataDir = plantCity('photo', 'demo');
  const desk = await startDesk(dataDir);
  try {
    await page.goto(desk.url);
    await page.locator('main[data-page="desk"] input[type=file]').first().setInputFiles(photo);
    await page.locator('[data-reading-page="1"]').waitFor({ timeout: 120_000 });
    await page.locator('main[data-desk-left]').waitFor({ timeout: 900_000 });
    // Each answer takes its place off the list.
    const places = page.getByRole('button', { name: '没有漏' });
    for (let left = await places.count(); left > 0; left -= 1) {
      await places.first().click();
      await expect(places).toHaveCount(left - 1, { timeout: 60_000 });
    }
    await page.locator('main').click({ position: { x: 2, y: 2 } });
    await confirmAll(page);
    await page.getByRole('button', { name: '完成' }).press('Enter');
    await page.locator('[data-desk-done]').waitFor({ timeout: 120_000 });
    const { folder, layer } = keptPages(dataDir);
    expect(layer.read).toBe('ocr');
    expect(layer.confirmed.length).toBeGreaterThan(20);
    desk.stop();

    // The pages are turned on: the site and its portable folder show the picture of a figure.
    const shown = shownFigure(dataDir, layer.sha256);
    writeSwitch(dataDir, { documents: [shown.doc] });
    const [site, copy] = [join(FOLDER, 'site'), join(FOLDER, 'copy')];
    buildSite(dataDir, site);
    buildSite(dataDir, copy, ['-c', 'vite.portable.config.ts'], { PORTABLE_FROM: relative('.', site) });
    const server = await serveFolders({ '/': site }, 0, { headersOf: policyHeaders });
    const { port } = server.address() as AddressInfo;
    const address = `#/d/${shown.domain}?f=${shown.record}`;
    for (const base of [`http://127.0.0.1:${port}/`, pathToFileURL(join(copy, 'index.html')).href]) {
      await page.goto(`${base}${address}`);
      const crops = page.getByRole('dialog').locator('[data-crops]').first();
      const picture = crops.locator('img').first();
      await picture.scrollIntoViewIfNeeded();
      await picture.evaluate((own: HTMLImageElement) => own.decode());
      expect(await picture.evaluate((own: HTMLImageElement) => own.naturalWidth)).toBeGreaterThan(100);
      await expect(crops.locator('[data-frame]').first()).toBeVisible();
      await expect(crops.locator('figcaption')).toContainText('人工核对');
    }
    server.close();

    // Without the pages nothing is lost but the picture.
    rmSync(folder, { recursive: true });
    buildSite(dataDir, site);
    const bare = await serveFolders({ '/': site }, 0, { headersOf: policyHeaders });
    await page.goto(`http://127.0.0.1:${(bare.address() as AddressInfo).port}/${address}`);
    const told = page.getByRole('dialog').locator('[data-crops] figcaption').first();
    await expect(told).toContainText('人工核对');
    await expect(page.getByRole('dialog').locator('blockquote').first()).toBeVisible();
    await expect(page.locator('[data-crops] img')).toHaveCount(0);
    bare.close();
  } finally {
    desk.stop();
  }
});
