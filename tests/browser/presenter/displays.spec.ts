import type { Page } from '@playwright/test';
import { expect, test } from '../support/site.ts';
import { openSpeaker, wallAt } from '../support/windows.ts';

const HALL = { availLeft: 1366, availTop: 0, availWidth: 1280, availHeight: 720 };
const DESK = { availLeft: 0, availTop: 0, availWidth: 1366, availHeight: 768 };

/** A browser that knows of two displays, or of one, or refuses to tell. */
const withDisplays = (page: Page, answer: 'two' | 'one' | 'refuses') =>
  page.addInitScript(
    ([known, hall, desk]) => {
      Object.defineProperty(window.screen, 'isExtended', { value: known !== 'one', configurable: true });
      const own = { label: '', ...desk };
      const details = Object.assign(new EventTarget(), {
        currentScreen: own,
        screens: [own, { label: '投影机', ...hall }],
      });
      const getScreenDetails = () =>
        known === 'refuses'
          ? Promise.reject(new DOMException('', 'NotAllowedError'))
          : Promise.resolve(details);
      Object.assign(window, { getScreenDetails });
      const opened: string[] = [];
      const open = window.open.bind(window);
      Object.assign(window, {
        opened,
        open: (url: string, name: string, features: string) => {
          opened.push(features);
          return open(url, name, features);
        },
      });
    },
    [answer, HALL, DESK] as const,
  );

const button = (page: Page) => page.getByRole('button', { name: '显示器', exact: true });

test('the wall opens on the display that is chosen, and a press on the console fills its screen', async ({
  page,
  context,
}) => {
  await withDisplays(page, 'two');
  await openSpeaker(page);
  await button(page).click();
  await expect(page.getByRole('button', { name: '显示器1，1366×768（控制台在这里）' })).toBeVisible();
  const [wall] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: '投影机，1280×720' }).click(),
  ]);
  await expect(wallAt(wall, 1)).toBeVisible();
  const features = await page.evaluate(() => Reflect.get(window, 'opened') as string[]);
  expect(features).toEqual(['popup,left=1366,top=0,width=1280,height=720']);
  const full = () => wall.evaluate(() => document.fullscreenElement !== null);
  expect(await full()).toBe(false);
  await page.getByRole('button', { name: /^已在投影机打开，点此全屏/ }).click();
  await expect.poll(full).toBe(true);
  await expect(page.getByText('已在投影机全屏。')).toBeVisible();
  await page.getByRole('button', { name: '收起' }).first().click();
  await expect(page.locator('[data-displays]')).toHaveCount(0);
});

test('a browser that refuses says so, and one that knows of no other display shows nothing', async ({
  page,
  context,
}) => {
  await withDisplays(page, 'refuses');
  await openSpeaker(page);
  await button(page).click();
  await expect(page.locator('[data-displays="refused"]')).toContainText('再按 F');
  const single = await context.newPage();
  await withDisplays(single, 'one');
  await openSpeaker(single);
  await expect(button(single)).toHaveCount(0);
});
