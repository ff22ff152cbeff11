import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { serveFolders } from '../../../tools/machine/staticServer.ts';

/** Another site's server: a host name other than the site's, and the folder of its files. */
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

/** Writes a page to another site's server and returns its address. */
export function writeHostPage({ url, folder }: HostServer, { head = '', body }: HostParts): string {
  written += 1;
  // Browsers request an icon by themselves, and a missing one would be a console error.
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
  /** Further attributes, as written in the markup. */
  readonly more?: string;
}

/** A frame as a webmaster pastes it, without anything that a host page's policy could block. */
export const frameOf = (address: string, { height = 480, more = '' }: FrameParts = {}): string =>
  `<iframe src="${address}" title="${address}" width="100%" height="${height}" frameborder="0" ${more}></iframe>`;

export const loaderOf = (site: string): string => `<script async src="${site}embed/loader.js"></script>`;

/** The wrapper of the embed, which its script measures. */
const WRAPPER = '[data-page="embed"]';

/** Height of an embed's content, in CSS pixels. */
export const contentHeight = (panel: Page | Frame): Promise<number> =>
  panel.locator(WRAPPER).evaluate((page) => page.getBoundingClientRect().height);

export interface FrameBox {
  /** The height that the host page gives it. */
  readonly given: number;
  readonly content: number;
}

/** Every embed on a page, in order: the height of its frame, and of its content. */
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

/** The embed page inside a host page. */
export async function panelIn(page: Page, selector = 'iframe'): Promise<Frame> {
  const handle = await page.locator(selector).first().elementHandle();
  const panel = await handle?.contentFrame();
  if (!panel) throw new Error(`no frame at ${selector}`);
  await panel.locator(WRAPPER).waitFor();
  return panel;
}

/** What a host page has recorded; times are milliseconds since the epoch. */
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

/** Makes every host page keep a log, from its start and under any policy. */
export async function keepHostLog(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window !== window.top) return;
    const log: HostLog = { loads: [], fits: [], messages: [] };
    window.hostLog = log;
    // A frame's load event can be captured but does not bubble to the window.
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
