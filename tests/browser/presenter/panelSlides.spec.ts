import { readdirSync, readFileSync } from 'node:fs';
import { PINNED_DECK, type Slide } from '../../../src/model/authored/deck.ts';
import { plainPath } from '../../../src/model/paths.ts';
import type { DomainShard } from '../../../src/model/published/dataset.ts';
import { indexRecords, selectPanelData } from '../../../src/model/select/panelData.ts';
import { slideOfPanel } from '../../../src/model/show/panelSlide.ts';
import { DEMO_CITIES, demoFiles } from '../../support/demoCities.ts';
import { drawSome, isWhole } from '../../support/forms.ts';
import { expect, test } from '../support/site.ts';
import { measureSlide, showSlide } from '../support/slideFaults.ts';

/** Any panel can be pinned, so each has to fit any wall; the demonstration cities have what this one lacks. */

const SIZES = [
  [1024, 768],
  [1366, 768],
  [1920, 1080],
  [6656, 1792],
  [1080, 1920],
] as const;

const SECTION = 0.032;

type Files = Readonly<Record<string, string>>;

const OWN = 'this city';
const CITIES = [OWN, ...DEMO_CITIES] as const;

const ownFiles = (): Files =>
  Object.fromEntries(
    readdirSync('public/data/domains', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json'))
      .map((path) => [`data/domains/${path}`, readFileSync(`public/data/domains/${path}`, 'utf8')]),
  );

/** Every panel of a city as the slide that pinning it makes. */
function panelSlides(files: Files): Slide[] {
  const slides = Object.entries(files)
    .filter(([path]) => path.startsWith('data/domains/'))
    .flatMap(([, text]) => {
      const shard = JSON.parse(text) as DomainShard;
      const byId = indexRecords(shard);
      return shard.panels.map((spec) => slideOfPanel(selectPanelData(spec, byId), shard.domain));
    });
  return [...new Map(slides.map((slide) => [slide.id, slide])).values()];
}

// `npm run test:full` shows every panel of every city at every size.
const DRAWN = CITIES.flatMap((city) => SIZES.map(([width, height]) => ({ city, width, height })));
const SHOWN = isWhole('screens')
  ? DRAWN
  : [
      ...DRAWN.filter(({ city }) => city === OWN),
      ...drawSome(
        'screens',
        DRAWN.filter(({ city }) => city !== OWN),
        1,
      ),
    ];
const PANELS_DRAWN = 4;

for (const { city, width, height } of SHOWN) {
  test(`panels of ${city} fit a wall of ${width}×${height}`, async ({ page }) => {
    test.setTimeout(240_000);
    const files = city === OWN ? ownFiles() : demoFiles(city);
    const slides = panelSlides(files);
    expect(slides.length).toBeGreaterThan(0);
    if (city !== OWN)
      // The app is the same for every city; only what it reads is another one's.
      await page.route(/\/(?:data|originals)\//, (route) => {
        const path = new URL(route.request().url()).pathname.replace(/^.*?\/((?:data|originals)\/)/, '$1');
        const body = files[plainPath(decodeURI(path))];
        return body === undefined
          ? route.fulfill({ status: 404, body: '' })
          : route.fulfill({ body, contentType: 'application/json' });
      });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await page.addInitScript(
      ([key, deck]) => localStorage.setItem(key ?? '', deck ?? ''),
      ['youju:pinned-deck', JSON.stringify({ id: PINNED_DECK, title: '全部面板', slides })],
    );
    await page.goto(`#/present/${PINNED_DECK}`);
    for (const slide of drawSome('screens', slides, PANELS_DRAWN)) {
      const number = slides.indexOf(slide) + 1;
      await showSlide(page, `#/present/${PINNED_DECK}?s=${number}`, number);
      await expect
        .soft(async () => expect((await measureSlide(page)).faults, slide.id).toEqual([]))
        .toPass({ timeout: 3000 });
      expect.soft((await measureSlide(page)).smallestScope, slide.id).toBeGreaterThanOrEqual(SECTION);
      // What is left out is said, with how many there are.
      const left = await page
        .locator('main [data-item]')
        .evaluateAll((items) => items.filter((item) => getComputedStyle(item).display === 'none').length);
      await expect
        .soft(page.locator('main').getByText(/^这里放得下前[0-9]+项，共[0-9]+项$/), slide.id)
        .toHaveCount(
          left > 0
            ? 1
            : await page
                .locator('main')
                .getByText(/^这里放得下前/)
                .count(),
        );
    }
  });
}
