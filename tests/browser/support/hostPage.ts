import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { serveFolders } from '../../../tools/machine/staticServer.ts';

/** Somebody else's server: another host name than the site's, and the folder of its files. */
export interface HostServer {
  readonly url: string;
  readonly folder: string;
}

/** A server that sends no headers of its own, under another host name than the site's. */
export async function openHost(): Promise<HostServer & { readonly close: () => void }> {
  const folder = '.cache/hosts';
  mkdirSync(folder, { recursive: true });
  const server = await serveFolders({ '/': folder }, 0);
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, folder, close: () => server.close() };
}

interface HostParts {
  readonly head?: string;
  readonly body: string;
}

let written = 0;

/** A page on somebody else's server; returns its address. */
export function writeHostPage({ url, folder }: HostServer, { head = '', body }: HostParts): string {
  written += 1;
  // A browser asks for it unasked, and its absence would be an error on the console.
  writeFileSync(join(folder, 'favicon.ico'), '');
  const name = `host-${process.pid}-${written}.html`;
  writeFileSync(
    join(folder, name),
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${head}<title>别处的网页</title></head><body>${body}</body></html>`,
  );
  return new URL(name, url).href;
}

interface FrameParts {
  readonly height?: number;
  /** Further attributes, as they stand in the markup. */
  readonly more?: string;
}

/** A frame as a webmaster pastes it: nothing in it that a policy of the page around could refuse. */
export const frameOf = (address: string, { height = 480, more = '' }: FrameParts = {}): string =>
  `<iframe src="${address}" title="${address}" width="100%" height="${height}" frameborder="0" ${more}></iframe>`;

export const loaderOf = (site: string): string => `<script async src="${site}embed/loader.js"></script>`;

/** The panel's own wrapper, which its script measures. */
const WRAPPER = '[data-page="embed"]';

/** How tall a panel's content is, in CSS pixels. */
export const contentHeight = (panel: Page | Frame): Promise<number> =>
  panel.locator(WRAPPER).evaluate((page) => page.getBoundingClientRect().height);

export interface FrameBox {
  /** Height the page around gives it. */
  readonly given: number;
  readonly content: number;
}

/** Every panel on a page, in order: the height of its frame, and of what is in it. */
export async function frameBoxes(page: Page): Promise<FrameBox[]> {
  const frames = await page.locator('iframe').elementHandles();
  return Promise.all(
    frames.map(async (frame) => {
      const panel = await frame.contentFrame();
      if (!panel) throw new Error('a frame without a page');
      return {
        given: (await frame.boundingBox())?.height ?? 0,
        content: await contentHeight(panel),
      };
    }),
  );
}

/** Whether every frame is as tall as its content, to a pixel. */
export const allFit = (boxes: readonly FrameBox[]): boolean =>
  boxes.length > 0 && boxes.every(({ given, content }) => Math.abs(given - content) <= 1);

/** The page of a panel inside a page around. */
export async function panelIn(page: Page, selector = 'iframe'): Promise<Frame> {
  const handle = await page.locator(selector).first().elementHandle();
  const panel = await handle?.contentFrame();
  if (!panel) throw new Error(`no frame at ${selector}`);
  await panel.locator(WRAPPER).waitFor();
  return panel;
}

/** What a page around has noticed; instants are milliseconds since the epoch. */
export interface HostLog {
  readonly loads: number[];
  readonly fits: number[];
  readonly messages: unknown[];
}

declare global {
  interface Window {
    hostLog?: HostLog;
  }
}

/** Lets every page around keep a log, from its first moment and under any policy of its own. */
export async function keepHostLog(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window !== window.top) return;
    const log: HostLog = { loads: [], fits: [], messages: [] };
    window.hostLog = log;
    // A frame's load event is seen on the way down, and does not reach the window.
    document.addEventListener(
      'load',
      ({ target }) => {
        if (target instanceof HTMLIFrameElement) log.loads.push(Date.now());
      },
      true,
    );
    window.addEventListener('message', ({ data }) => log.messages.push(data));
    new MutationObserver((changes) => {
      if (changes.some(({ target }) => target instanceof HTMLIFrameElement)) log.fits.push(Date.now());
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['style'] });
  });
}

export const readHostLog = (page: Page): Promise<HostLog> =>
  page.evaluate(() => window.hostLog ?? { loads: [], fits: [], messages: [] });
