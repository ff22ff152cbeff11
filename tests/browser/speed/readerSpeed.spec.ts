import { recordRow } from '../../../tools/bench/paper/measuredRows.ts';
import { LONGEST } from '../../support/subjects.ts';
import { machineFactor } from '../support/machineSpeed.ts';
import { expect, openRoute, test } from '../support/site.ts';

const READY_MS = 100;

test('the longest document is ready within 100 ms of its data, all marks in place', async ({ page }) => {
  const most = READY_MS * (await machineFactor(page));
  // Records when the number of marks last grew.
  await page.addInitScript(() => {
    let count = 0;
    new MutationObserver(() => {
      const now = document.querySelectorAll('mark[data-evidence]').length;
      if (now > count) performance.mark('marks-grew');
      count = now;
    }).observe(document, { childList: true, subtree: true });
  });
  const times: number[] = [];
  let marks = 0;
  // The best of seven, because other load on the machine only adds time.
  for (let run = 0; run < 7 && !(Math.min(...times) <= most); run += 1) {
    await page.goto('#/about');
    await page.goto(`#/sources/${LONGEST.document.id}`);
    // A reload while the address changes would load the old one.
    await expect(page.locator('main')).toHaveAttribute('data-page', 'reader');
    await page.reload();
    await expect(page.locator('mark').first()).toBeVisible();
    marks = await page.locator('mark').count();
    times.push(
      await page.evaluate(() => {
        const grew = performance.getEntriesByName('marks-grew');
        const data = performance
          .getEntriesByType('resource')
          .filter(({ name }) => /\/(?:documents|originals)\/|core\.json/.test(name))
          .map((entry) => (entry as PerformanceResourceTiming).responseEnd);
        return (grew[grew.length - 1]?.startTime ?? Number.NaN) - Math.max(...data);
      }),
    );
  }
  const sorted = [...times].sort((a, b) => a - b);
  console.log(`最长文件 ${marks} 处标注，数据到齐后 ${sorted.map((t) => t.toFixed(0)).join('、')} 毫秒可读`);
  recordRow(
    'longest document ready after its data, best of seven',
    `${sorted[0]?.toFixed(0)} ms (${marks} marks)`,
    '100 ms',
  );
  expect(marks).toBeGreaterThanOrEqual(new Set(LONGEST.quotes.map(({ record }) => record)).size / 2);
  expect(sorted[0]).toBeLessThanOrEqual(most);
});

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Main thread time in microseconds. */
  readonly tdur?: number;
}

test('scrolling the longest document at a quarter of the speed keeps every frame under 50 ms', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const factor = await machineFactor(page);
  await openRoute(page, `#/sources/${LONGEST.document.id}`);
  // Wait for fonts and the engine's first idle work, which are not part of scrolling.
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  const frames = await page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    let count = 0;
    for (let y = 0; y < document.body.scrollHeight; y += 120) {
      window.scrollTo(0, y);
      await frame();
      count += 1;
    }
    return count;
  });
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  // The page's own thread time, throttled, so that other load on the machine does not count.
  const page0 = traceEvents.find(({ name }) => name === 'FireAnimationFrame');
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && pid === page0?.pid && tid === page0.tid)
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((a, b) => b - a);
  console.log(
    `滚动 ${frames} 帧（4 倍降速），最长任务 ${tasks
      .slice(0, 3)
      .map((ms) => ms.toFixed(0))
      .join('、')} 毫秒`,
  );
  recordRow(
    'scrolling it at 4× CPU, longest task of the page’s thread',
    `${tasks[0]?.toFixed(0)} ms`,
    '50 ms',
  );
  expect(frames).toBeGreaterThan(5);
  expect(tasks.length).toBeGreaterThan(frames);
  expect(tasks[0]).toBeGreaterThan(0);
  expect(tasks[0]).toBeLessThanOrEqual(50 * factor);
});
