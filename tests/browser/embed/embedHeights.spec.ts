import { readFileSync } from 'node:fs';
import { embedPath } from '../../../src/model/paths.ts';
import type { EmbedIndex } from '../../../src/model/published/embedIndex.ts';
import { pageDigest, readHeights } from '../../../tools/plugins/embedHeights.ts';
import { drawSome } from '../../support/forms.ts';
import { expect, TABS, test } from '../support/site.ts';

const WIDTHS = [320, 768];
/**
 * A frame may be this much taller than its tallest content, to allow for other fonts and for widths in
 * between.
 */
const SLACK = 1.4;

interface Content {
  readonly width: number;
  readonly view: 'picture' | 'table';
  readonly content: number;
  /** How much content exceeds a frame of the height under test. */
  readonly over: number;
}

test('no height is an estimate: each was measured on the page that stands there', () => {
  const { version, panels } = JSON.parse(readFileSync('dist/embed/index.json', 'utf8')) as EmbedIndex;
  const kept = readHeights('data');
  const others = Object.entries(panels).filter(([panel, { picture, table }]) => {
    const page = pageDigest(readFileSync(`dist/${embedPath(panel)}`, 'utf8'), version);
    const own = kept[panel];
    return own?.page !== page || own.picture !== picture || own.table !== table;
  });
  expect(others.map(([panel]) => panel)).toEqual([]);
  expect(Object.keys(kept)).toEqual(Object.keys(panels).sort());
});

test('a panel fits its measured height, and no height is left from a taller panel', async ({ page }) => {
  test.setTimeout(180_000);
  const index = JSON.parse(readFileSync('dist/embed/index.json', 'utf8')) as EmbedIndex;
  await page.route(/heights-host\.html$/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><body>' }),
  );
  await page.goto('heights-host.html');
  const stale: string[] = [];
  const panels = Object.entries(index.panels);
  for (const [panel, heights] of drawSome('panels', panels, 24)) {
    const found = await page.evaluate(
      ({ address, heights, widths }) =>
        Promise.all(
          widths.flatMap((width) =>
            (['picture', 'table'] as const).map(async (view): Promise<Content> => {
              const frame = document.createElement('iframe');
              frame.style.cssText = `border:0;display:block;width:${width}px;height:${heights[view]}px`;
              frame.src = view === 'table' ? `${address}#table` : address;
              const loaded = new Promise((resolve) => {
                frame.onload = resolve;
              });
              document.body.append(frame);
              await loaded;
              const root = frame.contentDocument?.documentElement;
              const main = root?.querySelector('[data-page="embed"]');
              const content = main?.getBoundingClientRect().height ?? 0;
              const over = (root?.scrollHeight ?? 0) - (frame.contentWindow?.innerHeight ?? 0);
              frame.remove();
              return { width, view, content, over };
            }),
          ),
        ),
      { address: embedPath(panel), heights, widths: WIDTHS },
    );
    for (const view of ['picture', 'table'] as const) {
      const own = found.filter((item) => item.view === view);
      const tallest = Math.max(...own.map(({ content }) => content));
      const short = own.filter(({ over, content }) => over > 0 || content === 0);
      if (short.length > 0 || heights[view] > tallest * SLACK)
        stale.push(`${panel} ${view}: ${heights[view]} for ${tallest}`);
    }
  }
  expect(panels.map(([id]) => id).sort()).toEqual(
    TABS.flatMap(({ shard }) => shard.panels.map(({ id }) => id)).sort(),
  );
  expect(stale).toEqual([]);
});
