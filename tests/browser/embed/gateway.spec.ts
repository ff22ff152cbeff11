import { embedPath } from '../../../src/model/paths.ts';
import { BAR, fileOf, ROW, TAB } from '../../support/subjects.ts';
import { expect, openRoute, test } from '../support/site.ts';

/** What gateways do to the answers of a site: a wrong encoding, a policy of their own. */

const PANEL = embedPath(BAR.panel.spec.id);

test('pages that are sent as GBK are read as what they are', async ({ page }) => {
  await page.route(/\.html/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-type': 'text/html; charset=gbk' },
    });
  });
  for (const path of [PANEL, fileOf(TAB)]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.characterSet)).toBe('UTF-8');
    await expect(page.locator('body')).toContainText('来源：');
  }
});

test('the check of the server sees what a gateway does to a page in a frame', async ({ page, clean }) => {
  clean.allow(/Content Security Policy|Applying inline style|policy: style-src|Refused/);
  await openRoute(page, TAB.hash);
  await page.getByRole('button', { name: `嵌入：${ROW.panel.spec.title}` }).click();
  const dialog = page.getByRole('dialog');
  const check = dialog.getByRole('button', { name: '检查这台服务器能否被嵌入' });
  // A gateway that rewrites texts takes the mark of the encoding off and names another.
  await page.route(/embed\/[^/]+\.html/, async (route) => {
    const response = await route.fetch();
    const own = response.headers()['content-security-policy'] ?? '';
    const body = await response.body();
    await route.fulfill({
      response,
      body: body.subarray(body[0] === 0xef ? 3 : 0),
      headers: {
        ...response.headers(),
        'content-type': 'text/html; charset=gbk',
        'content-security-policy': `${own}, default-src 'self'`,
      },
    });
  });
  await check.click();
  await expect(dialog.getByRole('listitem').first()).toContainText('网页被当成 GBK 读取');
  await expect(dialog.getByRole('list')).toContainText('网页自己的样式被拒绝');
  await expect(dialog.getByRole('list')).toContainText('服务器说编码是 gbk');
  await page.unroute(/embed\/[^/]+\.html/);
  // A page that is not ours, as a gateway's login is.
  await page.route(/embed\/[^/]+\.html/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>请登录</title>' }),
  );
  await check.click();
  await expect(dialog.getByRole('listitem').first()).toContainText('没有看到这幅图');
});

test('a drawing keeps its colours where a second policy refuses the styles of the page', async ({
  page,
  clean,
}) => {
  clean.allow(/Content Security Policy|Applying inline style|policy: style-src/);
  await page.route(/\.html/, async (route) => {
    const response = await route.fetch();
    const own = response.headers()['content-security-policy'] ?? '';
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': `${own}, default-src 'self'` },
    });
  });
  await page.goto(PANEL);
  const fills = await page
    .locator('[data-picture] svg, svg[data-drawn]')
    .first()
    .evaluate((svg) =>
      [...svg.querySelectorAll('[fill]:not([fill="none"], clipPath *)')].map(
        (mark) => getComputedStyle(mark).fill,
      ),
    );
  expect(fills.length).toBeGreaterThan(3);
  expect(fills.filter((fill) => fill === 'rgb(0, 0, 0)')).toEqual([]);
});
