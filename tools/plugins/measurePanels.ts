import { extname } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { FRAME_WIDTHS } from '../../src/model/embed/embedSnippets.ts';
import { embedPath } from '../../src/model/paths.ts';
import { CHROMIUM_ARGS, findChromium } from '../machine/chromium.ts';
import { TYPES } from '../machine/staticServer.ts';
import { type Measured, type PanelHtml, roundUp } from './embedHeights.ts';

const WIDTHS = [FRAME_WIDTHS.least, 375, 414, 480, 600, 768, 1024, FRAME_WIDTHS.most];
/** Other fonts break lines elsewhere and stand a little taller. */
const SLACK = 1.05;
/** Taller than any panel: the window must not scroll. */
const WINDOW_HEIGHT = 4000;
/** No request leaves the browser: each is answered from memory. */
const SITE = 'http://localhost/';
/** Pages that are measured side by side. */
const PAGES = 2;

type Size = Record<'picture' | 'table', number>;

/** What is used of an element in the browser, whose types this folder, compiled for Node, does not know. */
interface Content {
  readonly ownerDocument: { readonly documentElement: { readonly dataset: Record<string, string> } };
  readonly getBoundingClientRect: () => { readonly height: number };
}

/** Height of the content, with the one view shown and with the other. */
const readSize = (page: Page): Promise<Size> =>
  page.locator('[data-page="embed"]').evaluate((element) => {
    const content = element as unknown as Content;
    const heightOf = (view: string): number => {
      content.ownerDocument.documentElement.dataset.view = view;
      return content.getBoundingClientRect().height;
    };
    return { picture: heightOf('picture'), table: heightOf('table') };
  });

async function measurePanel(page: Page, panel: string): Promise<Size> {
  const tallest: Size = { picture: 0, table: 0 };
  await page.goto(SITE + embedPath(panel));
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: WINDOW_HEIGHT });
    const { picture, table } = await readSize(page);
    tallest.picture = Math.max(tallest.picture, picture);
    tallest.table = Math.max(tallest.table, table);
  }
  if (tallest.picture === 0 || tallest.table === 0) throw new Error(`${panel} 没有画出内容`);
  return { picture: roundUp(tallest.picture * SLACK), table: roundUp(tallest.table * SLACK) };
}

/** The script of the pages. */
export interface PageScript {
  /** In the site. */
  readonly path: string;
  readonly code: string;
}

/** How tall a frame has to be for each panel to fit at every width. Throws where a page stays empty. */
async function measureAll(
  panels: readonly PanelHtml[],
  script: PageScript,
  executablePath: string,
): Promise<Map<string, Size>> {
  const files = new Map([
    [script.path, script.code],
    ...panels.map(({ panel, html }): [string, string] => [embedPath(panel), html]),
  ]);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    const context = await browser.newContext();
    await context.route('**/*', (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      const body = files.get(path);
      return body === undefined
        ? route.fulfill({ status: 404 })
        : route.fulfill({ body, contentType: TYPES[extname(path)] ?? 'text/plain' });
    });
    const sizes = new Map<string, Size>();
    const waiting = panels.map(({ panel }) => panel);
    const work = async () => {
      const page = await context.newPage();
      for (let panel = waiting.shift(); panel !== undefined; panel = waiting.shift())
        sizes.set(panel, await measurePanel(page, panel));
    };
    await Promise.all(Array.from({ length: Math.min(PAGES, panels.length) }, work));
    return sizes;
  } finally {
    await browser.close();
  }
}

/** Measures with a browser that this machine has; nothing is installed for it. */
export async function measurePanels(panels: readonly PanelHtml[], script: PageScript): Promise<Measured> {
  const executablePath = findChromium();
  if (executablePath === null) return { sizes: new Map(), obstacle: '本机没有 Chromium' };
  try {
    return { sizes: await measureAll(panels, script, executablePath), obstacle: null };
  } catch (error) {
    // What follows the first line is the browser's own log.
    const [reason] = String(error).split('\n');
    return { sizes: new Map(), obstacle: `Chromium 没有量成：${reason}` };
  }
}
