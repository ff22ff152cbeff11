import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { firstOfEach } from '../support/forms.ts';
import { CHANGE, fileOf, NEXT, TAB } from '../support/subjects.ts';
import { type Fault, type FaultSite, openFaultSite } from './support/faultServer.ts';
import { test as base, expect } from './support/site.ts';

/** What a reader sees when network, server or browser fail, and that recovery works. */

const test = base.extend<{ site: FaultSite }>({
  site: async ({ browserName: _ }, use) => {
    const site = await openFaultSite();
    await use(site);
    await site.close();
  },
  baseURL: ({ site }, use) => use(site.url),
});

const SHARD = new RegExp(`data/domains/${TAB.id}[^/]*\\.json$`);
const PATH = `data/domains/${TAB.id}.json`;
const MAP_SCRIPT = /assets\/MapView-[^/]*\.js$/;
const FAULTS = /Failed to load resource|net::ERR|程序文件/;

const alertOf = (page: Page) => page.getByRole('alert').first();
const retry = (page: Page) => page.getByRole('button', { name: '重试' }).first().click();
const tabIsThere = (page: Page) =>
  expect(page.getByRole('heading', { name: CHANGE.panel.spec.section })).toBeVisible({ timeout: 15_000 });

/** Starts on a page that needs none of the failing files and then changes the address. */
async function goOn(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
}

const flip = (body: Buffer): Buffer => {
  const copy = Buffer.from(body);
  copy.writeUInt8((copy.readUInt8(copy.length >> 1) + 1) % 128, copy.length >> 1);
  return copy;
};

const LASTING: ReadonlyArray<readonly [what: string, fault: Fault, says: RegExp]> = [
  ['404', { kind: 'status', status: 404 }, /读取不到.*HTTP 404/s],
  ['500', { kind: 'status', status: 500 }, /读取不到.*HTTP 500/s],
  ['a page in place of data', { kind: 'page' }, /收到的是一个网页.*登录页/s],
  ['cut in the middle', { kind: 'cut' }, /不完整.*断开/s],
  ['cut before it began', { kind: 'reset' }, /读取不到.*连接不上/s],
  ['corrupted', { kind: 'edited', edit: flip }, /校验值不符/],
  ['sent twice over', { kind: 'edited', edit: (body) => Buffer.concat([body, body]) }, /校验值不符/],
  [
    'another file',
    { kind: 'edited', edit: () => readFileSync('public/data/core.json') },
    /校验值不符|不完整/,
  ],
  [
    'of an older version',
    {
      kind: 'edited',
      edit: (body) =>
        Buffer.from(body.toString().replace(/"version": "[0-9a-f]+"/, '"version": "0123456789ab"')),
    },
    /另一个版本/,
  ],
];

/** Refused, another thing, cut, and altered on the way. */
const TRIED = firstOfEach('faults', LASTING, ([, { kind }]) => kind);
for (const [what, fault, says] of TRIED)
  test(`a shard that is ${what}: named with its reason, the rest works, retry brings it`, async ({
    page,
    site,
    clean,
  }) => {
    clean.allow(FAULTS);
    site.break(SHARD, fault);
    await page.goto('#/about');
    await expect(page.locator('main[data-page="about"]')).toBeVisible();
    await goOn(page, TAB.hash);
    await expect(alertOf(page)).toContainText(PATH);
    await expect(alertOf(page)).toContainText(says);
    // A wrong copy is fetched once more before an error is shown.
    const twice = fault.kind === 'edited' || fault.kind === 'page' || fault.kind === 'cut';
    expect(site.asked(SHARD)).toBeGreaterThanOrEqual(twice ? 2 : 1);
    site.mend();
    await retry(page);
    await tabIsThere(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

const ONCE = [
  ['corrupted, and kept by the browser', { kind: 'edited', edit: flip }],
  ['cut', { kind: 'cut' }],
  ['a page', { kind: 'page' }],
] as const;
for (const [what, fault] of firstOfEach('faults', ONCE, () => 'once'))
  test(`a shard that is ${what} once is mended without a word`, async ({ page, site, clean }) => {
    clean.allow(FAULTS);
    site.break(SHARD, fault, 1);
    await page.goto(TAB.hash);
    await tabIsThere(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
    // The good copy has replaced the bad one for good.
    await page.reload();
    await tabIsThere(page);
  });

for (const kind of firstOfEach('faults', ['stalled', 'silent'] as const, () => 'silence'))
  test(`a shard that is ${kind} is given up after some seconds, with retry`, async ({
    page,
    site,
    clean,
  }) => {
    clean.allow(FAULTS);
    await page.clock.install();
    site.break(SHARD, { kind });
    await page.goto(TAB.hash);
    await expect.poll(() => site.asked(SHARD)).toBe(1);
    await expect(page.getByText('正在读取', { exact: false }).first()).toBeAttached();
    await page.clock.runFor(10_000);
    await expect(page.getByRole('alert')).toHaveCount(0);
    const given = page.getByRole('alert').filter({ hasText: PATH });
    await expect
      .poll(async () => {
        await page.clock.runFor(6_000);
        return given.count();
      })
      .toBe(1);
    await expect(given).toContainText(/没有等到.*15 秒/s);
    site.mend();
    await retry(page);
    await tabIsThere(page);
  });

const KEPT: ReadonlyArray<readonly [what: string, file: RegExp, fault: Fault]> = [
  ['its shard answers 502', SHARD, { kind: 'status', status: 502 }],
  ['its shard is altered', SHARD, { kind: 'edited', edit: flip }],
  ['the manifest is refused', /data\/manifest\.json$/, { kind: 'status', status: 403 }],
  ['the manifest is a login page', /data\/manifest\.json$/, { kind: 'page' }],
];
for (const [what, file, fault] of firstOfEach('faults', KEPT, ([, name]) => name.source))
  test(`a drawn page stays where ${what}, says so in one line, and goes on by itself`, async ({
    page,
    site,
    clean,
  }) => {
    clean.allow(FAULTS);
    const drawn = await (await page.request.get(`${site.url}${fileOf(TAB)}`)).text();
    site.break(file, fault);
    await page.goto(fileOf(TAB));
    const line = page.locator('[data-kept-line]');
    await expect(line).toContainText(/数据文件 data\/.*照常阅读/s);
    const marks = drawn.match(/<[^<>]* data-observation="/g)?.length;
    expect(marks).toBeGreaterThan(10);
    expect(await page.locator('[data-observation]').count()).toBe(marks);
    // Each figure still leads to its words, on the page itself.
    const figure = page.locator('a[data-drawn-figure]').first();
    await figure.click();
    await expect(
      page.locator(`[id="${((await figure.getAttribute('href')) ?? '').replace(/^#/, '')}"]`),
    ).toBeInViewport();
    await expect(line.getByRole('button', { name: '重新读取' })).toBeVisible();
    site.mend();
    await tabIsThere(page);
    await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
    await expect(line).toHaveCount(0);
    // What the reader asked for on the drawn page is open now.
    await expect(page.getByRole('dialog')).toBeVisible();
  });

test('what comes slowly comes whole, and in whatever order', async ({ page, site }) => {
  site.break(/data\/.*\.json$/, { kind: 'slow', pieces: 4, pauseMs: 30 });
  site.break(/data\/core\.json$/, { kind: 'slow', pieces: 6, pauseMs: 120 });
  await page.goto(TAB.hash);
  // Leaves and returns while it is still loading.
  await goOn(page, NEXT.hash);
  await goOn(page, TAB.hash);
  await tabIsThere(page);
  await expect(page.locator('main')).toHaveAttribute('data-page', 'domain');
  await expect(
    page.getByRole('navigation', { name: '领域' }).getByRole('link', { name: new RegExp(`^${TAB.title}`) }),
  ).toHaveAttribute('aria-current', 'page');
});

test('a manifest that is a login page is named; after the login retry brings everything', async ({
  page,
  site,
}) => {
  site.break(/data\/manifest\.json$/, { kind: 'page' });
  await page.goto('#/review');
  await expect(alertOf(page)).toContainText(/data\/manifest\.json.*网页/s);
  site.mend();
  await retry(page);
  await expect(page.locator('main[data-page="review"] h2').first()).toBeVisible();
});

test('a script that fails and comes back: named, the rest works, retry brings it', async ({
  page,
  site,
  clean,
}) => {
  clean.allow(FAULTS);
  site.break(MAP_SCRIPT, { kind: 'status', status: 404 });
  await page.goto('#/about');
  await expect(page.locator('main[data-page="about"]')).toBeVisible();
  await goOn(page, '#/map');
  await expect(alertOf(page)).toContainText(/程序文件 MapView-[^ ]+\.js 读取不到/);
  await goOn(page, '#/sources');
  await expect(page.locator('main[data-page="sources"]')).toBeVisible();
  await goOn(page, '#/map');
  await expect(alertOf(page)).toContainText('程序文件');
  site.mend();
  await retry(page);
  await expect(page.locator('main[data-page="map"] [data-county]').first()).toBeVisible({ timeout: 15_000 });
});

test('a style sheet that fails and comes back: retry gives a page that is dressed', async ({
  page,
  site,
  clean,
}) => {
  clean.allow(FAULTS);
  site.break(/assets\/MapView-[^/]*\.css$/, { kind: 'status', status: 500 });
  await page.goto('#/about');
  await expect(page.locator('main[data-page="about"]')).toBeVisible();
  await goOn(page, '#/map');
  await expect(alertOf(page)).toContainText(/程序文件 MapView-[^ ]+\.css 读取不到/);
  site.mend();
  await retry(page);
  await expect(page.locator('main[data-page="map"]')).toBeVisible({ timeout: 15_000 });
  const dressed = () =>
    page.evaluate(() =>
      Array.from(document.styleSheets).some(
        ({ href, cssRules }) => /MapView/.test(href ?? '') && cssRules.length > 0,
      ),
    );
  await expect.poll(dressed).toBe(true);
});

test('a script that does not come is told of, and taken when it comes after all', async ({ page, site }) => {
  await page.clock.install();
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(MAP_SCRIPT, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('#/about');
  await expect(page.locator('main[data-page="about"]')).toBeVisible();
  await goOn(page, '#/map');
  await expect(page.locator('main[data-page="loading"]')).toBeVisible();
  await page.clock.runFor(16_000);
  await expect(alertOf(page)).toContainText('15 秒没有等到');
  release();
  await expect(page.locator('main[data-page="map"]')).toBeVisible();
  expect(site.asked(MAP_SCRIPT)).toBe(1);
});

test('offline in the middle: what was read stays, what is missing is named, and comes with the network', async ({
  page,
  context,
  clean,
}) => {
  clean.allow(FAULTS);
  await page.goto(TAB.hash);
  await tabIsThere(page);
  await page.goto('#/about');
  await expect(page.locator('main[data-page="about"]')).toBeVisible();
  await goOn(page, TAB.hash);
  await tabIsThere(page);
  await context.setOffline(true);
  await goOn(page, NEXT.hash);
  await expect(alertOf(page)).toContainText(
    new RegExp(`data/domains/${NEXT.id}\\.json 读取不到.*连接不上`, 's'),
  );
  await goOn(page, '#/map');
  await expect(alertOf(page)).toContainText('程序文件');
  await retry(page);
  await expect(alertOf(page)).toContainText('程序文件');
  await goOn(page, TAB.hash);
  await tabIsThere(page);
  await context.setOffline(false);
  await goOn(page, NEXT.hash);
  if ((await page.getByRole('alert').count()) > 0) await retry(page);
  await expect(page.locator('[data-panel]').first()).toBeVisible();
});

test('storage that is refused costs what would be kept, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  await page.goto(TAB.hash);
  await tabIsThere(page);
  await page
    .getByRole('button', { name: /^加入放映/ })
    .first()
    .click();
  await goOn(page, '#/present');
  const deck = page.getByRole('region', { name: '我的放映稿' });
  await expect(deck.getByRole('listitem')).toHaveCount(1);
  await expect(deck).toContainText('浏览器不允许保存');
});

const CLOCKS = [
  ['long past', '1970-01-02T00:00:00Z'],
  ['far ahead', '2099-12-31T23:59:59Z'],
] as const;
for (const [what, time] of firstOfEach('faults', CLOCKS, () => 'clock'))
  test(`a clock that is ${what} changes nothing, and one that is set back makes no time negative`, async ({
    page,
  }) => {
    await page.clock.install({ time });
    await page.goto(TAB.hash);
    await tabIsThere(page);
    await page.goto('#/present/main/speaker');
    await expect(page.locator('main[data-page="speaker"]')).toBeVisible();
    await page.keyboard.press('t');
    await page.clock.runFor(65_000);
    await expect(page.locator('[data-timer]')).toContainText('1:0');
    await page.clock.setSystemTime('1970-01-01T12:00:00Z');
    await page.clock.runFor(2_000);
    await expect(page.locator('[data-timer]')).not.toContainText('-');
  });
