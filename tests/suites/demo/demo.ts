import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page as TestPage } from '@playwright/test';
import { chromium, type Page } from 'playwright-core';
import type { CoreShard } from '../../../src/model/published/dataset.ts';
import { CHROMIUM_ARGS, ensureChromium } from '../../../tools/machine/chromium.ts';
import { buildDemo, DEMO_SITE, ensureDemo } from '../../../tools/machine/demoSite.ts';
import { serveFolders } from '../../../tools/machine/staticServer.ts';
import { axeFaults } from '../../browser/support/axeRules.ts';

/**
 * `npm run test:demo` browses the built site of the demonstration city: every tab on a phone and on a desktop,
 * each panel as a screenshot in shots/demo, and its copy in a single file.
 */

const SHOTS = 'shots/demo';
const COPY = '.cache/demo-portable';
const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
] as const;

const problems: string[] = [];
const check = (holds: boolean, problem: string): void => {
  if (!holds) problems.push(problem);
};

const core = () => JSON.parse(readFileSync(join(DEMO_SITE, 'data', 'core.json'), 'utf8')) as CoreShard;

/** Draws what is loaded only near the window, as printing does. */
const drawAll = (page: Page) =>
  page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    window.dispatchEvent(new Event('afterprint'));
  });

/** Whether the notice stands on the page, large enough to be read. */
const showsNotice = (page: Page, notice: string): Promise<boolean> =>
  page.evaluate(
    (words) =>
      [...document.querySelectorAll('p')].some(
        (paragraph) => paragraph.textContent === words && paragraph.getBoundingClientRect().height > 10,
      ),
    notice,
  );

async function browseTab(page: Page, name: string, notice: string): Promise<void> {
  const { width = 0 } = page.viewportSize() ?? {};
  const at = `${name} ${width}`;
  await page.waitForSelector('[data-panel][data-state="ready"]');
  await drawAll(page);
  await page.waitForLoadState('networkidle');
  const [scroll, inner] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  check((scroll ?? 0) <= (inner ?? 0), `${at}：横向滚动，${scroll} > ${inner}`);
  check(await showsNotice(page, notice), `${at}：没有“${notice}”`);
  const text = (await page.textContent('main')) ?? '';
  check(!/NaN|undefined/.test(text), `${at}：页面上有不是数字的数字`);
  // The two packages name one page by two types.
  for (const fault of await axeFaults(page as unknown as TestPage)) problems.push(`${at}：axe ${fault}`);
  const panels = page.locator('[data-panel]');
  const count = await panels.count();
  check(count > 0, `${at}：没有面板`);
  for (let index = 0; index < count; index += 1) {
    const panel = panels.nth(index);
    await panel.screenshot({ path: `${SHOTS}/${width}-${await panel.getAttribute('data-panel')}.png` });
  }
  console.log(`${at}：${count}个面板`);
}

async function browse(page: Page, base: string): Promise<void> {
  const { site, domains } = core();
  const { notice = '' } = site;
  check(notice !== '', '演示城市没有说明自己是虚构的');
  const tabs = [
    { name: 'overview', hash: '#/' },
    ...domains.filter(({ figures }) => figures > 0).map(({ id }) => ({ name: id, hash: `#/d/${id}` })),
  ];
  for (const { name, hash } of tabs) {
    await page.goto(`${base}${hash}`);
    await page.reload();
    await browseTab(page, name, notice);
  }
  const { width } = page.viewportSize() ?? { width: 0 };
  const [deck] = core().decks;
  for (let slide = 1; slide <= (deck?.slides ?? 0); slide += 1) {
    await page.goto(`${base}#/present/${deck?.id}?s=${slide}`);
    await page.waitForSelector(`[data-slide="${slide}"]`);
    check(await showsNotice(page, notice), `第${slide}页 ${width}：没有“${notice}”`);
    if (width > 1000) await page.screenshot({ path: `${SHOTS}/slide-${slide}.png` });
  }
}

/** The copy for disks is the same app with the same data in it. */
async function openCopy(page: Page): Promise<void> {
  if (!buildDemo(COPY, ['-c', 'vite.portable.config.ts'], { PORTABLE_FROM: DEMO_SITE })) {
    problems.push('离线版没有构建成功');
    return;
  }
  const single = readdirSync(COPY, { recursive: true, encoding: 'utf8' }).find(
    (path) => path.endsWith('.html') && !path.includes('embed') && /single|单文件|youju/i.test(path),
  );
  check(single !== undefined, '离线版里没有单文件');
  if (single === undefined) return;
  await page.goto(`file://${process.cwd()}/${COPY}/${single}`);
  await page.waitForSelector('[data-panel][data-state="ready"]');
  check(await showsNotice(page, core().site.notice ?? ''), '单文件没有说明自己是虚构的');
}

ensureChromium();
if (!ensureDemo()) throw new Error('演示城市没有构建成功');
rmSync(SHOTS, { recursive: true, force: true });
mkdirSync(SHOTS, { recursive: true });
const server = await serveFolders({ '/': DEMO_SITE }, 0);
const { port } = server.address() as AddressInfo;
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
for (const viewport of SIZES) {
  const page = await browser.newPage({ viewport });
  page.on('pageerror', ({ message }) => problems.push(`页面出错：${message}`));
  page.on('console', (line) => {
    if (line.type() === 'error') problems.push(`控制台：${line.text()}`);
  });
  await browse(page, `http://127.0.0.1:${port}/`);
  await page.close();
}
const page = await browser.newPage({ viewport: SIZES[1] });
await openCopy(page);
await browser.close();
server.close();
console.log(problems.length === 0 ? '演示城市逐页看过，没有问题' : problems.join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;
