import { firstOfEach } from '../../support/forms.ts';
import { DECK } from '../../support/ownDataset.ts';
import { expect, test } from '../support/site.ts';

const SIZES = [
  [1280, 720],
  [1024, 768],
  [6656, 1792],
  [1080, 1920],
] as const;

/** Scope, period and source are read in the last row of a hall; in portrait the words may give way to their number. */
const leastWords = (width: number, height: number): number => (width < height ? 0.02 : 0.032);

const MEASURED = firstOfEach('screens', SIZES, ([width, height]) => (width < height ? 'tall' : 'wide'));
/** Each sort of slide whose evidence can be opened; all of them where they are asked for. */
const SHOWN = firstOfEach(
  'screens',
  DECK.slides.map((slide, at) => ({ slide, number: at + 1 })).filter(({ slide }) => slide.kind !== 'title'),
  ({ slide }) => slide.kind,
);

for (const [width, height] of MEASURED)
  test(`the evidence fills a wall of ${width}×${height}: nothing is cut, and all is readable`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    let opened = 0;
    for (const { slide, number } of SHOWN) {
      await page.goto('about:blank');
      await page.goto(`#/present/main?s=${number}`);
      await expect(page.locator(`main[data-slide="${number}"]`)).toBeVisible();
      await page.keyboard.press('e');
      const evidence = page.locator('section[data-evidence-of]');
      // A map or a page of words has no leading figure.
      if ((await evidence.count()) === 0) continue;
      opened += 1;
      await expect
        .poll(
          () =>
            evidence.evaluate((section) => {
              const quote = section.querySelector('blockquote');
              const rows = [...section.querySelectorAll<HTMLElement>('p, dt, dd, blockquote, strong')];
              const cut = rows.filter((row) => {
                const { left, right, top, bottom } = row.getBoundingClientRect();
                const isOut = left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1;
                return row.offsetHeight > 0 && (isOut || row.scrollWidth > row.clientWidth + 1);
              });
              return {
                quoted: quote !== null && quote.offsetHeight > 0,
                scrolls: section.scrollHeight > section.clientHeight + 1,
                cut: cut.map((row) => row.textContent?.slice(0, 12)),
              };
            }),
          { message: slide.id, timeout: 3000 },
        )
        .toEqual({ quoted: true, scrolls: false, cut: [] });
      const smallest = await evidence.evaluate((section) =>
        Math.min(
          ...[...section.querySelectorAll('dt, dd, p')].map(
            (row) => Number.parseFloat(getComputedStyle(row).fontSize) / innerHeight,
          ),
        ),
      );
      expect.soft(smallest, slide.id).toBeGreaterThanOrEqual(leastWords(width, height));
    }
    expect(opened).toBeGreaterThan(0);
  });
