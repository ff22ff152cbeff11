import type { DomainShard } from '../../../src/model/published/dataset.ts';
import { indexRecords, selectPanelData } from '../../../src/model/select/panelData.ts';
import { recordFace } from '../../../src/model/text/face.ts';
import { firstOfEach } from '../../support/forms.ts';
import { BAR, ROW } from '../../support/subjects.ts';
import { contentHeight, frameOf, type HostServer, panelIn, writeHostPage } from './hostPage.ts';
import { expect, TABS, test } from './site.ts';

/** The addresses of embeds and host pages, once the servers run. */
export interface EmbedServers {
  /** Address of the site. */
  readonly site: string;
  readonly host: HostServer;
}

const panelsOf = ({ panels, ...shard }: DomainShard) =>
  panels.map((spec) => selectPanelData(spec, indexRecords({ panels, ...shard })));

/** Every panel of the dataset with its records. */
export const PANELS = TABS.flatMap(({ shard }) => panelsOf(shard));

export const embedUrl = (site: string, panel: string): string => `${site}embed/${panel}.html`;

/** The first panel of each kind; behaviours are shown on one that is drawn, one that is written, and the map. */
export const ONE_OF_EACH_KIND = PANELS.filter(
  ({ spec }, index) => PANELS.findIndex((other) => other.spec.kind === spec.kind) === index,
).map(({ spec }) => spec.id);

const SHOWN = firstOfEach('panels', ONE_OF_EACH_KIND, (id) => {
  const kind = PANELS.find(({ spec }) => spec.id === id)?.spec.kind ?? '';
  return kind === 'map'
    ? kind
    : ['strip', 'honours', 'table', 'ticks', 'units'].includes(kind)
      ? 'written'
      : 'drawn';
});

const WIDTHS = [320, 375, 768, 1200] as const;

/** Text of marks and cells, which an engine may break into spans. */
const bare = (text: string) => text.replace(/\s/g, '');

/** What an embed does in any page with only its own file: without the loader, and mostly without scripts. */
export function embedBehaviours(servers: () => EmbedServers): void {
  test.beforeEach(({ clean }) => clean.allow(/^request: http:\/\/localhost:/));

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    for (const id of SHOWN)
      test(`${id} is read in a frame: title, figures, source`, async ({ page }) => {
        const { site, host } = servers();
        const data = PANELS.find(({ spec }) => spec.id === id);
        await page.goto(writeHostPage(host, { body: frameOf(embedUrl(site, id), { height: 2000 }) }));
        const panel = page.frameLocator('iframe');
        await expect(panel.getByRole('heading', { level: 1 })).toHaveText(data?.spec.title ?? '?');
        await expect(panel.getByText('来源：').first()).toBeVisible();
        await expect(panel.getByText('原文：“').first()).toBeVisible();
        const figures = (data?.all ?? []).flatMap((record) => recordFace(record).figure ?? []);
        const lacking = async () => {
          const shown = bare(await panel.locator('main').innerText());
          return figures.filter((figure) => !shown.includes(bare(figure)));
        };
        // The map shows counts for each county; the figures are in its table.
        if (data?.spec.kind !== 'map') expect(await lacking()).toEqual([]);
        const drawn = panel.locator('svg[data-drawn]');
        if ((await drawn.count()) > 0) await expect(drawn.locator('visible=true').first()).toBeVisible();
        if (data?.spec.kind === 'table') return;
        await panel.locator('[data-view="table"]').click();
        await expect(panel.locator('table').first()).toBeVisible();
        expect(await lacking()).toEqual([]);
      });
  });

  for (const id of SHOWN)
    test(`${id} with scripts stripped fits the height it was measured for, at every width`, async ({
      page,
    }) => {
      const { site, host } = servers();
      const heights: number[] = [];
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(embedUrl(site, id));
        heights.push(Math.ceil(await contentHeight(page)));
      }
      const height = Math.max(...heights);
      const head = '<style>body { margin: 0; }</style>';
      await page.goto(writeHostPage(host, { head, body: frameOf(embedUrl(site, id), { height }) }));
      const panel = await panelIn(page);
      for (const [index, width] of WIDTHS.entries()) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(() => panel.evaluate(() => window.innerWidth)).toBe(width);
        // As tall as at that width on its own: the frame adds nothing.
        expect(Math.ceil(await contentHeight(panel))).toBe(heights[index]);
        const over = await panel.evaluate(() => {
          const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement;
          return [scrollHeight - clientHeight, scrollWidth - clientWidth];
        });
        expect(over, `${width}`).toEqual([0, 0]);
        await expect(panel.getByRole('heading', { level: 1 })).toBeInViewport();
      }
      const text = heights.map((value, index) => `${WIDTHS[index]}→${value}`).join(' ');
      test.info().annotations.push({ type: 'measured', description: text });
    });

  test('in a sandbox without an origin the script runs, and storage is not missed', async ({ page }) => {
    const { site, host } = servers();
    const frame = frameOf(embedUrl(site, BAR.panel.spec.id), { more: 'sandbox="allow-scripts"' });
    await page.goto(writeHostPage(host, { body: frame }));
    const panel = await panelIn(page);
    const storage = await panel.evaluate(() => {
      try {
        return String(window.localStorage.length);
      } catch (error) {
        return error instanceof DOMException ? error.name : 'other';
      }
    });
    expect([await panel.evaluate(() => window.origin), storage]).toEqual(['null', 'SecurityError']);
    await panel.locator('svg:visible a[data-observation]').first().hover();
    await expect(panel.locator('[data-hint]')).toContainText(BAR.figure);
    await panel.locator('[data-view="table"]').click();
    await expect(panel.locator('table').first()).toBeVisible();
  });

  test.describe('with a screen to touch', () => {
    test.use({ hasTouch: true });
    test('wheel and touch over a panel scroll the page around', async ({ page }) => {
      const { site, host } = servers();
      const frame = frameOf(embedUrl(site, BAR.panel.spec.id), { height: 900 });
      await page.goto(writeHostPage(host, { body: `${frame}<p style="height: 3000px">正文</p>` }));
      await panelIn(page);
      const scrolled = () => page.evaluate(() => window.scrollY);
      await page.mouse.move(400, 300);
      await page.mouse.wheel(0, 200);
      await expect.poll(scrolled).toBe(200);
      const session = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: y === undefined ? [] : [{ x: 400, y }],
        });
      await touch('touchStart', 500);
      for (let y = 490; y >= 300; y -= 10) await touch('touchMove', y);
      await touch('touchEnd');
      await expect.poll(scrolled).toBeGreaterThan(300);
    });
  });

  test('a panel sets no cookie, stores nothing, and moves nothing where motion is reduced', async ({
    page,
  }) => {
    const { site, host } = servers();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(writeHostPage(host, { body: frameOf(embedUrl(site, ROW.panel.spec.id)) }));
    const panel = await panelIn(page);
    await panel.locator('[data-view="table"]').click();
    await panel.locator('[data-view="picture"]').click();
    await panel.locator('svg:visible a[data-observation]').first().click();
    await expect(panel.getByRole('dialog')).toBeVisible();
    const moving = await panel.evaluate(() => ({
      animations: document.getAnimations().length,
      styled: Array.from(document.querySelectorAll('*'), (element) => getComputedStyle(element)).filter(
        ({ transitionDuration, animationName }) => transitionDuration !== '0s' || animationName !== 'none',
      ).length,
    }));
    expect(moving).toEqual({ animations: 0, styled: 0 });
    expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] });
  });
}
