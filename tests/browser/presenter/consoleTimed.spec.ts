import { changeSlides } from '../../support/changeSlides.ts';
import { isWhole } from '../../support/forms.ts';
import { LAST_SLIDE } from '../../support/subjects.ts';
import { expect, test } from '../support/site.ts';
import { openWindows, wallAt } from '../support/windows.ts';

const MB = 1024 * 1024;

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

test('slides changed faster than life leave nothing behind', async ({ page }) => {
  const { speaker, wall } = await openWindows(page);
  const { changes, growth, after } = await changeSlides({
    speaker,
    wall,
    slides: LAST_SLIDE,
    ms: isWhole('switches') ? 12_000 : 4_000,
  });
  console.log(
    `换页 ${changes} 次后堆增长：控制台 ${(growth.speaker / MB).toFixed(2)} MB，观众窗口 ${(growth.wall / MB).toFixed(2)} MB`,
  );
  expect(changes).toBeGreaterThan(40);
  expect(growth.speaker).toBeLessThan(5 * MB);
  expect(growth.wall).toBeLessThan(5 * MB);
  expect(after.speaker.leftBehind + after.wall.leftBehind).toBe(0);
  expect(after.wall.shown).toBe(0);
});
