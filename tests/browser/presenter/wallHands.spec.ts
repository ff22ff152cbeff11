import type { Page } from '@playwright/test';
import { CHANGE_SLIDE } from '../../support/subjects.ts';
import { expect, test } from '../support/site.ts';
import { openWall, openWindows, speakerAt, wallAt } from '../support/windows.ts';

const AT = CHANGE_SLIDE;
const HALL = { width: 1600, height: 900 };

/** The console's copy of the wall, and the point of the console's window at a share of it. */
async function copyOf(speaker: Page) {
  const frame = speaker.locator('iframe[data-preview="current"]');
  await expect(frame.contentFrame().locator('main[data-slide]')).toBeVisible();
  const box = await frame.boundingBox();
  if (!box) throw new Error('no preview');
  return {
    inner: frame.contentFrame(),
    place: (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const,
  };
}

/** Draws a line of the pen over the copy of the wall. */
async function drawLine(speaker: Page, from: readonly [number, number], to: readonly [number, number]) {
  const { place } = await copyOf(speaker);
  await speaker.mouse.move(...place(...from));
  await speaker.mouse.down();
  for (let step = 1; step <= 8; step += 1)
    await speaker.mouse.move(
      ...place(from[0] + ((to[0] - from[0]) * step) / 8, from[1] + ((to[1] - from[1]) * step) / 8),
    );
  await speaker.mouse.up();
}

/** Where the last stroke ends, as a share of the window. */
const inkEnd = (wall: Page) =>
  wall.evaluate(() => {
    const lines = document.querySelectorAll<SVGPolylineElement>('svg[data-ink] polyline');
    const line = lines[lines.length - 1];
    const end = line?.points
      .getItem(line.points.numberOfItems - 1)
      .matrixTransform(line.getScreenCTM() ?? undefined);
    return end ? { x: end.x / window.innerWidth, y: end.y / window.innerHeight } : null;
  });

/** The middle of a figure, as a share of its window. */
const figureAt = (wall: Page) =>
  wall.evaluate(() => {
    const box = document.querySelector('[data-observation]')?.getBoundingClientRect();
    if (!box) return null;
    return {
      x: (box.left + box.width / 2) / window.innerWidth,
      y: (box.top + box.height / 2) / window.innerHeight,
    };
  });

const inked = (page: Page) => page.locator('svg[data-ink]');
const zoomed = (page: Page) => page.locator('[data-zoomed]');

test('pen, spotlight and zoom are on the wall where they are on its copy, and go with the page', async ({
  page,
}) => {
  const { speaker, wall } = await openWindows(page, { query: `s=${AT}` });
  await wall.setViewportSize(HALL);
  await expect(speaker.locator('[data-audience="live"]')).toContainText('1600×900');
  const copy = await copyOf(speaker);
  const line = speaker.locator('[data-show-line]');

  await speaker.keyboard.press('p');
  await drawLine(speaker, [0.2, 0.3], [0.6, 0.5]);
  await expect(wall.locator('svg[data-ink="1"]')).toBeVisible();
  await expect(copy.inner.locator('svg[data-ink="1"]')).toBeVisible();
  const end = await inkEnd(wall);
  expect(end?.x).toBeCloseTo(0.6, 2);
  expect(end?.y).toBeCloseTo(0.5, 2);
  await expect(line).toContainText('墙上有笔迹');
  await drawLine(speaker, [0.3, 0.7], [0.4, 0.7]);
  await expect(wall.locator('svg[data-ink="2"]')).toBeVisible();
  await speaker.keyboard.press('Backspace');
  await expect(wall.locator('svg[data-ink="1"]')).toBeVisible();

  // What is enlarged is the live slide: the figure under the middle stays under it, twice as large.
  await speaker.keyboard.press('p');
  const figure = await figureAt(wall);
  if (!figure) throw new Error('no figure');
  const words = wall.locator('[data-observation]').first();
  const before = (await words.boundingBox())?.height ?? 0;
  await speaker.mouse.move(...copy.place(figure.x, figure.y));
  await speaker.keyboard.press('m');
  await expect(zoomed(wall)).toHaveAttribute('data-zoomed', '2');
  await expect(line).toContainText('放大2倍');
  expect((await words.boundingBox())?.height).toBeCloseTo(before * 2, 0);
  expect(await wall.locator('main h1').evaluate((head) => head.tagName)).toBe('H1');
  // The pen draws where it points, whatever is enlarged.
  await speaker.keyboard.press('p');
  await drawLine(speaker, [0.5, 0.5], [0.7, 0.6]);
  const zoomedEnd = await inkEnd(wall);
  expect(zoomedEnd?.x).toBeCloseTo(0.7, 2);
  expect(zoomedEnd?.y).toBeCloseTo(0.6, 2);
  await speaker.keyboard.press('p');

  await speaker.keyboard.press('d');
  await speaker.mouse.move(...copy.place(0.5, 0.5));
  await expect(wall.locator('[data-spotlight]')).toBeVisible();
  // Black wins over all of it, and brings it back.
  await speaker.keyboard.press('b');
  await expect(wall.locator('main[data-blank="black"]')).toBeVisible();
  const top = await wall.evaluate(() => {
    const element = document.elementFromPoint(800, 450);
    return element === null ? null : getComputedStyle(element).backgroundColor;
  });
  expect(top).toBe('rgb(0, 0, 0)');
  await speaker.keyboard.press('m');
  await expect(zoomed(wall)).toHaveCount(1);

  await speaker.keyboard.press('PageDown');
  await expect(wallAt(wall, AT + 1)).toBeVisible();
  for (const gone of [inked(wall), zoomed(wall), wall.locator('[data-spotlight]')])
    await expect(gone).toHaveCount(0);
  await speaker.keyboard.press('PageUp');
  await expect(wallAt(wall, AT)).toBeVisible();
  await expect(inked(wall)).toHaveCount(0);
});

test('a wall that is reloaded, joins late or is frozen has the marks; one of another shape has none', async ({
  page,
  context,
}) => {
  const { speaker, wall } = await openWindows(page, { query: `s=${AT}` });
  await speaker.keyboard.press('p');
  await drawLine(speaker, [0.2, 0.3], [0.6, 0.5]);
  await speaker.keyboard.press('m');
  await expect(zoomed(wall)).toHaveCount(1);
  await speaker.keyboard.press('Shift+ArrowRight');
  const place = await inkEnd(wall);

  await wall.reload();
  await expect(inked(wall)).toHaveCount(1);
  await expect(zoomed(wall)).toHaveCount(1);
  expect(await inkEnd(wall)).toEqual(place);
  const late = await openWall(context, { query: `s=${AT}` });
  await expect(inked(late)).toHaveCount(1);
  expect(await inkEnd(late)).toEqual(place);
  await late.setViewportSize({ width: 1024, height: 768 });
  await expect(inked(late)).toHaveCount(0);
  await expect(zoomed(late)).toHaveCount(0);
  await speaker.bringToFront();
  await expect(speaker.locator('[data-notice="shape"]')).toContainText('1024×768');
  await late.close();

  await speaker.keyboard.press('z');
  await speaker.keyboard.press('PageDown');
  await expect(speakerAt(speaker, AT + 1)).toBeVisible();
  await drawLine(speaker, [0.2, 0.3], [0.6, 0.9]);
  await expect(wallAt(wall, AT)).toBeVisible();
  expect(await inkEnd(wall)).toEqual(place);
  await expect(inked(wall)).toHaveAttribute('data-ink', '1');
  await speaker.keyboard.press('z');
  await expect(wallAt(wall, AT + 1)).toBeVisible();
  await expect(inked(wall)).toHaveCount(0);
  // Both windows at once keep what is on the wall, too.
  await drawLine(speaker, [0.2, 0.3], [0.6, 0.5]);
  await expect(inked(wall)).toHaveCount(1);
  await Promise.all([speaker.reload(), wall.reload()]);
  await expect(inked(wall)).toHaveCount(1);
  // A key before that would find a console that is still being loaded.
  await expect(speaker.locator('[data-show-line]')).toContainText('墙上有笔迹');
  await expect(speaker.locator('[data-audience="live"]')).toBeVisible();
  await speaker.keyboard.press('c');
  await expect(inked(wall)).toHaveCount(0);
});

test('without a mouse: drawing, spotlight and zoom by keys', async ({ page }) => {
  const { speaker, wall } = await openWindows(page, { query: `s=${AT}` });
  await speaker.keyboard.press('p');
  await speaker.keyboard.press('i');
  for (let step = 0; step < 5; step += 1) await speaker.keyboard.press('Shift+ArrowRight');
  await speaker.keyboard.press('i');
  await expect(inked(wall)).toHaveAttribute('data-ink', '1');
  expect((await inkEnd(wall))?.x).toBeCloseTo(0.6125, 2);
  await speaker.keyboard.press('Escape');
  await speaker.keyboard.press('d');
  const light = () =>
    wall.locator('[data-spotlight]').evaluate((element) => getComputedStyle(element).backgroundImage);
  const first = await light();
  await speaker.keyboard.press('Shift+ArrowDown');
  await expect.poll(light).not.toBe(first);
  const second = await light();
  await speaker.keyboard.press('+');
  await expect.poll(light).not.toBe(second);
  await speaker.keyboard.press('Escape');
  await expect(wall.locator('[data-spotlight]')).toHaveCount(0);
  await speaker.keyboard.press('m');
  await speaker.keyboard.press('+');
  await expect(zoomed(wall)).toHaveAttribute('data-zoomed', '2.5');
  const transform = () => zoomed(wall).evaluate((element) => element.getAttribute('style'));
  const middle = await transform();
  await speaker.keyboard.press('Shift+ArrowLeft');
  await expect.poll(transform).not.toBe(middle);
  // Arrows without Shift stay with the clicker.
  await speaker.keyboard.press('ArrowRight');
  await expect(wallAt(wall, AT + 1)).toBeVisible();
});
