import type { Page } from '@playwright/test';
import { embedPath } from '../../../src/model/paths.ts';
import { firstOfEach } from '../../support/forms.ts';
import { TAB } from '../../support/subjects.ts';
import { expect, openRoute, TABS, test } from '../support/site.ts';

// The test parses pages itself, which the site's Trusted Types policy would block.
test.use({ bypassCSP: true });

/** The content of a panel, in a form that does not depend on its width. */
interface Said {
  /** The record and accessible name of every control over a mark and of every figure in text. */
  readonly controls: string[];
  /** Every character in a chart, sorted: lines may break differently, but nothing may be missing. */
  readonly drawn: string[];
  /** The text of a body that is not a chart. */
  readonly words: string;
  readonly source: string;
  readonly rows: string[];
}

/** A live chart, a prerendered chart or a map, but not the swatches of a legend. */
const CHART = 'div[role="img"] svg, figure svg';
const BODY = '[class*="_body_"]';
const PICTURE = '[class*="_picture_"]';

interface Place {
  readonly id: string;
  /** Address of the embed, whose prerendered markup is read; null for the panel of the page. */
  readonly path: string | null;
}

/** The quiet marks of a page's pictures. */
const MARKS = '?○';

/** The signs of a picture, each as often as it is there, that another one lacks. */
function lackingSigns(picture: string, asked: string): string {
  const left = Array.from(picture);
  return Array.from(asked)
    .filter((sign) => !MARKS.includes(sign))
    .filter((sign) => {
      const at = left.indexOf(sign);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .join('');
}

/** Reads panels of the page, or of embeds as the server sends them, without running their script. */
function readPanels(page: Page, places: readonly Place[]): Promise<Said[]> {
  return page.evaluate(
    async ({ list, chart, body, picture }) => {
      const flat = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');
      const read = async ({ id, path }: Place): Promise<Said> => {
        const root = path
          ? new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html')
          : document;
        const panel = root.querySelector(`[data-panel="${id}"]`);
        if (!panel) throw new Error(`no panel ${id} in ${path ?? 'the page'}`);
        const shown = (path && panel.querySelector(picture)) || (panel.querySelector(body) ?? panel);
        const sizeOf = (svg: Element) => svg.closest('[data-drawn]')?.getAttribute('data-drawn') ?? 'live';
        const charts = [...shown.querySelectorAll(chart)].filter((svg) => !svg.parentElement?.closest('svg'));
        const words = shown.cloneNode(true) as Element;
        // A map with two variants has its text twice, of which one is shown.
        // Which counties a map lists under it depends on its width.
        for (const element of words.querySelectorAll('svg, div[data-drawn="narrow"], ul:has([data-listed])'))
          element.remove();
        // A head that sorts holds its title twice, once for paper.
        for (const head of words.querySelectorAll('thead th'))
          head.textContent = head.getAttribute('data-title');
        // Only the dashboard copies a table.
        for (const tools of words.querySelectorAll('table ~ p:has(button)')) tools.remove();
        const lines = [...panel.querySelectorAll('p')];
        // A narrower map writes the key of a county, which the list under it explains.
        const writtenAs = (text: Element) => {
          const county = text.closest('[data-label]')?.getAttribute('data-label');
          const listed = county ? shown.querySelector(`[data-listed="${county}"]`) : null;
          const key = listed?.querySelector('b')?.textContent;
          return key && key === text.textContent
            ? flat(listed?.textContent).slice(key.length)
            : text.textContent;
        };
        return {
          controls: [
            ...new Set(
              [...shown.querySelectorAll('[data-observation]')].map(
                (item) => `${item.getAttribute('data-observation')} ${item.getAttribute('aria-label')}`,
              ),
            ),
          ].sort(),
          drawn: [...new Set(charts.map(sizeOf))].map((size) =>
            charts
              .filter((svg) => sizeOf(svg) === size)
              .flatMap((svg) => [...svg.querySelectorAll('text')])
              .flatMap((text) => [...flat(writtenAs(text))])
              .sort()
              .join(''),
          ),
          words: flat(words.textContent),
          source: flat(lines.find((line) => line.textContent?.startsWith('来源：'))?.textContent),
          rows: [...panel.querySelectorAll('table tr')].map((row) =>
            flat(
              [...row.children]
                // A head that sorts holds its title twice, once for paper.
                .map((cell) =>
                  cell.matches('thead th') ? cell.getAttribute('data-title') : cell.textContent,
                )
                .join(''),
            ),
          ),
        };
      };
      return Promise.all(list.map(read));
    },
    { list: places, chart: CHART, body: BODY, picture: PICTURE },
  );
}

/**
 * Compares the characters of a chart with the dashboard's, once the latter is as narrow and rendered again.
 */
async function expectNarrow(page: Page, id: string, drawn: string | undefined): Promise<void> {
  await page.setViewportSize({ width: 392, height: 800 });
  await expect
    .poll(async () => (await readPanels(page, [{ id, path: null }]))[0]?.drawn[0], { message: id })
    .toBe(drawn);
}

/** The overview with its map, and the tab with the most pictures. */
const COMPARED = firstOfEach('panels', TABS, ({ name }) => (name === TAB.id ? name : 'another'));
for (const { name, hash, shard } of COMPARED) {
  test(`each embed of ${name} says what the dashboard says, mark by mark`, async ({ page }) => {
    await openRoute(page, hash);
    await page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
      window.dispatchEvent(new Event('afterprint'));
    });
    const pictures = page.locator('[data-panel]').locator(CHART);
    await expect.poll(async () => (await pictures.allTextContents()).filter((t) => t === '')).toEqual([]);
    const { panels } = shard;
    const live = await readPanels(
      page,
      panels.map(({ id }) => ({ id, path: null })),
    );
    const embeds = await readPanels(
      page,
      panels.map(({ id }) => ({ id, path: embedPath(id) })),
    );
    // On a narrow map counts are only in legend and table, also in the dashboard.
    const map = panels.findIndex(({ kind }) => kind === 'map');
    if (map >= 0) await expectNarrow(page, panels[map]?.id ?? '', embeds[map]?.drawn[0] ?? '?');
    const switches = page.getByRole('button', { name: '表格', exact: true });
    await switches.evaluateAll((buttons) => {
      for (const button of buttons) if (button instanceof HTMLElement) button.click();
    });
    await expect(page.locator('[data-panel] table')).toHaveCount(panels.length);
    const tables = await readPanels(
      page,
      panels.map(({ id }) => ({ id, path: null })),
    );
    for (const [index, { id, kind }] of panels.entries()) {
      const [now, drawn] = [live[index], embeds[index]];
      expect(drawn?.controls, id).toEqual(now?.controls);
      expect(drawn?.words, id).toBe(now?.words);
      expect(drawn?.source, id).toBe(now?.source);
      expect(drawn?.rows, id).toEqual(tables[index]?.rows);
      const [narrow, wide = narrow] = drawn?.drawn ?? [];
      // On a page doubts and derivations are marks; in other people's pages they are words.
      expect(lackingSigns(wide ?? '', now?.drawn[0] ?? ''), id).toBe('');
      if (kind !== 'map') expect(narrow, id).toBe(wide);
    }
  });
}
