import { existsSync } from 'node:fs';
import { type Browser, firefox } from 'playwright-core';
import { isWhole } from '../../support/forms.ts';
import { HOST_BEHAVIOURS, type Hosts, openHosts } from '../support/hostBehaviours.ts';
import { test } from '../support/site.ts';

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
    await page.goto(hosts.pageOf(name));
    await behave(page, hosts);
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
