import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright-core';
import { FRAME_WIDTHS } from '../../src/model/embed/embedSnippets.ts';
import { EMBED_INDEX_PATH, embedPath } from '../../src/model/paths.ts';
import type { EmbedHeights, EmbedIndex } from '../../src/model/published/embedIndex.ts';
import { CHROMIUM_ARGS, ensureChromium } from '../machine/chromium.ts';
import { serveFolders } from '../machine/staticServer.ts';

/**
 * `npm run embed:measure`, after `npm run build`: how tall a frame has to be for each panel to fit at
 * every width, into data/embedHeights.json, from where the next build takes it.
 */

const FILE = 'data/embedHeights.json';
const WIDTHS = [FRAME_WIDTHS.least, 375, 414, 480, 600, 768, 1024, FRAME_WIDTHS.most];
const STEP = 8;
/** Other fonts break lines elsewhere and stand a little taller. */
const SLACK = 1.05;

type View = 'picture' | 'table';

/** Height of the content with one view of it shown; the window is taller than any. */
const heightOf = (page: Page, view: View): Promise<number> =>
  page.evaluate((shown) => {
    document.documentElement.dataset.view = shown;
    return document.querySelector('[data-page="embed"]')?.getBoundingClientRect().height ?? 0;
  }, view);

const framed = (tallest: number): number => Math.ceil((tallest * SLACK) / STEP) * STEP;

async function measure(page: Page, address: string): Promise<{ picture: number; table: number }> {
  const tallest = { picture: 0, table: 0 };
  await page.goto(address);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 4000 });
    for (const view of ['picture', 'table'] as const)
      tallest[view] = Math.max(tallest[view], await heightOf(page, view));
  }
  if (tallest.picture === 0 || tallest.table === 0) throw new Error(`没有画出内容：${address}`);
  return { picture: framed(tallest.picture), table: framed(tallest.table) };
}

const index = `dist/${EMBED_INDEX_PATH}`;
if (!existsSync(index)) throw new Error('没有 dist/embed/：请先运行 npm run build');
const { panels } = JSON.parse(readFileSync(index, 'utf8')) as EmbedIndex;
const before = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as EmbedHeights) : {};
const server = await serveFolders({ '/': 'dist' }, 0);
const { port } = server.address() as AddressInfo;
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
const page = await browser.newPage();
const heights: Record<string, { picture: number; table: number }> = {};
for (const panel of Object.keys(panels).sort())
  heights[panel] = await measure(page, `http://127.0.0.1:${port}/${embedPath(panel)}`);
await browser.close();
server.close();
writeFileSync(FILE, `${JSON.stringify(heights, null, 2)}\n`);
const changed = Object.entries(heights).filter(
  ([panel, { picture, table }]) => before[panel]?.picture !== picture || before[panel]?.table !== table,
);
console.log(`${FILE}：${Object.keys(heights).length} 个面板，改动 ${changed.length} 个；重新构建后生效`);
