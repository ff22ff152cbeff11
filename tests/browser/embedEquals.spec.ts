import type { BrowserContext, Page } from '@playwright/test';
import { embedPath } from '../../src/model/paths.ts';
import { expect, openRoute, TABS, test } from './site.ts';

/** What a panel says, in a form that does not depend on how wide it is drawn. */
interface Said {
  /** Record and announced words of every control over a mark and of every figure in text. */
  readonly controls: string[];
  /** Every character that a drawing shows, sorted: lines may break elsewhere, nothing may be missing. */
  readonly drawn: string[];
  /** The words of a body that is not drawn. */
  readonly words: string;
  readonly source: string;
}

/** Live in the engine's host, or drawn, or the map; not the swatches of a legend. */
const CHART = 'div[role="img"] svg, figure svg';

const BODY = '[class*="_body_"]';

async function readPanel(page: Page, root: string, body: string): Promise<Said> {
  return page.locator(root).evaluate(
    (panel, [bodySelector = '', chart = '']) => {
      const flat = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');
      const picture = panel.querySelector(bodySelector) ?? panel;
      const sorted = (elements: Iterable<Element>) =>
        [
          ...[...elements]
            .map((element) => flat(element.textContent))
            .join('')
            .replace(/※/g, ''),
        ]
          .sort()
          .join('');
      const charts = [...picture.querySelectorAll(chart)].filter((svg) => !svg.parentElement?.closest('svg'));
      const sizes = [
        ...new Set(charts.map((svg) => svg.closest('[data-drawn]')?.getAttribute('data-drawn') ?? 'live')),
      ];
      const words = picture.cloneNode(true) as Element;
      // A map drawn twice has its words twice, of which one is shown.
      for (const element of words.querySelectorAll('svg, div[data-drawn="narrow"]')) element.remove();
      return {
        controls: [
          ...new Set(
            [...picture.querySelectorAll('[data-observation]')].map(
              (control) =>
                `${control.getAttribute('data-observation')} ${control.getAttribute('aria-label')}`,
            ),
          ),
        ].sort(),
        drawn: sizes.map((size) =>
          sorted(
            charts
              .filter((svg) => (svg.closest('[data-drawn]')?.getAttribute('data-drawn') ?? 'live') === size)
              .flatMap((svg) => [...svg.querySelectorAll('text')]),
          ),
        ),
        words: flat(words.textContent).replace(/※/g, ''),
        source: flat(
          [...panel.querySelectorAll('p')].find((p) => p.textContent?.startsWith('来源：'))?.textContent,
        ),
      };
    },
    [body, CHART],
  );
}

/** The characters of a picture as the dashboard draws it in the width of the embed's narrow one. */
async function readNarrow(context: BrowserContext, baseURL: string | undefined, hash: string, root: string) {
  const phone = await context.newPage();
  await phone.setViewportSize({ width: 392, height: 800 });
  await phone.goto(new URL(hash, baseURL).href);
  await expect(phone.locator(`${root} figure`)).toBeVisible();
  const { drawn } = await readPanel(phone, root, BODY);
  await phone.close();
  return drawn[0] ?? '';
}

const readRows = (page: Page, root: string) =>
  page
    .locator(`${root} table`)
    .first()
    .locator('tr')
    .evaluateAll((rows) => rows.map((row) => (row.textContent ?? '').replace(/\s+/g, '')));

for (const { name, hash, shard } of TABS) {
  test(`each embed of ${name} says what the dashboard says, mark by mark`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    await openRoute(page, hash);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const drawn = await context.newPage();
    for (const { id, kind } of shard.panels) {
      const root = `[data-panel="${id}"]`;
      const pictures = page.locator(`${root} ${CHART}`);
      await expect.poll(async () => (await pictures.allTextContents()).filter((t) => t === '')).toEqual([]);
      const live = await readPanel(page, root, BODY);
      await drawn.goto(new URL(embedPath(id), baseURL).href);
      const embed = await readPanel(drawn, root, kind === 'table' ? BODY : '[class*="_picture_"]');
      expect(embed.controls, id).toEqual(live.controls);
      expect(embed.words, id).toBe(live.words);
      expect(embed.source, id).toBe(live.source);
      const [shown = ''] = live.drawn;
      const [narrow = '', wide = narrow] = embed.drawn;
      expect(wide, id).toBe(shown);
      // On a narrow map counts stand in legend and table alone, in the dashboard as well.
      expect(narrow, id).toBe(kind === 'map' ? await readNarrow(context, baseURL, hash, root) : shown);
      expect(embed.drawn.length > 0, id).toBe(live.drawn.length > 0);
      if (kind === 'table') continue;
      await page.locator(root).getByRole('button', { name: '表格' }).click();
      expect(await readRows(drawn, root), id).toEqual(await readRows(page, root));
    }
    await drawn.close();
  });
}
