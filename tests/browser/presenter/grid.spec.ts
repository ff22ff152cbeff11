import { DECK } from '../../support/ownDataset.ts';
import { HALL_SLIDES, openLongDeck } from '../support/hall.ts';
import { expect, test } from '../support/site.ts';
import { openSpeaker, speakerAt } from '../support/windows.ts';

test('250 slides as pictures: drawn where they are seen, reached by arrows, and no key is lost', async ({
  page,
}) => {
  await openLongDeck(page);
  await expect(page.locator('iframe[data-preview="current"]').contentFrame().locator('main')).toBeVisible();
  await page.keyboard.press('g');
  const items = page.locator('[data-goto]');
  await expect(items).toHaveCount(HALL_SLIDES);
  const drawn = page.locator('[data-slide-picture] iframe');
  const pictureOf = (number: number) => page.locator(`[data-slide-picture="${number}"] iframe`);
  const slideIn = (number: number) => pictureOf(number).contentFrame().locator(`[data-slide="${number}"]`);
  await expect(slideIn(3)).toBeVisible();
  // The picture is the slide itself, laid out like the wall and scaled down as a whole.
  const laidOut = await slideIn(3).evaluate((slide) => slide.getBoundingClientRect().toJSON() as DOMRect);
  const scaled = await pictureOf(3).evaluate((frame, width) => {
    const scale = new DOMMatrix(getComputedStyle(frame).transform).a;
    return (width * scale) / (frame.closest('[data-slide-picture]')?.getBoundingClientRect().width ?? 1);
  }, laidOut.width);
  expect(laidOut.width / laidOut.height).toBeCloseTo(16 / 9, 1);
  expect(scaled).toBeCloseTo(1, 1);

  const focused = () => page.evaluate(() => Number(document.activeElement?.getAttribute('data-goto')));
  const top = (number: number) =>
    page.locator(`[data-goto="${number}"]`).evaluate((button) => button.getBoundingClientRect().top);
  const left = (number: number) =>
    page
      .locator(`[data-goto="${number}"]`)
      .evaluate((button) => Math.round(button.getBoundingClientRect().left));
  await expect.poll(focused).toBe(1);
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe(2);
  await page.keyboard.press('ArrowDown');
  const below = await focused();
  expect(await top(below)).toBeGreaterThan(await top(2));
  expect(await left(below)).toBe(await left(2));
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe(2);
  for (let row = 0; row < 12; row += 1) await page.keyboard.press('ArrowDown');
  const far = await focused();
  expect(far).toBeGreaterThan(2 + 12);
  expect(await left(far)).toBe(await left(2));
  await expect(slideIn(far)).toBeVisible();
  // What has gone out of sight is given up again.
  await expect(pictureOf(3)).toHaveCount(0);
  expect(await drawn.count()).toBeLessThan(HALL_SLIDES / 2);
  expect(await speakerAt(page, 1).count()).toBe(1);

  // A clicker turns pages meanwhile, and a number that is typed counts more than the focus.
  await page.keyboard.press('PageDown');
  await expect(speakerAt(page, 2)).toBeVisible();
  await expect.poll(focused).toBe(2);
  await expect(page.locator('[data-goto="2"]')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.type('77');
  await page.keyboard.press('Enter');
  await expect(speakerAt(page, 77)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(speakerAt(page, 78)).toBeVisible();
  await expect(items).toHaveCount(0);
});

test('each section is a heading over its first slide', async ({ page }) => {
  await openSpeaker(page);
  await page.keyboard.press('g');
  const heads = DECK.slides.map(({ section }) => section.split(' · ')[0]);
  const wanted = heads.filter((head, at) => head !== heads[at - 1]);
  await expect(page.getByRole('region', { name: '全部页面' }).getByRole('heading', { level: 3 })).toHaveText(
    wanted.map((head) => String(head)),
  );
});
