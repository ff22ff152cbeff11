import type { Page } from '@playwright/test';
import { listLayers } from '../../src/map/countyLayers.ts';
import { firstOfEach } from '../support/forms.ts';
import { CORE, COUNTIES } from '../support/ownDataset.ts';
import { ALSO_TOLD, MAP_PANEL, SILENT, TOLD } from '../support/subjects.ts';
import { axeFaults } from './support/axeRules.ts';
import { expect, openRoute, test } from './support/site.ts';

/** The last county by code, where a walk with digits ends. */
const LAST = COUNTIES.counties[COUNTIES.counties.length - 1];
/** A city whose dataset tells of no other place draws no province. */
const PROVINCE = CORE.site.map.province;
const KEYS = '1234567890-';
const DRAWINGS = ['bounds', 'tiles'] as const;

/** The layers of the city itself, by the id in their address; null for the first. */
const layers = listLayers(CORE, COUNTIES)
  .filter(({ kind }) => kind !== 'province')
  .map(({ id }, at) => (at === 0 ? null : id));

const hashOf = (drawing: (typeof DRAWINGS)[number], layer: string | null, county?: string) => {
  const query = [
    ...(drawing === 'tiles' ? ['drawing=tiles'] : []),
    ...(layer === null ? [] : [`layer=${layer}`]),
    ...(county === undefined ? [] : [`county=${county}`]),
  ].join('&');
  return query === '' ? '#/map' : `#/map?${query}`;
};

const openMap = async (page: Page, hash: string) => {
  await openRoute(page, hash);
  const drawing = hash.includes('drawing=tiles') ? 'tiles' : 'bounds';
  await expect(page.locator(`[data-drawing="${drawing}"] [data-county]`).first()).toBeVisible();
  // A change of layer loads nothing, so the new one is shown in the next frame.
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
        // A headless window may skip a frame for good.
        window.setTimeout(done, 500);
      }),
  );
};

/** The accessible name of each county, by code. */
const namesOf = (page: Page) =>
  page
    .locator('[data-county]')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('data-county'), link.getAttribute('data-fill'), link.ariaLabel]),
    );

for (const drawing of firstOfEach('screens', DRAWINGS, () => 'drawing')) {
  test(`${drawing}: every county is reached by keyboard alone, and its card holds its facts`, async ({
    page,
  }) => {
    await openMap(page, hashOf(drawing, null));
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-county') ?? null);
    for (let tabs = 0; tabs < 60 && (await focused()) === null; tabs += 1) await page.keyboard.press('Tab');
    const start = await focused();
    expect(start).not.toBeNull();
    // With arrow keys: visits every county that the four keys reach. The focus alone shows the card.
    const seen = new Set<string>();
    const walk = async (from: string): Promise<void> => {
      seen.add(from);
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        await page.locator(`[data-county="${from}"]`).focus();
        await page.keyboard.press(key);
        const next = (await focused()) ?? from;
        if (!seen.has(next)) {
          await expect(page.locator('[data-card]')).toHaveAttribute('data-card', next);
          await walk(next);
        }
      }
    };
    await walk(start ?? '');
    expect([...seen].sort()).toEqual(COUNTIES.counties.map(({ adcode }) => adcode));
    // With digits, which select.
    for (const [index, county] of COUNTIES.counties.entries()) {
      await page.keyboard.press(KEYS[index] ?? '');
      await expect(page).toHaveURL(new RegExp(`county=${county.adcode}`));
      const card = page.locator(`[data-card="${county.adcode}"]`);
      await expect(card.getByRole('heading', { name: county.name })).toBeVisible();
      expect(
        await card
          .locator('[data-observation]')
          .evaluateAll((all) => all.map((item) => item.getAttribute('data-observation'))),
      ).toEqual(county.records);
      const facts = page.getByRole('region', { name: '事实与出处' });
      await expect(facts.getByText(`只列${county.name}`)).toBeVisible();
      await expect(facts.locator('tbody tr')).toHaveCount(county.records.length);
      if (county.records.length === 0)
        await expect(facts.getByText(`${county.name}：文件没有单独说到`)).toBeVisible();
    }
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/county=/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`county=${LAST?.adcode}`));
  });
}

test('both drawings agree for every layer, and legend, map and table share one scale', async ({ page }) => {
  for (const layer of layers) {
    await openMap(page, hashOf('bounds', layer));
    const bounds = await namesOf(page);
    const legend = await page
      .locator('[data-class]')
      .evaluateAll((items) => items.map((item) => (item.textContent ?? '').replace(/\s+/g, ' ').trim()));
    const rows = page.getByRole('region', { name: '图上内容列表' }).locator('tbody tr');
    // Name, code, the label on the map if there is one, class, key.
    const cells = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('td')].slice(1, -1).map((cell) => cell.textContent ?? '')),
    );
    const classes = cells.map((row) => row[row.length - 1] ?? '');
    expect(classes).toHaveLength(COUNTIES.counties.length);
    for (const line of legend) {
      const [, label = line, count] = /^(.*) (\d+)个$/.exec(line) ?? [];
      const held = classes.filter((item) => item === label).length;
      expect(held, label).toBeGreaterThan(0);
      // Only steps of figures are counted; the number of mentioned counties is not a score.
      expect(count).toBe(layer?.startsWith('i-') ? String(held) : undefined);
    }
    for (const [at, [, , name]] of bounds.entries())
      for (const words of cells[at] ?? ['?']) expect(name).toContain(words);
    await openMap(page, hashOf('tiles', layer));
    expect(await namesOf(page)).toEqual(bounds);
  }
});

for (const width of firstOfEach('screens', [320, 768, 1920], (one) => (one < 500 ? 'phone' : 'desk'))) {
  test(`labels never overlap at ${width}, and nothing sticks out`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const hash of [
      ...layers.flatMap((layer) => DRAWINGS.map((drawing) => hashOf(drawing, layer))),
      ...(PROVINCE === null ? [] : [hashOf('bounds', 'province')]),
    ]) {
      await openMap(page, hash);
      const meeting = await page.locator('[data-label]').evaluateAll((groups) => {
        const texts = groups.flatMap((group) =>
          [...group.querySelectorAll('text')].map((text) => ({
            id: group.getAttribute('data-label'),
            box: text.getBoundingClientRect(),
          })),
        );
        return texts.flatMap((a) =>
          texts
            .filter((b) => a.id !== b.id)
            .filter(
              (b) =>
                a.box.left < b.box.right &&
                b.box.left < a.box.right &&
                a.box.top < b.box.bottom &&
                b.box.top < a.box.bottom,
            )
            .map((b) => `${a.id} ${b.id}`),
        );
      });
      expect(meeting, hash).toEqual([]);
      expect(await page.locator('[data-label]').count(), hash).toBe(
        await page.locator('[data-county]').count(),
      );
      const sticks = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sticks, hash).toBeLessThanOrEqual(0);
    }
  });
}

test('counties that no text tells of say so, and show what is said of all', async ({ page }) => {
  const silent = COUNTIES.counties.filter(({ records }) => records.length === 0);
  expect(silent.length).toBeGreaterThan(0);
  for (const { adcode } of silent) {
    await openRoute(page, `#/county/${adcode}`);
    await expect(page.getByText(/文件没有单独说到这里/)).toBeVisible();
    const covering = page.getByRole('region', { name: '说到全部县（区、市）' });
    await expect(covering.locator('h3')).toHaveCount(COUNTIES.covering.length);
  }
  await openRoute(page, `#/county/${TOLD.adcode}`);
  const shown = await page
    .locator('main [data-observation], main h3')
    .evaluateAll((all) => all.filter(({ tagName }) => tagName === 'H3').length);
  expect(shown).toBe(TOLD.records.length + COUNTIES.covering.length);
});

test('the province shows the reference places in their cities, apart from this city', async ({ page }) => {
  test.skip(PROVINCE === null, 'this dataset tells of no other place, so it has no map of the province');
  await openMap(page, '#/map?layer=province');
  const fill = (adcode: string) => page.locator(`[data-county="${adcode}"]`).getAttribute('data-fill');
  expect(await fill(CORE.site.adcode)).toBe('own');
  const cities = [...new Set(COUNTIES.places.map(({ city }) => city))];
  for (const city of cities) expect(await fill(city)).toBe('reference');
  // Other counties only differ from the mentioned ones: none is hatched as if it lacked something.
  expect(await page.locator('[data-county][data-fill="absent"]').count()).toBe(0);
  const all = await page.locator('[data-county]').count();
  expect(await page.locator('[data-county][data-fill="plain"]').count()).toBe(all - cities.length - 1);
  const [chosen] = cities;
  await page.locator(`[data-county="${chosen}"]`).focus();
  await page.keyboard.press('Enter');
  const facts = COUNTIES.places.filter(({ city }) => city === chosen).flatMap(({ records }) => records);
  await expect(page.locator(`[data-card="${chosen}"] [data-observation]`)).toHaveCount(facts.length);
});

test('hover and touch show a county, and the page still scrolls over the map', async ({ page }) => {
  await openMap(page, '#/map');
  await page.locator(`[data-county="${TOLD.adcode}"] path`).hover();
  await expect(page.locator(`[data-card="${TOLD.adcode}"]`)).toBeVisible();
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  const clicked = new RegExp(`county=${ALSO_TOLD.adcode}`);
  await page.locator(`[data-county="${ALSO_TOLD.adcode}"] path`).click();
  await expect(page).toHaveURL(clicked);
  await page.getByRole('button', { name: '显示全部' }).click();
  await expect(page).not.toHaveURL(/county=/);
  await page.goBack();
  await expect(page).toHaveURL(clicked);
});

test('the overview leads to the map', async ({ page }) => {
  await openRoute(page, '#/');
  await page.locator(`[data-panel="${MAP_PANEL.id}"] [data-county="${TOLD.adcode}"]`).click();
  await expect(page).toHaveURL(new RegExp(`#/map\\?county=${TOLD.adcode}`));
  await expect(page.locator(`[data-card="${TOLD.adcode}"]`)).toBeVisible();
});

test('no county is shaded by how much is told of it, and every name can be read', async ({ page }) => {
  for (const [width, height] of [
    [390, 844],
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openRoute(page, '#/');
    const map = page.locator(`[data-panel="${MAP_PANEL.id}"]`);
    await map.scrollIntoViewIfNeeded();
    await expect(map.locator('[data-county]').first()).toBeVisible();
    const fills = await map
      .locator('[data-county]')
      .evaluateAll((all) => [...new Set(all.map((item) => item.getAttribute('data-fill')))].sort());
    expect(fills).toEqual(['plain', 'told']);
    const sizes = await map.locator('[data-label] text').evaluateAll((all) =>
      all
        .filter((text) => text.getBoundingClientRect().height > 0)
        .map((text) => {
          const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
          return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
        }),
    );
    expect(sizes.length).toBe(COUNTIES.counties.length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    await expect(map.getByText(/[0-9]+项|点名|最多/)).toHaveCount(0);
  }
});

const LOOKED_AT = [
  hashOf('bounds', 'coverage', SILENT?.adcode ?? TOLD.adcode),
  hashOf('tiles', null),
  ...(PROVINCE === null ? [] : [`#/map?layer=province&county=${COUNTIES.places[0]?.city}`]),
];
for (const hash of firstOfEach('screens', LOOKED_AT, () => 'map')) {
  test(`axe finds nothing on ${hash}`, async ({ page }) => {
    await openMap(page, hash);
    expect(await axeFaults(page)).toEqual([]);
  });
}
