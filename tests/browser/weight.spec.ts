import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { dataPath, domainShard, fileOfPath, prerenderedPath } from '../../src/model/paths.ts';
import type { EmbedIndex } from '../../src/model/published/embedIndex.ts';
import { recordRow } from '../../tools/bench/paper/measuredRows.ts';
import { builtFile } from '../support/builtFile.ts';
import { BAR, fileOf, ROW, TAB } from '../support/subjects.ts';
import { expect, openRoute, TABS, test } from './support/site.ts';

const KB = 1024;
const PANEL = `[data-panel="${BAR.panel.spec.id}"]`;

test('a drawn tab weighs what it may: page, app, data; and the engine once a chart is touched', async ({
  page,
}) => {
  const bodies = new Map<string, Promise<Buffer>>();
  const takeBody = (response: Response) => {
    bodies.set(new URL(response.url()).pathname, response.body());
  };
  page.on('response', takeBody);
  const weigh = async () => {
    const sizes = await Promise.all(
      [...bodies].map(async ([path, body]) => ({ path, gzip: gzipSync(await body, { level: 9 }).length })),
    );
    return (pattern: RegExp) =>
      sizes.filter(({ path }) => pattern.test(path)).reduce((total, { gzip }) => total + gzip, 0);
  };
  await openRoute(page, fileOf(TAB));
  await expect(page.locator('#root a[data-drawn-figure]')).toHaveCount(0);
  const before = await weigh();
  const [app, data, html] = [before(/\.js$/), before(/\/data\/.*\.json$/), before(/\.html$/)];
  expect(before(/assets\/echarts-[^/]+\.js$/)).toBe(0);
  await page.locator(`${PANEL} [data-observation]`).first().focus();
  await expect(page.locator(`${PANEL} [_echarts_instance_] svg`)).toContainText(BAR.figure);
  const after = await weigh();
  const [scripts, engine] = [after(/\.js$/), after(/assets\/echarts-[^/]+\.js$/)];
  // Other tabs may be prefetched at this moment, and reading a body while the page closes would be an error.
  page.off('response', takeBody);
  await Promise.allSettled(bodies.values());
  console.log(
    `页面 ${(html / KB).toFixed(1)} KB；应用 ${(app / KB).toFixed(1)} KB，触及图形后的引擎 ${(engine / KB).toFixed(1)} KB，脚本共 ${(scripts / KB).toFixed(1)} KB；数据 ${(data / KB).toFixed(1)} KB（gzip）`,
  );
  recordRow('the app that takes a drawn page over', `${(app / KB).toFixed(1)} KB`, '138 KB');
  recordRow('chart engine, fetched once a chart is touched', `${(engine / KB).toFixed(1)} KB`);
  recordRow('all JavaScript of a domain tab then', `${(scripts / KB).toFixed(1)} KB`, '343 KB');
  recordRow('data of a domain tab', `${(data / KB).toFixed(1)} KB`, '40 KB');
  expect(html).toBeLessThanOrEqual(60 * KB);
  expect(app).toBeLessThanOrEqual(138 * KB);
  expect(engine).toBeGreaterThan(100 * KB);
  expect(scripts).toBeLessThanOrEqual(343 * KB);
  expect(data).toBeLessThanOrEqual(40 * KB);
});

test('every drawn page weighs what it may', () => {
  const sizes = TABS.map(({ hash }) => fileOfPath(hash.slice(1)) ?? '').map((file) => ({
    file,
    gzip: gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length,
  }));
  console.log(
    `绘好的页面（gzip）：${sizes.map(({ file, gzip }) => `${file} ${(gzip / KB).toFixed(1)} KB`).join('，')}`,
  );
  const largest = Math.max(...sizes.map(({ gzip }) => gzip));
  recordRow('a drawn page: largest', `${(largest / KB).toFixed(1)} KB`, '60 KB');
  expect(sizes.filter(({ gzip }) => gzip > 60 * KB)).toEqual([]);
});

test('another tab asks for data and pictures that weigh what they may', () => {
  const weigh = (path: string) => gzipSync(readFileSync(`dist/${path}`), { level: 9 }).length;
  const sizes = TABS.map(({ name }) => ({
    name,
    gzip: weigh(builtFile(dataPath(domainShard(name)))) + weigh(prerenderedPath(name)),
  }));
  console.log(
    `换标签（数据和图，gzip）：${sizes.map(({ name, gzip }) => `${name} ${(gzip / KB).toFixed(1)} KB`).join('，')}`,
  );
  expect(sizes.length).toBe(TABS.length);
  expect(sizes.filter(({ gzip }) => gzip > 40 * KB)).toEqual([]);
});

test('where a chart has no drawing its place is kept until the engine is there', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/echarts/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`#/i/${ROW.record.indicator}`);
  const panel = page.locator(`[data-panel="series-${ROW.record.indicator}"]`);
  await expect(panel).toHaveAttribute('data-state', 'loading');
  const before = await panel.boundingBox();
  release();
  await expect(panel).toHaveAttribute('data-state', 'ready');
  // The height was reserved: nothing moved when the picture came.
  expect(await panel.boundingBox()).toEqual(before);
});

test('an embedded panel weighs what it may: page with its script, loader', () => {
  const folder = 'dist/embed';
  const sizeOf = (name: string) => gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }).length;
  const names = readdirSync(folder);
  const script = names.filter((name) => /^enhance-.*\.js$/.test(name));
  expect(script).toHaveLength(1);
  const own = sizeOf(script[0] ?? '');
  // Besides today's panels there are former ones whose addresses still work.
  const { aliases = {} } = JSON.parse(readFileSync('dist/embed/index.json', 'utf8')) as EmbedIndex;
  const pages = names
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, gzip: sizeOf(name) + own }))
    .sort((a, b) => b.gzip - a.gzip);
  console.log(
    `嵌入页 ${pages.length} 个，最大 ${((pages[0]?.gzip ?? 0) / KB).toFixed(1)} KB（${pages[0]?.name}）；页内脚本 ${(own / KB).toFixed(1)} KB，加载脚本 ${(sizeOf('loader.js') / KB).toFixed(1)} KB（gzip）`,
  );
  recordRow(
    'an embedded panel with its script: largest',
    `${((pages[0]?.gzip ?? 0) / KB).toFixed(1)} KB`,
    '30 KB',
  );
  recordRow(
    'script of an embedded panel, the loader',
    `${(own / KB).toFixed(1)} KB, ${(sizeOf('loader.js') / KB).toFixed(1)} KB`,
    '12 KB, 3 KB',
  );
  // One more page is for addresses that no panel has.
  const own404 = 1;
  const count = TABS.flatMap(({ shard }) => shard.panels).length;
  expect(pages.length - Object.keys(aliases).length - own404).toBe(count);
  expect(pages.filter(({ gzip }) => gzip > 30 * KB)).toEqual([]);
  expect(own).toBeLessThanOrEqual(12 * KB);
  expect(sizeOf('loader.js')).toBeLessThanOrEqual(3 * KB);
});

test('the view that proof-reads weighs what it may; what reads texts, tables and files comes when it is needed', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openRoute(page, '#/proof');
  await page.waitForLoadState('networkidle');
  // An empty field needs what judges at most, and nothing that reads.
  expect(asked.filter((path) => /assets\/draftJudge-[^/]+\.js$/.test(path))).toHaveLength(1);
  expect(asked.filter((path) => /assets\/readDraft-/.test(path))).toEqual([]);
  await page.getByRole('textbox', { name: '稿件' }).fill('2025年');
  await expect(page.locator('[data-verdict]')).toHaveCount(1);
  const weigh = (name: RegExp) => {
    const files = readdirSync('dist/assets').filter((file) => name.test(file));
    expect(files, String(name)).toHaveLength(1);
    return gzipSync(readFileSync(`dist/assets/${files[0]}`), { level: 9 }).length;
  };
  const view = weigh(/^ProofView-.*\.js$/) + weigh(/^draftJudge-.*\.js$/);
  const reader = weigh(/^readDraft-.*\.js$/) + weigh(/^places-.*\.js$/);
  console.log(
    `校稿（gzip）：页面和核对 ${(view / KB).toFixed(1)} KB，读文字的程序 ${(reader / KB).toFixed(1)} KB`,
  );
  recordRow(
    '校稿: script of the view, reader of texts',
    `${(view / KB).toFixed(1)} KB, ${(reader / KB).toFixed(1)} KB`,
    '20 KB, 40 KB',
  );
  expect(view).toBeLessThanOrEqual(20 * KB);
  expect(reader).toBeLessThanOrEqual(40 * KB);
  expect(asked.filter((path) => /(?:readDocx|writeDocx|readSavedPage|openDraft|tables)/.test(path))).toEqual(
    [],
  );
  // A draft with a table is read with its heads, once what reads tables has come.
  await page
    .getByRole('textbox', { name: '稿件' })
    .fill('表1 2024年供水（单位：万吨）\n指标\t数量\n供水总量\t3.5');
  await expect(page.locator('[data-verdict]', { hasText: '3.5' })).toHaveCount(1);
  expect(asked.filter((path) => /assets\/tables-[^/]+\.js$/.test(path))).toHaveLength(1);
});
