import type { Page } from '@playwright/test';
import { embedPath } from '../../../src/model/paths.ts';
import { BAR, TAB } from '../../support/subjects.ts';
import { expect, openRoute, test } from '../support/site.ts';

/** Phones darken light pages by a setting of theirs; the engine itself does it here. */
async function darken(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setAutoDarkModeOverride', { enabled: true });
}

/** The contrast of a drawn label with the ground beside it, as the screen shows them (WCAG 2, 1.4.3). */
async function shownContrast(page: Page, label: ReturnType<Page['locator']>): Promise<number> {
  await label.scrollIntoViewIfNeeded();
  const box = await label.boundingBox();
  if (!box) throw new Error('the label is not drawn');
  const clip = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8 };
  const shot = (await page.screenshot({ clip })).toString('base64');
  // A blank page has no policy that refuses the picture.
  const reader = await page.context().newPage();
  const contrast = await reader.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data: points } = context.getImageData(0, 0, image.width, image.height);
    const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const lights: number[] = [];
    for (let at = 0; at < points.length; at += 4) {
      const [r = 0, g = 0, b = 0] = [points[at], points[at + 1], points[at + 2]].map((value = 0) =>
        linear(value / 255),
      );
      lights.push(0.2126 * r + 0.7152 * g + 0.0722 * b);
    }
    const [low, high] = [Math.min(...lights), Math.max(...lights)];
    return (high + 0.05) / (low + 0.05);
  }, shot);
  await reader.close();
  return contrast;
}

test('where the browser darkens pages the labels of charts stay legible', async ({ page }) => {
  await darken(page);
  await openRoute(page, TAB.hash);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projection');
  const label = page.locator(`[data-panel="${BAR.panel.spec.id}"] svg text`).first();
  expect(await shownContrast(page, label)).toBeGreaterThan(4.5);
});

test('and those of a panel in another page', async ({ page }) => {
  await darken(page);
  await page.goto(embedPath(BAR.panel.spec.id));
  await expect(page.locator('html')).toHaveAttribute('data-embed', 'dark');
  expect(await shownContrast(page, page.locator('svg:visible text').first())).toBeGreaterThan(4.5);
});
