import { extname } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { FRAME_WIDTHS } from '../../src/model/embed/embedSnippets.ts';
import { embedPath } from '../../src/model/paths.ts';
import { CHROMIUM_ARGS, findChromium } from '../machine/chromium.ts';
import { TYPES } from '../machine/staticServer.ts';
import { type Measured, type PanelHtml, roundUp } from './embedHeights.ts';
import type { PageScript } from './sitePages.ts';

const WIDTHS = [FRAME_WIDTHS.least, 375, 414, 480, 600, 768, 1024, FRAME_WIDTHS.most];
/** Extra height, because other fonts break lines elsewhere and are slightly taller. */
const SLACK = 1.05;
/** A height greater than that of any panel, so that the window does not scroll. */
const WINDOW_HEIGHT = 4000;
/** Every request is answered from memory, so none leaves the browser. */
const SITE = 'http://localhost/';
/** The number of pages measured in parallel. */
const PAGES = 2;

type Size = Record<'picture' | 'table' | 'compact', number>;

/**
 * The used part of a browser element. The DOM's types are unknown here, because this folder is compiled for
 * Node.
 */
interface Content {
  readonly ownerDocument: { readonly documentElement: { readonly dataset: Record<string, string> } };
  readonly getBoundingClientRect: () => { readonly height: number };
}

/** Height of the content, in either view and as its picture alone. */
const readSize = (page: Page): Promise<Size> =>
  page.locator('[data-page="embed"]').evaluate((element) => {
    const content = element as unknown as Content;
    const { dataset } = content.ownerDocument.documentElement;
    const heightOf = (view: string): number => {
      dataset.view = view;
      return content.getBoundingClientRect().height;
    };
    const whole = { table: heightOf('table'), picture: heightOf('picture') };
    dataset.compact = '';
    const compact = heightOf('picture');
    delete dataset.compact;
    return { ...whole, compact };
  });

async function measurePanel(page: Page, panel: string): Promise<Size> {
  const tallest: Size = { picture: 0, table: 0, compact: 0 };
  await page.goto(SITE + embedPath(panel));
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: WINDOW_HEIGHT });
    const { picture, table, compact } = await readSize(page);
    tallest.picture = Math.max(tallest.picture, picture);
    tallest.table = Math.max(tallest.table, table);
    tallest.compact = Math.max(tallest.compact, compact);
  }
  if (Math.min(...Object.values(tallest)) === 0) throw new Error(`${panel} 没有画出内容`);
  const frame = (height: number) => roundUp(height * SLACK);
  return { picture: frame(tallest.picture), table: frame(tallest.table), compact: frame(tallest.compact) };
}

/** Measures the frame height at which each panel fits at every width. Throws where a page stays empty. */
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

/** Uses a browser that this machine already has; nothing is installed. */
export async function measurePanels(panels: readonly PanelHtml[], script: PageScript): Promise<Measured> {
  const executablePath = findChromium();
  if (executablePath === null) return { sizes: new Map(), obstacle: '本机没有 Chromium' };
  try {
    return { sizes: await measureAll(panels, script, executablePath), obstacle: null };
  } catch (error) {
    // The lines after the first are the browser's own log.
    const [reason] = String(error).split('\n');
    return { sizes: new Map(), obstacle: `Chromium 没有量成：${reason}` };
  }
}
