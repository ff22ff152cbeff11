import { existsSync, readdirSync } from 'node:fs';
import { type Browser, firefox } from 'playwright-core';
import { isWhole } from '../../support/forms.ts';
import { HOST_BEHAVIOURS, type Hosts, OPEN, openHosts } from '../support/hostBehaviours.ts';
import { expect, test } from '../support/site.ts';

/** What only an engine shows of host pages; the rules of the element are in tests/component. */

let hosts: Hosts;
test.beforeAll(async () => {
  hosts = await openHosts();
});
test.afterAll(() => hosts.close());

for (const [name, behave] of Object.entries(HOST_BEHAVIOURS))
  test(`embeds in a host page: ${name}`, async ({ page, clean }) => {
    clean.allow(/^request: /);
    // The panel that is not there, and the links that a sandbox refuses.
    if (name === 'twoCities') clean.allow(/404/);
    if (name === 'sandbox') clean.allow(/sandbox|allow-popups|allow-scripts/);
    if (name === 'strictPolicy') clean.allow(/style-src|inline style/);
    await page.goto(hosts.pageOf(name));
    await behave(page, hosts);
  });

test('a link whose window comes is left alone, and one whose window does not shows its address', async ({
  page,
  clean,
}) => {
  clean.allow(/^request: |sandbox|allow-popups|allow-scripts/);
  await page.goto(hosts.pageOf('sandbox'));
  const linkIn = (id: string) => page.frameLocator(id).getByRole('link', { name: OPEN });
  const [opened] = await Promise.all([page.context().waitForEvent('page'), linkIn('#open').click()]);
  await opened.waitForLoadState();
  await opened.close();
  await linkIn('#scripts').click();
  await expect(page.frameLocator('#scripts').locator('[data-address]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.frameLocator('#scripts').locator('[data-address]')).toHaveCount(0);
  await expect(page.frameLocator('#open').locator('[data-address]')).toHaveCount(0);
});

test('a withdrawn panel makes its frame low, and the page is told', async ({ page, clean }) => {
  clean.allow(/^request: /);
  const script = readdirSync('dist/embed').find((name) => name.startsWith('enhance-')) ?? '';
  await page.route(/no-such-panel\.html/, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><body style="margin:0"><main data-page="embed" data-withdrawn style="height:150px">这幅图已撤下</main><script defer src="${script}"></script>`,
    }),
  );
  await page.addInitScript(() => {
    document.addEventListener('youju-load', (event) => {
      if (!(event instanceof CustomEvent) || !(event.target instanceof HTMLElement)) return;
      event.target.dataset.told = JSON.stringify(event.detail);
    });
  });
  await page.goto(hosts.pageOf('twoCities'));
  const absent = page.locator('#absent');
  await expect(absent).toHaveAttribute('data-told', '{"height":150,"withdrawn":true}');
  expect((await absent.locator('iframe').boundingBox())?.height).toBe(150);
  await expect(page.locator('#first')).toHaveAttribute('data-told', /"withdrawn":false/);
});

const FIREFOX = '/usr/bin/firefox-esr';

// Where there is no Firefox, the suite of engines says so and installs one.
test.describe('in Firefox', () => {
  test.skip(!isWhole('hosts') || !existsSync(FIREFOX), 'a part of test:full, on machines with Firefox');
  let browser: Browser;
  test.beforeAll(async () => {
    browser = await firefox.launch({ channel: 'moz-firefox', executablePath: FIREFOX });
  });
  test.afterAll(() => browser.close());
  for (const [name, behave] of Object.entries(HOST_BEHAVIOURS))
    test(`embeds in a host page in Firefox: ${name}`, async () => {
      const page = await browser.newPage();
      await page.goto(hosts.pageOf(name));
      await behave(page, hosts);
      await page.close();
    });
});
