import { readFileSync } from 'node:fs';
import { TAB, TILE } from '../support/subjects.ts';
import { axeFaults } from './support/axeRules.ts';
import { expect, openRoute, test } from './support/site.ts';

test('a figure is sent as a picture, as a message and as a reference, and picked for a report', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openRoute(page, `${TAB.hash}?f=${TILE.record.id}`);
  const card = page.getByRole('dialog', { name: TILE.record.name, exact: true });
  const pasted = () => page.evaluate(() => navigator.clipboard.readText());
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: '存为图片' }).click(),
  ]);
  const png = readFileSync(await picture.path());
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 1350]);
  expect(png.length).toBeGreaterThan(30_000);
  await card.getByRole('button', { name: '复制成消息' }).click();
  await expect(card).toContainText('已复制文字');
  expect(await pasted()).toContain(TILE.figure);
  expect(await pasted()).toMatch(/\n来源：《.+》第\d+段\nhttp:/);
  await card.getByRole('button', { name: '复制文献条目' }).click();
  await expect(card).toContainText('已复制文献条目');
  expect(await pasted()).toMatch(/\[[A-Z]\/OL\]\. .*\[\d{4}-\d\d-\d\d\]\. http:/);
  await card.getByRole('button', { name: '选入文稿' }).click();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('header a[href="#/all"]').click();
  const [report] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存成文稿（DOCX）' }).click(),
  ]);
  expect(report.suggestedFilename()).toMatch(/1条\.docx$/);
  expect(
    readFileSync(await report.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});
