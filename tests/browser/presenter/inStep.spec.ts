import type { Page } from '@playwright/test';
import { recordRow } from '../../../tools/bench/paper/measuredRows.ts';
import { isWhole } from '../../support/forms.ts';
import { MOUSE_EVERY_MS, moveMouse, openHall } from '../support/hall.ts';
import { machineFactor } from '../support/machineSpeed.ts';
import { expect, test } from '../support/site.ts';
import { wallAt, watchSlides } from '../support/windows.ts';

const MEDIAN_MS = 60;
const WORST_MS = 200;
const PREVIEW_MS = 300;

test('with the mouse moving and the laser on, the wall follows at once and the preview in 300 ms', async ({
  page,
}) => {
  const turns = isWhole('switches') ? 15 : 9;
  const factor = await machineFactor(page);
  const { speaker, wall } = await openHall(page);
  await speaker.keyboard.press('l');
  await speaker.evaluate(() => {
    const now = () => performance.timeOrigin + performance.now();
    const [pressed, drawn]: [number[], Array<{ slide: string; at: number }>] = [[], []];
    Object.assign(window, { pressed, drawn });
    window.addEventListener('keydown', () => pressed.push(now()), true);
    const inner = document.querySelector<HTMLIFrameElement>(
      'iframe[data-preview="current"]',
    )?.contentDocument;
    if (!inner) throw new Error('no preview');
    new MutationObserver(() => {
      const slide = inner.querySelector('main')?.dataset.slide ?? '';
      requestAnimationFrame(() => drawn.push({ slide, at: now() }));
    }).observe(inner.body, { subtree: true, attributeFilter: ['data-slide'] });
  });
  await watchSlides(wall);
  const read = async (own: Page, name: string) =>
    own.evaluate((key) => [...(Reflect.get(window, key) as unknown[])], name);
  let [middle, worst, preview] = [Number.NaN, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // Only the site should be measured, so a round disturbed by another test is repeated.
  for (
    let round = 0;
    round < 4 &&
    !(worst <= WORST_MS * factor && middle <= MEDIAN_MS * factor && preview <= PREVIEW_MS * factor);
    round += 1
  ) {
    await speaker.keyboard.press('Home');
    await expect(wallAt(wall, 1)).toBeVisible();
    await speaker.waitForTimeout(500);
    for (const [own, name] of [
      [speaker, 'pressed'],
      [speaker, 'drawn'],
      [wall, 'shown'],
    ] as const)
      await own.evaluate((key) => (Reflect.get(window, key) as unknown[]).splice(0), name);
    const stop = await moveMouse(speaker);
    for (let turn = 0; turn < turns; turn += 1) {
      await speaker.keyboard.press('PageDown');
      await speaker.waitForTimeout(400);
    }
    await stop();
    await expect(wallAt(wall, turns + 1)).toBeVisible();
    const pressed = (await read(speaker, 'pressed')) as number[];
    const lagsOf = (list: ReadonlyArray<{ slide: string; at: number }>) =>
      pressed.map(
        (at, turn) => (list.find(({ slide }) => slide === String(turn + 2))?.at ?? Number.NaN) - at,
      );
    const sorted = lagsOf((await read(wall, 'shown')) as Array<{ slide: string; at: number }>).sort(
      (a, b) => a - b,
    );
    const drawn = lagsOf((await read(speaker, 'drawn')) as Array<{ slide: string; at: number }>);
    middle = sorted[Math.floor(turns / 2)] ?? Number.NaN;
    worst = sorted[turns - 1] ?? Number.NaN;
    preview = Math.max(...drawn);
    console.log(
      `鼠标移动时观众窗口落后：中位 ${middle.toFixed(0)} ms，最大 ${worst.toFixed(0)} ms；预览最大 ${preview.toFixed(0)} ms`,
    );
  }
  recordRow(
    'wall behind the console while the mouse moves with the laser on: median, worst; preview, worst',
    `${middle.toFixed(0)} ms, ${worst.toFixed(0)} ms; ${preview.toFixed(0)} ms`,
    `${MEDIAN_MS} ms, ${WORST_MS} ms; 300 ms`,
  );
  expect(middle).toBeLessThanOrEqual(MEDIAN_MS * factor);
  expect(worst).toBeLessThanOrEqual(WORST_MS * factor);
  expect(preview).toBeLessThanOrEqual(PREVIEW_MS * factor);
});

test('ink is on the wall as soon as the mouse has moved', async ({ page }) => {
  const factor = await machineFactor(page);
  const { speaker, wall } = await openHall(page);
  await speaker.keyboard.press('p');
  await expect(
    speaker.locator('iframe[data-preview="current"]').contentFrame().locator('[data-hand="pen"]'),
  ).toBeVisible();
  await speaker.evaluate(() => {
    const moved: number[] = [];
    Object.assign(window, { moved });
    const inner = document.querySelector<HTMLIFrameElement>('iframe[data-preview="current"]')?.contentWindow;
    inner?.addEventListener(
      'pointermove',
      ({ buttons }) => {
        if (buttons > 0) moved.push(performance.timeOrigin + performance.now());
      },
      true,
    );
  });
  await wall.evaluate(() => {
    const drawn: Array<{ points: number; at: number }> = [];
    Object.assign(window, { drawn });
    new MutationObserver(() => {
      const lines = document.querySelectorAll<SVGPolylineElement>('svg[data-ink] polyline');
      const points = lines[lines.length - 1]?.points.numberOfItems ?? 0;
      requestAnimationFrame(() => drawn.push({ points, at: performance.timeOrigin + performance.now() }));
    }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['points'] });
  });
  const read = async (own: Page, name: string) =>
    own.evaluate((key) => [...(Reflect.get(window, key) as unknown[])], name);
  const box = await speaker.locator('iframe[data-preview="current"]').boundingBox();
  if (!box) throw new Error('no preview');
  let [middle, worst] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // Only the site should be measured, so a round disturbed by another test is repeated.
  for (
    let round = 0;
    round < 4 && !(middle <= MEDIAN_MS * factor && worst <= WORST_MS * factor);
    round += 1
  ) {
    await speaker.keyboard.press('c');
    for (const [own, name] of [
      [speaker, 'moved'],
      [wall, 'drawn'],
    ] as const)
      await own.evaluate((key) => (Reflect.get(window, key) as unknown[]).splice(0), name);
    await speaker.mouse.move(box.x + 20, box.y + 20);
    await speaker.mouse.down();
    for (let step = 0; step < 150; step += 1) {
      const next = new Promise((done) => setTimeout(done, MOUSE_EVERY_MS));
      await speaker.mouse.move(box.x + 20 + step * 3, box.y + 20 + ((step * 7) % 200));
      await next;
    }
    await speaker.mouse.up();
    await speaker.waitForTimeout(400);
    const moved = (await read(speaker, 'moved')) as number[];
    const drawn = (await read(wall, 'drawn')) as Array<{ points: number; at: number }>;
    expect(moved.length).toBeGreaterThan(50);
    // The first point is that of the press.
    const lags = moved
      .map(
        (at, index) => (drawn.find(({ points }) => points >= index + 2)?.at ?? Number.POSITIVE_INFINITY) - at,
      )
      .sort((a, b) => a - b);
    middle = lags[Math.floor(lags.length / 2)] ?? Number.NaN;
    worst = lags[lags.length - 1] ?? Number.NaN;
    console.log(`笔迹落后：中位 ${middle.toFixed(0)} ms，最大 ${worst.toFixed(0)} ms，${moved.length}点`);
  }
  recordRow(
    'ink on the wall behind the mouse on the console: median, worst',
    `${middle.toFixed(0)} ms, ${worst.toFixed(0)} ms`,
    `${MEDIAN_MS} ms, ${WORST_MS} ms`,
  );
  expect(middle).toBeLessThanOrEqual(MEDIAN_MS * factor);
  expect(worst).toBeLessThanOrEqual(WORST_MS * factor);
});
