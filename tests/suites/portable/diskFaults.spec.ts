import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { goTo, placeOnDisk, searchAndOpen } from '../../browser/support/diskBehaviours.ts';
import { forgeCopy, manifestOf, republishCopy } from '../../support/forgeCopy.ts';
import { BY_INITIALS, CHANGE, TAB } from '../../support/subjects.ts';

/** A figure as the copy has it, and as a hand made it. */
const VALUE = CHANGE.record.quantity?.value ?? '';
const WRONG = `7${VALUE}7`;

/** What a copy says when one of its files is missing, truncated or altered, and how its data are replaced. */

const WRITTEN = readFileSync('dist-portable/data.js', 'utf8');
const HEAD = 'globalThis.__YOUJU_FILES__=';

const filesOf = (script: string): Record<string, string> =>
  JSON.parse(script.slice(script.indexOf(HEAD) + HEAD.length).replace(/;\s*$/, '')) as Record<string, string>;

/** Opens a copy with another `data.js` and returns what the page says. */
async function openWith(page: Page, data: string | null): Promise<string> {
  const site = placeOnDisk();
  const file = join(site.folder, 'data.js');
  if (data === null) rmSync(file);
  else writeFileSync(file, data);
  await page.goto(`${site.page}${TAB.hash}`);
  await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 15_000 });
  return page.locator('body').innerText();
}

test('data.js missing, cut, or with a mistake in it: the page names it and why', async ({ page }) => {
  const missing = await openWith(page, null);
  expect(missing).toContain('data.js');
  expect(missing).toContain('没有找到这个文件');
  for (const broken of [WRITTEN.slice(0, WRITTEN.length / 2), WRITTEN.replace(HEAD, `${HEAD},`), '']) {
    const text = await openWith(page, broken);
    expect(text).toContain('data.js');
    // Firefox reports the position of an error in a file beside the page, Chromium does not.
    expect(text).toMatch(/不完整，或有语法错误|第 \d+ 行读不懂：SyntaxError/);
  }
});

test('a figure altered by hand is not shown: the page names the part and the hash', async ({ page }) => {
  const files = filesOf(WRITTEN);
  const path = `data/domains/${TAB.id}.json`;
  files[path] = (files[path] ?? '').replace(`"${VALUE}"`, `"${WRONG}"`);
  const text = await openWith(page, `${HEAD}${JSON.stringify(files)};`);
  expect(text).toContain(`data.js 中的 data/domains/${TAB.id}.json`);
  expect(text).toContain('校验值不符');
  expect(text).not.toContain(WRONG);
});

test('a figure altered by hand with every hash written anew is not shown as the version that it states', async ({
  page,
}) => {
  const files = filesOf(WRITTEN);
  const path = `domains/${TAB.id}.json`;
  const altered = (files[`data/${path}`] ?? '').replaceAll(`"${VALUE}"`, `"${WRONG}"`);
  const text = await openWith(page, `${HEAD}${JSON.stringify(forgeCopy(files, path, altered))};`);
  expect(text).toContain('标明的版本与内容不符');
  expect(text).not.toContain(WRONG);
});

test('another data.js brings its own figures under a version of its own, and search finds them', async ({
  page,
}) => {
  const written = filesOf(WRITTEN);
  const path = `domains/${TAB.id}.json`;
  const text = (written[`data/${path}`] ?? '').split(BY_INITIALS.record.name).join('中水回用比例');
  const files = await republishCopy(written, path, text);
  expect(manifestOf(files).version).not.toBe(manifestOf(written).version);
  const site = placeOnDisk();
  writeFileSync(join(site.folder, 'data.js'), `${HEAD}${JSON.stringify(files)};`);
  await goTo(page, site.page, TAB.hash, 'domain');
  await expect(page.locator('main')).toContainText('中水回用比例');
  await searchAndOpen(page, site.page).catch(() => undefined);
  await expect(page.getByRole('dialog')).toContainText('中水回用比例');
});

test('the page alone, as a zip opens it, and the program missing: both are told', async ({ page }) => {
  const site = placeOnDisk();
  for (const file of ['app.js', 'app.css', 'data.js', 'open.js']) rmSync(join(site.folder, file));
  await page.goto(site.page);
  await expect(page.locator('body')).toContainText('请把压缩包全部解压');
  const other = placeOnDisk();
  rmSync(join(other.folder, 'app.js'));
  await page.goto(other.page);
  await expect(page.locator('[data-unopened]')).toContainText('app.js：没有找到这个文件');
  await goTo(page, placeOnDisk().page, '#/', 'overview');
  await expect(page.locator('[data-unopened]')).toBeHidden();
});

test('PPTX asked for where its script was left behind: said, and printing goes on', async ({ page }) => {
  const site = placeOnDisk();
  rmSync(join(site.folder, 'pptx.js'));
  await goTo(page, site.page, '#/present/main/handout', 'handout');
  await page.getByRole('button', { name: '下载PPTX' }).click();
  await expect(page.getByText('PPTX 没有生成')).toBeVisible();
  await expect(page.getByText('pptx.js 不在页面所在的文件夹里')).toBeVisible();
});

test('a single file that came in cut or altered says so', async ({ page }) => {
  const site = placeOnDisk();
  const file = join(site.folder, 'youju-single.html');
  const whole = readFileSync(file, 'utf8');
  const at = whole.indexOf('id="packed"') + 100_000;
  writeFileSync(file, whole.slice(0, at) + whole.slice(at + 5000));
  await page.goto(site.single);
  await expect(page.getByRole('alert')).toContainText('文件不完整');
  writeFileSync(file, `${whole.slice(0, at)}${'A'.repeat(64)}${whole.slice(at + 64)}`);
  await page.goto(`${site.single}?again`);
  await expect(page.getByRole('alert')).toContainText('文件已损坏');
  writeFileSync(file, whole.slice(0, at));
  await page.goto(`${site.single}?cut`);
  await expect(page.locator('body')).toContainText('文件可能没有传完');
});
