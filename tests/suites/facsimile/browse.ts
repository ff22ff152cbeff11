import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../../../tools/machine/chromium.ts';
import { policyHeaders } from '../../../tools/machine/recipeHeaders.ts';
import { serveFolders } from '../../../tools/machine/staticServer.ts';

/** Looks at the pictures of pages where people see them. */

export interface Browsed {
  readonly doc: string;
  readonly domain: string;
  readonly record: string;
  readonly evidence: string;
}

const SHOTS = resolve('shots/facsimile');
const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

/** What is wrong with the pictures in a part of a page. */
async function faultsOf(part: Locator, where: string): Promise<string[]> {
  const crops = part.locator('[data-crops]').first();
  try {
    await crops.waitFor({ timeout: 15_000 });
  } catch {
    return [`${where}：没有版面图`];
  }
  const image = crops.locator('img').first();
  await image.scrollIntoViewIfNeeded();
  await image.evaluate((own: HTMLImageElement) => own.decode());
  const { shown, frame, name } = await crops.evaluate((own) => {
    const picture = own.querySelector('img');
    const rect = own.querySelector('[data-frame]');
    const [outer, inner] = [picture?.getBoundingClientRect(), rect?.getBoundingClientRect()];
    return {
      name: picture?.currentSrc ?? '',
      shown: (picture?.naturalWidth ?? 0) > 0 && (outer?.width ?? 0) > 100,
      frame:
        outer && inner
          ? inner.width > 4 &&
            inner.left >= outer.left - 1 &&
            inner.right <= outer.right + 1 &&
            inner.top >= outer.top - 1 &&
            inner.bottom <= outer.bottom + 1
          : false,
    };
  });
  const words = (await crops.locator('figcaption').textContent()) ?? '';
  return [
    ...(shown ? [] : [`${where}：版面图没有显示`]),
    ...(frame ? [] : [`${where}：数字没有框在图里`]),
    ...(name.endsWith('.webp') ? [] : [`${where}：取的不是 WebP（${name}）`]),
    ...(words.includes('文字层') ? [] : [`${where}：没有说怎样读的（${words}）`]),
  ];
}

/** The whole page by one click, framed as well. */
async function wholeFaults(part: Locator, where: string): Promise<string[]> {
  const before = await part.locator('[data-crops] img').count();
  await part
    .getByRole('button', { name: /看第\d+页整页/ })
    .first()
    .click();
  const image = part.locator('[data-crops] img').nth(1);
  await image.waitFor();
  await image.scrollIntoViewIfNeeded();
  await image.evaluate((own: HTMLImageElement) => own.decode());
  const after = await part.locator('[data-crops] img').count();
  return after > before ? [] : [`${where}：整页没有打开`];
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
}

async function browse(page: Page, base: string, { doc, domain, record, evidence }: Browsed, shots: string) {
  const faults: string[] = [];
  const size = page.viewportSize()?.width ?? 0;
  const shot = (name: string) => page.screenshot({ path: join(SHOTS, `${shots}-${name}-${size}.png`) });
  await open(page, `${base}#/d/${domain}?f=${record}`);
  const card = page.getByRole('dialog');
  faults.push(...(await faultsOf(card, `${shots} 出处卡 ${size}`)));
  await shot('card');
  faults.push(...(await wholeFaults(card, `${shots} 出处卡 ${size}`)));
  await shot('whole');
  await open(page, `${base}#/sources/${doc}?p=1&e=${evidence}`);
  faults.push(...(await faultsOf(page.locator('main'), `${shots} 文件 ${size}`)));
  await shot('reader');
  await open(page, `${base}#/review`);
  faults.push(...(await faultsOf(page.locator('main'), `${shots} 校核 ${size}`)));
  await shot('review');
  return faults;
}

/** The wall, whose slide has the figure, with its evidence open. */
async function browseWall(page: Page, base: string, shots: string): Promise<string[]> {
  await open(page, `${base}#/present/main?s=2`);
  await page.locator('main').waitFor();
  await page.waitForTimeout(1500);
  await page.keyboard.press('e');
  const faults = await faultsOf(page.locator('section[data-evidence-of]'), `${shots} 大屏`);
  await page.screenshot({ path: join(SHOTS, `${shots}-wall-${page.viewportSize()?.width}.png`) });
  return faults;
}

/** Opens windows of several sizes; what any of them reports is a fault. */
async function withBrowser(work: (browser: Browser) => Promise<string[]>): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

async function newPage(browser: Browser, viewport: { width: number; height: number }, faults: string[]) {
  const page = await browser.newPage({ viewport });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return page;
}

export const browseSite = (base: string, subject: Browsed): Promise<string[]> =>
  withBrowser(async (browser) => {
    const faults: string[] = [];
    for (const size of SIZES) {
      const page = await newPage(browser, size, faults);
      faults.push(...(await browse(page, base, subject, 'site')));
      if (size.width > 1000) faults.push(...(await browseWall(page, base, 'site')));
      await page.close();
    }
    // Nothing of the pages is fetched before a figure is looked at.
    const page = await newPage(browser, SIZES[1], faults);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, `${base}#/d/${subject.domain}`);
    await page.waitForLoadState('networkidle');
    faults.push(...asked.filter((url) => url.includes('facsimile')).map((url) => `没有看就取了 ${url}`));
    // Where the list of pages does not come, everything else is as it was.
    await page.route('**/facsimile/**', (route) => route.abort());
    const quiet = faults.length;
    await open(page, `${base}#/d/${subject.domain}?f=${subject.record}`);
    await page.getByRole('dialog').locator('blockquote').first().waitFor();
    await page.waitForTimeout(800);
    // The browser itself tells of requests that were cut off.
    faults.splice(
      quiet,
      faults.length,
      ...faults.slice(quiet).filter((line) => !line.includes('ERR_FAILED')),
    );
    if ((await page.locator('[data-crops]').count()) > 0) faults.push('版面没有到，却有版面图');
    return faults;
  });

/** The portable folder from disk, without a network; the single file shows none. */
export const browseCopy = (folder: string, subject: Browsed): Promise<string[]> =>
  withBrowser(async (browser) => {
    const faults: string[] = [];
    if (!existsSync(join(folder, 'facsimile'))) return ['离线文件夹没有版面'];
    const page = await newPage(browser, SIZES[1], faults);
    await page.context().setOffline(true);
    const index = pathToFileURL(join(resolve(folder), 'index.html')).href;
    faults.push(...(await browse(page, index, subject, 'copy')));
    faults.push(...(await browseWall(page, index, 'copy')));
    const single = readdirSync(folder).find(
      (name) =>
        name.endsWith('.html') && readFileSync(join(folder, name)).length > 400_000 && name !== 'index.html',
    );
    if (single === undefined) return [...faults, '没有单文件'];
    await open(
      page,
      `${pathToFileURL(join(resolve(folder), single)).href}#/d/${subject.domain}?f=${subject.record}`,
    );
    await page.getByRole('dialog').locator('blockquote').first().waitFor({ timeout: 30_000 });
    if ((await page.locator('[data-crops]').count()) > 0) faults.push('单文件里有版面图');
    return faults;
  });

/** A panel with pages, as other sites embed it: nothing is fetched before its evidence is opened. */
export const browseEmbed = (site: string, port: number): Promise<string[]> =>
  withBrowser(async (browser) => {
    const faults: string[] = [];
    const folder = join(site, 'embed');
    const file = readdirSync(folder).find(
      (name) => name.endsWith('.html') && readFileSync(join(folder, name), 'utf8').includes('data-crop'),
    );
    if (file === undefined) return ['没有一个嵌入页带版面'];
    const server = await serveFolders({ '/': site }, port, { headersOf: policyHeaders });
    const page = await newPage(browser, SIZES[1], faults);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const address = `http://127.0.0.1:${port}/embed/${file}`;
    await open(page, address);
    await page.waitForLoadState('networkidle');
    faults.push(...asked.filter((url) => url.includes('facsimile')).map((url) => `没有看就取了 ${url}`));
    await page.locator('[data-evidence-all]').click();
    const image = page.locator('[data-crop] img').first();
    await image.scrollIntoViewIfNeeded();
    await image.evaluate((own: HTMLImageElement) => own.decode());
    const width = await image.evaluate((own: HTMLImageElement) => own.naturalWidth);
    if (width === 0) faults.push('嵌入页的版面图没有显示');
    await page.screenshot({ path: join(SHOTS, 'embed-1366.png') });
    server.close();
    return faults;
  });
