import type { Page } from '@playwright/test';
import { embedPath } from '../../../src/model/paths.ts';
import { firstOfEach } from '../../support/forms.ts';
import { ROW, TAB } from '../../support/subjects.ts';
import { axeFaults } from '../support/axeRules.ts';
import { type HostServer, openHost, writeHostPage } from '../support/hostPage.ts';
import { expect, openRoute, test } from '../support/site.ts';

const TITLE = ROW.panel.spec.title;

/** A page without a margin, so that a frame is as wide as its window. */
const HEAD = '<style>body{margin:0}</style>';

let host: HostServer & { close: () => void };
test.beforeAll(async () => {
  host = await openHost();
});
test.afterAll(() => host.close());
test.beforeEach(({ clean }) => clean.allow(/^request: http:\/\/localhost:/));

async function openDialog(page: Page) {
  await openRoute(page, TAB.hash);
  await page.getByRole('button', { name: `嵌入：${TITLE}` }).click();
  const dialog = page.getByRole('dialog', { name: `嵌入：${TITLE}` });
  await expect(dialog.getByLabel('嵌入代码')).toBeVisible();
  return dialog;
}

/** The text that the dialog copies for a kind with further choices. */
async function copySnippet(page: Page, choices: readonly string[]): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const dialog = await openDialog(page);
  for (const name of choices) await dialog.getByRole('radio', { name, exact: true }).check();
  await dialog.getByRole('button', { name: '复制' }).click();
  await expect(dialog.getByText('已复制')).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** A page of another site that contains the snippet. */
async function pasteInto(page: Page, body: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(writeHostPage(host, { head: HEAD, body }));
  return other;
}

/** The room a frame has beyond its content, in pixels; a negative value means an inner scrollbar. */
async function roomInFrame(other: Page): Promise<number> {
  const inside = other.frameLocator('iframe').locator('html');
  await expect(other.frameLocator('iframe').getByRole('heading', { name: TITLE })).toBeVisible();
  return inside.evaluate((root) => {
    const content = root.querySelector('[data-page="embed"]')?.getBoundingClientRect().height ?? 0;
    return window.innerHeight - content;
  });
}

test('the frame renders on another site at every width, without scripts and without an inner scrollbar', async ({
  page,
}) => {
  const snippet = await copySnippet(page, ['网页框架（推荐）']);
  expect(snippet).not.toContain('<script');
  const other = await pasteInto(page, snippet);
  for (const width of [320, 375, 768, 1200]) {
    await other.setViewportSize({ width, height: 900 });
    expect(await roomInFrame(other), `${width}`).toBeGreaterThanOrEqual(0);
  }
  await expect(other.frameLocator('iframe').locator('svg [data-observation]').first()).toBeAttached();
});

test('ground, view and a fixed width arrive on the other site', async ({ page }) => {
  const other = await pasteInto(page, await copySnippet(page, ['深色', '表格', '固定']));
  const inside = other.frameLocator('iframe');
  await expect(inside.getByRole('table')).toBeVisible();
  await expect(inside.locator('[data-page="embed"]')).toHaveCSS('background-color', 'rgb(11, 27, 46)');
  expect((await other.locator('iframe').boundingBox())?.width).toBe(640);
});

test('the loader fits the height, and without its script the frame is still tall enough', async ({
  page,
}) => {
  const snippet = await copySnippet(page, ['框架加自适应高度']);
  const other = await pasteInto(page, snippet);
  await expect.poll(() => roomInFrame(other)).toBeLessThanOrEqual(1);
  expect(await roomInFrame(other)).toBeGreaterThanOrEqual(0);
  await other.goto(writeHostPage(host, { head: HEAD, body: snippet.replace(/<script[\s\S]*/, '') }));
  expect(await roomInFrame(other)).toBeGreaterThan(1);
});

test('the element renders with its own height, before and after its script, and is a link without', async ({
  page,
}) => {
  const snippet = await copySnippet(page, ['自定义元素']);
  // For the second one the browser already has the script.
  const other = await pasteInto(page, `${snippet}\n${snippet}`);
  for (const index of [0, 1]) {
    const element = other.locator('youju-panel').nth(index);
    const inside = element.frameLocator('iframe');
    await expect(inside.getByRole('heading', { name: TITLE })).toBeVisible();
    await expect(element.locator('a')).toBeHidden();
    const content = inside.locator('[data-page="embed"]');
    await expect
      .poll(async () => {
        const box = await element.locator('iframe').boundingBox();
        const height = await content.evaluate((node) => node.getBoundingClientRect().height);
        return Math.abs((box?.height ?? 0) - height);
      })
      .toBeLessThanOrEqual(1);
  }
  await other.goto(writeHostPage(host, { head: HEAD, body: snippet.replace(/<script[\s\S]*/, '') }));
  await expect(other.getByRole('link', { name: TITLE })).toHaveAttribute(
    'href',
    new RegExp(`${embedPath(ROW.panel.spec.id)}$`),
  );
});

test('the picture stands with its words, its source and a way to the page', async ({ page }) => {
  const dialog = await openDialog(page);
  await dialog.getByRole('radio', { name: '图片' }).check();
  const text = dialog.getByLabel('嵌入代码');
  await expect(text).toHaveValue(/width="800" height="[0-9]+"/);
  const other = await pasteInto(page, await text.inputValue());
  await other.setViewportSize({ width: 400, height: 800 });
  const picture = other.getByRole('img', { name: new RegExp(`^${TITLE}`) });
  await expect(picture).toBeVisible();
  expect((await picture.boundingBox())?.width).toBeLessThanOrEqual(400);
  await expect(other.locator('figcaption')).toContainText(/^来源：.+第.+段/);
  await other.locator('figure a').click();
  await expect(other.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
});

test('what oEmbed is given renders, once its address is resolved against the file', async ({ page }) => {
  const address = await copySnippet(page, ['oEmbed']);
  const response = await page.request.get(address);
  expect(response.headers()['content-type']).toContain('json');
  const { html, height } = (await response.json()) as { html: string; height: number };
  const resolved = html.replace(/src="([^"]+)"/, (_, src: string) => `src="${new URL(src, address).href}"`);
  const other = await pasteInto(page, resolved);
  expect(await roomInFrame(other)).toBeGreaterThanOrEqual(0);
  expect((await other.locator('iframe').boundingBox())?.height).toBe(height);
});

test('the check asks this very server', async ({ page }) => {
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: '检查这台服务器能否被嵌入' }).click();
  await expect(dialog.getByRole('listitem').first()).toContainText('在框架里试画成功');
  await expect(dialog.getByRole('list')).toContainText('服务器写明允许任何网站以框架嵌入');
  await expect(dialog.getByRole('list')).toContainText('文件类型（MIME）是 text/html');
});

/** The tab stops from the heading of the dialog to the frame; a group of choices is one stop. */
async function tabStops(page: Page): Promise<string[]> {
  await page.getByRole('dialog').focus();
  const stops: string[] = [];
  for (let pressed = 0; pressed < 20 && stops[stops.length - 1] !== TITLE; pressed += 1) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const { activeElement: at } = document;
        const group = at?.matches('[type="radio"]') ? at.closest('fieldset')?.querySelector('legend') : null;
        const name = at?.getAttribute('aria-label') ?? at?.getAttribute('title');
        return group?.textContent ?? name ?? at?.textContent ?? '';
      }),
    );
  }
  return stops;
}

for (const width of firstOfEach('screens', [390, 1366], () => 'width')) {
  test(`the dialog at ${width}: nothing sticks out, keys reach everything, axe finds nothing`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 768 });
    const dialog = await openDialog(page);
    await expect(dialog.locator('figcaption')).toContainText('装得下');
    const over = () => dialog.evaluate((node) => node.scrollWidth - node.clientWidth);
    expect(await over()).toBeLessThanOrEqual(0);
    await dialog.getByRole('radio', { name: '固定', exact: true }).check();
    await dialog.getByRole('button', { name: '检查这台服务器能否被嵌入' }).click();
    await expect(dialog.getByRole('listitem').first()).toBeVisible();
    expect(await over()).toBeLessThanOrEqual(0);
    expect(await axeFaults(page)).toEqual([]);
    expect(await tabStops(page)).toEqual([
      '方式',
      '底色',
      '先显示',
      '篇幅',
      '宽度',
      '宽度，px',
      '版本',
      '嵌入代码',
      '复制',
      '检查这台服务器能否被嵌入',
      TITLE,
    ]);
    // Inside the frame keys belong to the page in it.
    await dialog.getByRole('button', { name: '关闭' }).focus();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: `嵌入：${TITLE}` })).toBeFocused();
  });
}
