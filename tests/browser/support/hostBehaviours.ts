import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { expect, type Frame, type Page } from '@playwright/test';
import { embedSnippet } from '../../../src/model/embed/embedSnippets.ts';
import { policyHeaders } from '../../../tools/machine/recipeHeaders.ts';
import { serveFolders } from '../../../tools/machine/staticServer.ts';
import { BAR, CHANGE } from '../../support/subjects.ts';

/** What embeds do in the host pages of `tests/fixtures/hosts`, in any engine. */

const require = createRequire(import.meta.url);
const FOLDER = '.cache/hosts';
const PANEL = BAR.panel.spec.id;
const OTHER = CHANGE.panel.spec.id;
export const OPEN = '在完整看板中打开';

export interface Hosts {
  /** The address of a host page. */
  readonly pageOf: (name: string) => string;
  /** The addresses of two sites. */
  readonly site: string;
  readonly second: string;
  readonly close: () => void;
}

/** Serves two sites, as the recipes do, and under another host name the pages that embed them. */
export async function openHosts(): Promise<Hosts> {
  mkdirSync(FOLDER, { recursive: true });
  const sites = await serveFolders({ '/gov/city/': 'dist', '/second/': 'dist' }, 0, {
    headersOf: (file) => ({ ...policyHeaders(file), 'access-control-allow-origin': '*' }),
  });
  const pages = await serveFolders({ '/': FOLDER }, 0);
  const portOf = (server: typeof sites) => (server.address() as AddressInfo).port;
  const origin = `http://127.0.0.1:${portOf(sites)}`;
  const [site, second] = [`${origin}/gov/city/`, `${origin}/second/`];
  const snippet = (kind: 'iframe' | 'loader' | 'element') =>
    embedSnippet(kind, {
      baseUrl: site,
      panel: PANEL,
      title: '图',
      sentence: '',
      sourceText: '',
      theme: 'light',
      table: false,
      compact: false,
      width: null,
      height: 640,
      version: null,
      picture: { type: 'png', size: null },
    });
  const parts: Readonly<Record<string, string>> = {
    origin,
    site,
    second,
    panel: PANEL,
    other: OTHER,
    frame: snippet('iframe'),
    loader: snippet('loader'),
    element: snippet('element'),
  };
  writeFileSync(`${FOLDER}/favicon.ico`, '');
  // A copy on the host's own server, under a name of its own.
  writeFileSync(`${FOLDER}/panels.js`, readFileSync('dist/embed/loader.js'));
  writeFileSync(`${FOLDER}/vue.js`, readFileSync(require.resolve('vue/dist/vue.global.prod.js')));
  return {
    site,
    second,
    pageOf: (name) => {
      const markup = readFileSync(`tests/fixtures/hosts/${name}.html`, 'utf8');
      writeFileSync(
        `${FOLDER}/${name}.html`,
        markup.replace(/\{([a-z]+)\}/g, (whole, part: string) => parts[part] ?? whole),
      );
      return `http://localhost:${portOf(pages)}/${name}.html`;
    },
    close: () => {
      sites.close();
      pages.close();
    },
  };
}

/** The address in the frame of an element, and the words beside it. */
const shownIn = (page: Page, id: string) =>
  page.evaluate((name) => {
    const root = document.getElementById(name)?.shadowRoot;
    return {
      src: root?.querySelector('iframe')?.src ?? null,
      note: root?.querySelector('p')?.textContent ?? null,
    };
  }, id);

/** The page in a frame of the host page. */
async function framed(page: Page, path: string): Promise<Frame> {
  await expect.poll(() => page.frames().some((frame) => frame.url().includes(path))).toBe(true);
  const frame = page.frames().find((one) => one.url().includes(path));
  if (!frame) throw new Error(`no frame shows ${path}`);
  await frame.locator('[data-page="embed"]').waitFor();
  return frame;
}

/** Inner height of a frame beside the height of what is in it; equal where it fits. */
const innerHeights = (frame: Frame) =>
  frame.evaluate(() => [
    window.innerHeight,
    Math.ceil(document.querySelector('[data-page="embed"]')?.getBoundingClientRect().height ?? 0),
  ]);

const expectFit = (frame: Frame) =>
  expect
    .poll(() => innerHeights(frame).then(([given = 0, content = 0]) => Math.abs(given - content)))
    .toBeLessThanOrEqual(1);

/** A pasted frame has the height of its snippet; with the loader, and as an element, that of its panel. */
async function expectSnippets(page: Page): Promise<void> {
  const [plain, own] = [page.locator('body > iframe').first(), page.locator('youju-panel iframe')];
  for (const fitted of [page.locator('iframe[data-youju]'), own])
    await expect
      .poll(async () => {
        const panel = await (await fitted.elementHandle())?.contentFrame();
        const [given = 0, content = 0] = panel ? await innerHeights(panel) : [];
        return content > 0 && Math.abs(given - content);
      })
      .toBeLessThanOrEqual(1);
  expect((await plain.boundingBox())?.height).toBe(640);
  expect(await own.evaluate((frame) => getComputedStyle(frame).borderTopWidth)).toBe('0px');
}

/** The panels of a page that Vue keeps, each with the address in its frame, in their order. */
const keptByVue = (page: Page) =>
  page.locator('youju-panel[data-of]').evaluateAll((elements) =>
    elements.map((element) => ({
      panel: element.getAttribute('data-of'),
      frames: Array.from(element.shadowRoot?.querySelectorAll('iframe') ?? [], ({ src }) =>
        src.replace(/^.*\/embed\//, ''),
      ),
    })),
  );

/** Each behaviour by the name of its host page. */
export const HOST_BEHAVIOURS: Readonly<Record<string, (page: Page, hosts: Hosts) => Promise<void>>> = {
  vue: async (page) => {
    const inOrder = (...panels: string[]) =>
      expect
        .poll(() => keptByVue(page))
        .toEqual(panels.map((panel) => ({ panel, frames: [`${panel}.html`] })));
    await inOrder(PANEL, OTHER);
    await expectFit(await framed(page, `/embed/${OTHER}.`));
    await page.locator('#toggle').click();
    await expect.poll(() => keptByVue(page)).toEqual([]);
    await page.locator('#toggle').click();
    await inOrder(PANEL, OTHER);
    await expectFit(await framed(page, `/embed/${OTHER}.`));
    await page.locator('#turn').click();
    await inOrder(OTHER, PANEL);
    // Elements that are moved load their frames anew, and have their height again.
    await expectFit(await framed(page, `/embed/${OTHER}.`));
    await page.locator('#change').click();
    await expect(page.locator('#single iframe')).toHaveAttribute('src', new RegExp(`/${PANEL}\\.html`));
    await page.locator('#turn').click();
    await page.locator('#change').click();
    await expect(page.locator('#single iframe')).toHaveAttribute('src', new RegExp(`/${OTHER}\\.html`));
    await expect(page.locator('#single iframe')).toHaveCount(1);
  },
  twoCities: async (page, { site, second }) => {
    await expectFit(await framed(page, `/second/embed/${PANEL}.`));
    await expectFit(await framed(page, `/gov/city/embed/${PANEL}.`));
    expect((await shownIn(page, 'first')).src).toBe(`${site}embed/${PANEL}.html`);
    expect((await shownIn(page, 'second')).src).toBe(`${second}embed/${PANEL}.html`);
    const unknown = await shownIn(page, 'unknown');
    expect(unknown.src).toBeNull();
    expect(unknown.note).toContain('site');
    // Nothing answers in it: the frame is low, and the address stands beside it.
    await expect.poll(async () => (await shownIn(page, 'absent')).note).toContain('没有的图');
    const low = page.locator('#absent iframe');
    expect((await low.boundingBox())?.height).toBe(160);
    // Another panel, another frame: the page keeps its history.
    const entries = await page.evaluate(() => history.length);
    await page.evaluate(() => document.getElementById('first')?.setAttribute('theme', 'dark'));
    await expect.poll(async () => (await shownIn(page, 'first')).src).toContain('#dark');
    await expectFit(await framed(page, `/gov/city/embed/${PANEL}.`));
    expect(await page.evaluate(() => history.length)).toBe(entries);
    // Moved, it loads again and still fits.
    await page.evaluate(() => document.body.append(document.getElementById('first') ?? ''));
    await expectFit(await framed(page, `/gov/city/embed/${PANEL}.`));
  },
  moduleLoader: async (page) => {
    await expectFit(await framed(page, `/gov/city/embed/${PANEL}.`));
  },
  package: async (page) => {
    await expectFit(await framed(page, `/gov/city/embed/${PANEL}.`));
  },
  ownCopy: async (page, { site, second }) => {
    await framed(page, `/second/embed/${PANEL}.`);
    expect((await shownIn(page, 'linked')).src).toBe(`${site}embed/${PANEL}.html`);
    expect((await shownIn(page, 'named')).src).toBe(`${second}embed/${PANEL}.html`);
    expect(await shownIn(page, 'unknown')).toMatchObject({
      src: null,
      note: expect.stringContaining('site'),
    });
    expect(await shownIn(page, 'hostile')).toMatchObject({
      src: null,
      note: expect.stringContaining('version'),
    });
    await expect(page.getByRole('link', { name: '看板' })).toBeVisible();
  },
  themeRules: expectSnippets,
  // The style attribute of a pasted frame is refused, and its height holds by the other attribute.
  strictPolicy: expectSnippets,
  shadowRoots: async (page) => {
    await expect.poll(() => page.frames().filter((frame) => frame.url().includes('/embed/')).length).toBe(2);
    for (const frame of page.frames().filter((one) => one.url().includes('/embed/'))) await expectFit(frame);
  },
  darkPage: async (page) => {
    const panel = await framed(page, '/embed/');
    await expect(panel.locator('html')).toHaveAttribute('data-embed', 'dark');
    await page.evaluate(() => document.documentElement.classList.add('bright'));
    await expect(panel.locator('html')).toHaveAttribute('data-embed', 'light');
  },
  sandbox: async (page, { site }) => {
    const panel = page.frameLocator('#scripts');
    // Firefox delivers no input of its driver to a frame with an origin of its own.
    await panel.getByRole('link', { name: OPEN }).evaluate((link) => (link as HTMLElement).click());
    const box = panel.locator('[data-address]');
    await expect(box).toContainText('不让面板打开新窗口');
    await expect(box.getByRole('textbox', { name: '地址' })).toHaveValue(new RegExp(`^${site}index.html#/`));
    await box.getByRole('button', { name: '复制地址' }).evaluate((button) => (button as HTMLElement).click());
    await expect(box.getByRole('button')).not.toHaveText('复制地址');
    // Where no script may run either, the page says so by itself.
    const words = page.frameLocator('#nothing').locator('noscript');
    const [text, height] = await words.evaluate((node) => [
      node.textContent,
      node.getBoundingClientRect().height,
    ]);
    expect(text).toContain('链接打不开时');
    expect(height).toBeGreaterThan(10);
  },
};
