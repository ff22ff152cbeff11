import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pinyin } from 'pinyin-pro';
import { chromium, type Page } from 'playwright-core';
import { domainShard } from '../../src/model/paths.ts';
import type { CoreShard, DomainShard } from '../../src/model/published/dataset.ts';
import { selectCounties } from '../../src/model/select/counties.ts';
import { CHROMIUM_ARGS, ensureChromium } from '../machine/chromium.ts';
import { serveFolders } from '../machine/staticServer.ts';
import { openSearch } from './openSearch.ts';
import { type Demand, demandTable, percentile } from './paper/demandTable.ts';
import { reportSection, today } from './paper/performancePaper.ts';
import { measureProof } from './screens/proofDemand.ts';

/**
 * `npm run bench:demand [-- factors]` measures the site over 1, 10 and 100 copies of the dataset: what the
 * first view and a tab change weigh, how long a key of the search takes in Node and in a browser, how a draft
 * about all copies is judged, how many files there are and how large they are. Budgets: 1.5 times the bytes of
 * one dataset; 50 ms per key over one copy, 150 ms over a hundred; no wrong figure of a draft passed, nine right
 * ones in ten, 400 ms for 10,000 characters.
 */

/** What the timed queries are made of, so that each city's own names are searched. */
const CORE = JSON.parse(readFileSync('public/data/core.json', 'utf8')) as CoreShard;
const SHARDS = CORE.domains.map(
  ({ id }) => JSON.parse(readFileSync(`public/data/${domainShard(id)}`, 'utf8')) as DomainShard,
);

/** Queries of every sort: whole names, their initials and pinyin, a number, a place with a word, half a name. */
function listQueries(): string[] {
  const names = SHARDS.flatMap(({ indicators }) => indicators.map(({ name }) => name)).sort(
    (a, b) => b.length - a.length,
  );
  const [longest = '', second = ''] = names;
  const values = SHARDS.flatMap(({ records }) => records.flatMap(({ quantity }) => quantity?.value ?? []));
  const syllables = (name: string) => pinyin(name, { toneType: 'none', type: 'array' });
  const [county] = selectCounties(CORE.regions, CORE.site.region);
  const place = county?.name.replace(/[县区市]$/u, '') ?? '';
  return [
    longest,
    values.find((value) => value.includes('.')) ?? '',
    syllables(longest)
      .map((syllable) => syllable[0])
      .join(''),
    `${place}${CORE.domains[0]?.name.slice(0, 2) ?? ''}`,
    `${CORE.domains[0]?.name.slice(0, 2) ?? ''}${second.slice(-2)}`,
    syllables(second).join(''),
    values.find((value) => /^[0-9]{3}$/.test(value)) ?? '',
    `${place.slice(0, 1)}${longest.slice(0, 3)}`,
  ].filter((query) => query !== '');
}

const QUERIES = listQueries();
const KB = 1024;

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

/** Builds the site over `factor` copies of the dataset, unless it exists already. The site names its files by their content. */
function buildSite(factor: number): { readonly dist: string; readonly folder: string } {
  const [data, dist] = [`.cache/scaled/${factor}`, `.cache/dist-${factor}`];
  if (!existsSync(join(data, 'data', 'manifest.json')))
    run(process.execPath, ['--import', 'tsx', 'tools/bench/scaled.ts', String(factor), data]);
  if (!existsSync(join(dist, 'index.html')))
    run('npx', ['vite', 'build', '--logLevel', 'warn', '--outDir', dist], {
      YOUJU_PUBLIC: data,
      DRAW: 'pages',
      SOURCES_DIR: '.cache/none',
      NODE_OPTIONS: '--max-old-space-size=6000',
    });
  return { dist, folder: join(data, 'data') };
}

/** Times every key of every query, first with empty caches, then with all parts cached. */
async function timeSearch(folder: string) {
  const search = openSearch(folder);
  const cold: number[] = [];
  const warm: number[] = [];
  for (const times of [cold, warm, warm])
    for (const query of QUERIES)
      for (let at = 1; at <= query.length; at += 1) {
        const started = performance.now();
        await search.find(query.slice(0, at));
        times.push(performance.now() - started);
      }
  return { cold, warm, parts: search.sizes.length, bytes: search.sizes.reduce((a, b) => a + b, 0) };
}

function listFolder(folder: string): Map<string, { files: number; bytes: number; largest: number }> {
  const groups = new Map<string, { files: number; bytes: number; largest: number }>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    const group = name.includes('/') ? name.replace(/\/[^/]*$/, '').replace(/^domains\/.*/, 'domains') : name;
    const { size } = statSync(path);
    const now = groups.get(group) ?? { files: 0, bytes: 0, largest: 0 };
    groups.set(group, {
      files: now.files + 1,
      bytes: now.bytes + size,
      largest: Math.max(now.largest, size),
    });
  }
  return groups;
}

/** Counts transferred bytes, grouped by what requested them. */
function weigh(page: Page) {
  let bytes = 0;
  let requests = 0;
  page.on('response', async (response) => {
    requests += 1;
    const body = await response.body().catch(() => null);
    if (body) bytes += gzipSync(body).length;
  });
  return {
    take: async () => {
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(200);
      const taken = { bytes, requests };
      bytes = 0;
      requests = 0;
      return taken;
    },
  };
}

async function measureSite(dist: string, folder: string) {
  const core = JSON.parse(readFileSync(join(folder, 'core.json'), 'utf8')) as CoreShard;
  const server = await serveFolders({ '/': dist }, 0, { compressed: true });
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  const openPage = async (hash: string) => {
    const page = await browser.newPage();
    // Disable prefetching of other tabs while one is weighed.
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    const scale = weigh(page);
    await page.goto(`http://127.0.0.1:${port}/${hash}`);
    await page.waitForSelector('html[data-app="ready"]');
    return { page, scale };
  };
  const { page, scale } = await openPage('index.html');
  const first = await scale.take();
  await page.close();
  const tabs: Array<{ tab: string; bytes: number; requests: number; panels: number }> = [];
  for (const { id, figures } of core.domains) {
    if (figures === 0) continue;
    const tab = await openPage('index.html');
    await tab.scale.take();
    await tab.page.click(`nav[aria-label="领域"] a[href$="/d/${id}"]`);
    await tab.page.waitForSelector('main[data-page="domain"] [data-panel]');
    const taken = await tab.scale.take();
    tabs.push({ tab: id, ...taken, panels: await tab.page.locator('[data-panel]').count() });
    await tab.page.close();
  }
  const finder = await openPage('index.html');
  await finder.scale.take();
  await finder.page.keyboard.press('Control+k');
  await finder.page.waitForSelector('input[role="combobox"]');
  const opened = await finder.scale.take();
  const cold: number[] = [];
  const warm: number[] = [];
  let asked = { bytes: 0, requests: 0 };
  for (const times of [cold, warm]) {
    for (const query of QUERIES) {
      await finder.page.fill('input[role="combobox"]', '');
      for (const key of query) times.push(await finder.page.evaluate(timeKey, key));
    }
    if (times === cold) asked = await finder.scale.take();
  }
  const reader = await browser.newPage();
  const proof = await measureProof(reader, folder, `http://127.0.0.1:${port}/index.html#/proof`);
  await browser.close();
  server.close();
  return { proof, first, tabs, opened, asked, cold, warm };
}

/** Milliseconds from a key press to the paint of its results. Runs in the page. */
function timeKey(key: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('input[role="combobox"]');
  const list = document.querySelector('[role="listbox"]');
  const count = document.querySelector('[role="dialog"] [role="status"]');
  if (!field || !list || !count) throw new Error('no search field');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  return new Promise((resolve) => {
    const started = performance.now();
    let last = started;
    const observer = new MutationObserver(() => {
      last = performance.now();
    });
    observer.observe(list, { childList: true, subtree: true, characterData: true });
    observer.observe(count, { childList: true, subtree: true, characterData: true });
    set?.call(field, field.value + key);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    // After 250 ms without changes the answer is complete.
    const timer = setInterval(() => {
      if (performance.now() - last < 250) return;
      clearInterval(timer);
      observer.disconnect();
      resolve(last - started);
    }, 20);
  });
}

const kb = (bytes: number): string => (bytes / KB).toFixed(1);
const ms = (time: number): string => time.toFixed(1);
const spread = (times: number[]): string =>
  `中位 ${ms(percentile(times, 0.5))}、95% ${ms(percentile(times, 0.95))}、最慢 ${ms(Math.max(...times))} ms`;

const factors = process.argv.slice(2).map(Number);
const measured: Demand[] = [];
let base: { first: number; tab: number } | null = null;
let failed = false;
for (const factor of factors.length > 0 ? factors : [1, 10, 100]) {
  const { dist, folder } = buildSite(factor);
  const groups = listFolder(folder);
  const total = [...groups.values()].reduce(
    (sum, { files, bytes }) => ({ files: sum.files + files, bytes: sum.bytes + bytes }),
    {
      files: 0,
      bytes: 0,
    },
  );
  console.log(`\n${factor}×：${total.files}个文件，${(total.bytes / KB / KB).toFixed(1)} MB`);
  for (const [group, { files, bytes, largest }] of groups)
    console.log(`  ${group}：${files}个，${kb(bytes)} KB，最大 ${kb(largest)} KB`);
  const { cold, warm, parts, bytes } = await timeSearch(folder);
  console.log(
    `  搜索每键（Node，${cold.length}键）：初读 ${spread(cold)}；已读 ${spread(warm)}；共读${parts}份 ${kb(bytes)} KB`,
  );
  const site = await measureSite(dist, folder);
  const tab = site.tabs.reduce((sum, item) => sum + item.bytes, 0) / site.tabs.length;
  const largest = Math.max(...site.tabs.map((item) => item.bytes));
  console.log(`  首屏 ${kb(site.first.bytes)} KB（gzip，${site.first.requests}个请求）`);
  console.log(
    `  切换标签 平均 ${kb(tab)} KB，最大 ${kb(largest)} KB：${site.tabs.map((item) => `${item.tab} ${kb(item.bytes)} KB ${item.panels}个面板`).join('，')}`,
  );
  console.log(
    `  搜索打开 ${kb(site.opened.bytes)} KB；每键（浏览器，到绘出为止）：初读 ${spread(site.cold)}；已读 ${spread(site.warm)}；${site.cold.length}键共读 ${kb(site.asked.bytes)} KB、${site.asked.requests}个请求`,
  );
  const { proof } = site;
  console.log(
    `  校稿${proof.characters}字：判对${proof.right.join('/')}，放过错数${proof.passed.length}处；${proof.times.map(ms).join('、')} ms；打开时读数据${proof.before.length}份，稿件另读${proof.after.length}份`,
  );
  console.log(
    `    读的数据：${Array.from(new Set(proof.before.map((path) => path.split(/[/.]/)[0]))).join('、')}`,
  );
  for (const text of proof.passed) console.log(`    放过：${text}`);
  measured.push({
    factor,
    proof,
    ...total,
    first: site.first.bytes,
    frame: ['manifest.json', 'core.json'].reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
    tabs: site.tabs.map((item) => item.bytes),
    searchOpened: site.opened.bytes,
    cold: site.cold,
    warm: site.warm,
    asked: site.asked,
  });
  if (base === null) base = { first: site.first.bytes, tab: largest };
  const ratios = [site.first.bytes / base.first, largest / base.tab];
  console.log(
    `  与首项之比：首屏 ${ratios[0]?.toFixed(2)}，最重的标签 ${ratios[1]?.toFixed(2)}（不超过 1.5）`,
  );
  const limit = factor >= 100 ? 150 : 50;
  failed ||=
    proof.passed.length > 0 || proof.right[0] < proof.right[1] * 0.9 || Math.min(...proof.times) > 400;
  failed ||= ratios.some((ratio) => ratio >= 1.5) || percentile(site.warm, 0.95) > limit;
}
reportSection('demand', `${today()}.\n\n${demandTable(measured)}`, factors.length === 0);
process.exitCode = failed ? 1 : 0;
