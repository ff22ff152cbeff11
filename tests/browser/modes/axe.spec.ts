import { axeFaults } from '../support/axeRules.ts';
import { expect, openRoute, test } from '../support/site.ts';

const HOST = `<!doctype html><html lang="zh-CN"><title>宿主</title><link rel="icon" href="data:,"><main><h1>宿主</h1>
<iframe title="别处" sandbox="allow-scripts" srcdoc='<!doctype html><html lang="zh-CN"><title>别处</title>
<main><h1>别处</h1><img src="data:,"></main></html>'></iframe></main></html>`;

const rulesOf = (faults: readonly string[]) => faults.map((fault) => fault.split(':')[0]).sort();

test('axe finds a seeded violation in a page, and in a frame of another origin', async ({ page }) => {
  await openRoute(page, '#/about');
  expect(await axeFaults(page)).toEqual([]);
  await page.evaluate(() => {
    const picture = document.createElement('img');
    picture.src = 'data:,';
    const words = document.createElement('p');
    words.textContent = '几乎看不见';
    words.style.cssText = 'color: #eee; background: #fff';
    document.querySelector('main')?.append(picture, words);
  });
  expect(rulesOf(await axeFaults(page))).toEqual(['color-contrast', 'image-alt']);

  await page.route(/frame-host\.html$/, (route) => route.fulfill({ contentType: 'text/html', body: HOST }));
  await page.goto('frame-host.html');
  expect(rulesOf(await axeFaults(page))).toContain('image-alt');
});
