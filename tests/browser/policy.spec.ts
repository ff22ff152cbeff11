import { embedPath } from '../../src/model/paths.ts';
import { readRecipe, recipeHeaders } from '../../tools/machine/recipeHeaders.ts';
import { builtFile } from '../support/builtFile.ts';
import { BAR, ROW } from '../support/subjects.ts';
import { expect, openRoute, test } from './support/site.ts';

/**
 * The suite's server sends the policies of the recipe; the fixture fails every test in which they block
 * something.
 */

test('pages, embeds and data come under the very policies of the recipe', async ({ request, baseURL }) => {
  const recipe = readRecipe();
  for (const file of ['', 'index.html', embedPath(BAR.panel.spec.id), builtFile('data/core.json')]) {
    const headers = (await request.get(file)).headers();
    const { 'content-security-policy': policy = '?', ...rest } = recipeHeaders(file);
    expect(headers['content-security-policy'], `${baseURL}${file}`).toBe(policy);
    for (const [name, value] of Object.entries(rest))
      if (name !== 'cache-control') expect(headers[name], name).toBe(value);
    // The policy as in the file, except for the hosts, which are filled in.
    expect(recipe).toContain(policy.replace(/frame-ancestors \*$/, 'frame-ancestors $youju_embed_hosts'));
  }
});

test('what a policy refuses is noticed in any window, wherever it happens', async ({
  page,
  clean,
  context,
}) => {
  clean.allow(/Content Security Policy|TrustedScript|policy: /);
  const second = await context.newPage();
  for (const window of [page, second]) {
    await openRoute(window, '#/about');
    await window.evaluate(() => {
      const script = document.createElement('script');
      script.append(new Text('window.slipped = true'));
      document.body.append(script);
      document.body.setAttribute('style', 'opacity: 0.99');
    });
  }
  const noticed = () => clean.wrong.filter((line) => line.includes('policy: '));
  const perWindow = ['require-trusted-types-for', 'style-src-attr'];
  await expect
    .poll(() => noticed().map((line) => /policy: (\S+)/.exec(line)?.[1]))
    .toEqual([...perWindow, ...perWindow]);
});

test('text becomes neither markup nor script, and drawings of the engine still come', async ({
  page,
  clean,
}) => {
  clean.allow(/TrustedHTML|TrustedScript|Content Security Policy|policy: /i);
  // A page with live charts, so that the engine has used everything it needs.
  await openRoute(page, `#/i/${ROW.record.indicator}`);
  await expect(page.locator('main [role="img"] svg').first()).toContainText(/\S/);
  const outcomes = await page.evaluate(() => {
    const box = document.createElement('div');
    const attempt = (act: () => unknown) => {
      try {
        act();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : '';
      }
    };
    return {
      markup: attempt(() => {
        box.innerHTML = '<img src=x onerror="window.slipped=true">';
      }),
      handler: attempt(() => box.setAttribute('onclick', 'window.slipped=true')),
      document: attempt(() => document.createElement('iframe').setAttribute('srcdoc', '<p>x')),
      policy: attempt(() => window.trustedTypes?.createPolicy('other', { createHTML: (text) => text })),
      empty: attempt(() => {
        box.innerHTML = '';
      }),
      slipped: 'slipped' in window,
    };
  });
  expect(outcomes).toEqual({
    markup: 'TypeError',
    handler: 'TypeError',
    document: 'TypeError',
    policy: 'TypeError',
    empty: 'done',
    slipped: false,
  });
});
