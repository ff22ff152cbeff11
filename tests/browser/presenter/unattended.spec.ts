import { LAST_SLIDE } from '../../support/subjects.ts';
import { expect, test } from '../support/site.ts';
import { wallAt } from '../support/windows.ts';

test('unattended it turns its pages round and round, and can be halted; the screen is kept on', async ({
  page,
}) => {
  await page.addInitScript(() => {
    let taken = 0;
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: () => {
          taken += 1;
          Object.assign(window, { taken });
          return Promise.resolve({ released: true, release: () => Promise.resolve() });
        },
      },
    });
  });
  await page.clock.install();
  await page.goto(`#/present/main?kiosk=1&every=3&s=${LAST_SLIDE - 1}`);
  await expect(wallAt(page, LAST_SLIDE - 1)).toBeVisible();
  await page.clock.runFor(3_100);
  await expect(wallAt(page, LAST_SLIDE)).toBeVisible();
  await page.clock.runFor(3_100);
  await expect(wallAt(page, 1)).toBeVisible();
  await page.mouse.move(300, 300);
  await page.getByRole('button', { name: '暂停播放' }).click();
  await page.clock.runFor(9_000);
  await expect(wallAt(page, 1)).toBeVisible();
  await expect(page.getByRole('button', { name: '继续播放' })).toBeVisible();
  const taken = () => page.evaluate(() => Number(Reflect.get(window, 'taken')));
  const before = await taken();
  expect(before).toBeGreaterThan(0);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await taken()).toBe(before + 1);
});
