import { recordRow } from '../../tools/bench/paper/measuredRows.ts';
import { expect, openRoute, test } from './support/site.ts';

test('drawn within 120 ms of its data at 4× CPU, and a layer switched within 40 ms', async ({ page }) => {
  const switchTo = (name: string) =>
    page.evaluate(async (text) => {
      const link = [...document.querySelectorAll('nav a')].find((item) => item.textContent === text);
      const before = document.querySelector('[data-class]')?.closest('div')?.textContent;
      const from = performance.now();
      (link as HTMLElement).click();
      while (document.querySelector('[data-class]')?.closest('div')?.textContent === before)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - from;
    }, name);
  await openRoute(page, '#/map');
  await expect(page.locator('[data-county]').first()).toBeVisible();
  const switches: number[] = [];
  const round = ['教育', '养老', '全部领域', '改革', '全部县（区、市）', '教育', '全部领域'];
  for (const name of [...round, ...round, ...round]) switches.push(await switchTo(name));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // Warm script: away from the map and back, so that only data → picture is left to do.
  const drawn: number[] = [];
  for (let turn = 0; turn < 8; turn += 1) {
    await page.goto('#/sources');
    await expect(page.locator('main')).toHaveAttribute('data-page', 'sources');
    drawn.push(
      await page.evaluate(async () => {
        const from = performance.now();
        document.querySelector<HTMLElement>('header nav a[href="#/map"]')?.click();
        while (!document.querySelector('[data-county]'))
          await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.now() - from;
      }),
    );
  }
  // Whatever else runs on the machine only adds: the best of several turns is what the page itself takes.
  const [best, quickest] = [Math.min(...drawn), Math.min(...switches)];
  console.log(`地图：4×CPU 下绘出 ${best.toFixed(0)} 毫秒；切换图层 ${quickest.toFixed(0)} 毫秒`);
  recordRow('map drawn at 4× CPU, best of eight', `${best.toFixed(0)} ms`, '120 ms');
  recordRow('layer of the map switched, best of all', `${quickest.toFixed(0)} ms`, '40 ms');
  expect(best).toBeLessThanOrEqual(120);
  expect(quickest).toBeLessThanOrEqual(40);
});
