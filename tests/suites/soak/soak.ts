import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { recordRow } from '../../../tools/bench/paper/measuredRows.ts';
import { CHROMIUM_ARGS, ensureChromium } from '../../../tools/machine/chromium.ts';
import { changeSlides } from '../../support/changeSlides.ts';

/**
 * `npm run soak` changes slides over two windows for ten minutes, or with `-- --short` for twenty seconds.
 */

const MB = 1024 * 1024;
const MOST_GROWTH = 5 * MB;

if (!existsSync('dist/index.html')) throw new Error('没有 dist/：请先运行 npm run build');
const ms = process.argv.includes('--short') ? 20_000 : 600_000;
const { slides } = JSON.parse(readFileSync('public/data/decks/main.json', 'utf8')) as { slides: unknown[] };
const server = await preview({ preview: { port: 0, open: false }, logLevel: 'silent' });
const base = server.resolvedUrls?.local[0];
if (!base) throw new Error('预览服务没有地址');
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
const [speaker, wall] = [await context.newPage(), await context.newPage()];
await wall.goto(`${base}#/present/main`);
await wall.waitForSelector('main[data-slide]');
await speaker.goto(`${base}#/present/main/speaker`);
await speaker.waitForSelector('[data-audience="live"]');
const { changes, growth, after } = await changeSlides({
  speaker,
  wall,
  slides: slides.length,
  ms,
  onRound: (rounds) => {
    if (rounds % 20 === 0) console.log(`${rounds} 轮`);
  },
});
const left = after.speaker.leftBehind + after.wall.leftBehind;
console.log(
  `${ms / 1000} 秒，换页 ${changes} 次；回收后堆增长：控制台 ${(growth.speaker / MB).toFixed(2)} MB，观众窗口 ${(growth.wall / MB).toFixed(2)} MB；遗留图形实例 ${left} 个`,
);
// The budget applies to the full ten minutes.
if (ms === 600_000)
  recordRow(
    'heap growth over ten minutes of slide changes: console, wall; charts left behind',
    `${(growth.speaker / MB).toFixed(1)} MB, ${(growth.wall / MB).toFixed(1)} MB; ${left} (${changes} changes)`,
    `${MOST_GROWTH / MB} MB; 0`,
    'npm run soak',
  );
await browser.close();
await server.close();
process.exitCode = growth.speaker < MOST_GROWTH && growth.wall < MOST_GROWTH && left === 0 ? 0 : 1;
