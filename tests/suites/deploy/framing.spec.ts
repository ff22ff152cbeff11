import { embedBehaviours, embedUrl } from '../../browser/support/embedBehaviours.ts';
import { frameOf, loaderOf, panelIn, writeHostPage } from '../../browser/support/hostPage.ts';
import { loaderBehaviours } from '../../browser/support/loaderBehaviours.ts';
import { expect, test } from '../../browser/support/site.ts';
import { BAR } from '../../support/subjects.ts';
import { CLOSED_URL, HOST, SITE_URL } from './servers.ts';

const servers = () => ({ site: SITE_URL, host: HOST });

embedBehaviours(servers);
loaderBehaviours(servers);

test('another host may show a panel', async ({ page, clean }) => {
  clean.allow(/^request: http:\/\/localhost:/);
  await page.goto(writeHostPage(HOST, { body: frameOf(embedUrl(SITE_URL, BAR.panel.spec.id)) }));
  const panel = await panelIn(page);
  await expect(panel.getByRole('heading', { level: 1 })).toBeVisible();
});

test('another host shows in its frame that a panel is gone', async ({ page, clean }) => {
  clean.allow(/^request: http:\/\/localhost:/);
  clean.allow(/404/);
  await page.goto(writeHostPage(HOST, { body: frameOf(embedUrl(SITE_URL, 'gone-panel')) }));
  const gone = page.frameLocator('iframe');
  await expect(gone.getByRole('heading', { level: 1 })).toHaveText('这个地址没有图表');
  // The one style that the page's own policy admits is applied.
  await expect(gone.locator('main')).toHaveCSS('padding-top', '16px');
});

test('a page that isolates itself may show a panel, with the loader, and in a sandbox', async ({
  page,
  clean,
}) => {
  clean.allow(/^request: http:\/\/localhost:/);
  const address = embedUrl(SITE_URL, BAR.panel.spec.id);
  for (const more of ['data-youju', 'sandbox="allow-scripts"']) {
    const body = frameOf(address, { more }) + loaderOf(SITE_URL);
    await page.goto(`${writeHostPage(HOST, { body })}?isolated`);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const panel = await panelIn(page);
    await expect(panel.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

for (const { what, address } of [
  { what: 'the app itself', address: `${SITE_URL}index.html` },
  {
    what: 'a panel of a site that shows them on its own pages alone',
    address: embedUrl(CLOSED_URL, BAR.panel.spec.id),
  },
])
  test(`another host may not show ${what}`, async ({ page, clean }) => {
    clean.allow(/^request: /);
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    clean.allow(/frame-ancestors/);
    await page.goto(writeHostPage(HOST, { body: frameOf(address) }));
    expect((await refused).type()).toBe('error');
    await expect(page.frameLocator('iframe').locator('main')).toHaveCount(0);
    expect(page.frames().map((frame) => frame.url())).not.toContain(address);
  });

test('the site that shows panels on its own pages alone does show them there', async ({ page, clean }) => {
  clean.allow(/^request: /);
  await page.goto(CLOSED_URL);
  await page.evaluate(
    (address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    },
    embedUrl(CLOSED_URL, BAR.panel.spec.id),
  );
  await panelIn(page);
});
