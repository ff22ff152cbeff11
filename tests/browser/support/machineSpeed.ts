import type { Page } from '@playwright/test';

/**
 * Limits in milliseconds were set on two cores that did this work in so many milliseconds. A slower machine, or one
 * that others use at the moment, gets as much more time as it needs for the same work.
 */
const REFERENCE_MS = 27;
/** Beyond this the machine says nothing about the site any more. */
const MOST = 2;

/** Text, layout and numbers, like a page that is drawn; milliseconds of the quickest of several rounds. */
const WORK = `(() => {
  let best = Infinity;
  for (let round = 0; round < 12; round += 1) {
    const from = performance.now();
    const box = document.createElement('div');
    box.style.cssText = 'position:absolute;visibility:hidden;width:600px';
    const numbers = Array.from({ length: 3000 }, (_, at) => (at * 7919) % 3001).sort((a, b) => a - b);
    box.innerHTML = numbers.slice(0, 600).map((number) => '<p>第' + number + '段，共<b>' + number * 3 + '</b>个</p>').join('');
    document.body.append(box);
    let height = 0;
    for (const row of box.children) height += row.getBoundingClientRect().height;
    box.style.width = '300px';
    height += box.offsetHeight;
    box.remove();
    best = Math.min(best, performance.now() - from + (height < 0 ? 1 : 0));
  }
  return best;
})()`;

/** By how much limits are stretched: 1 on the machine of reference and on quicker ones, at most 2. */
export async function machineFactor(page: Page): Promise<number> {
  const own = await page.context().newPage();
  const took = await own.evaluate<number>(WORK);
  await own.close();
  const factor = Math.min(MOST, Math.max(1, took / REFERENCE_MS));
  console.log(
    `本机做同样的事用 ${took.toFixed(1)} ms（基准 ${REFERENCE_MS} ms），限值乘 ${factor.toFixed(2)}`,
  );
  return factor;
}
