import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { embedPath, embedPicturePath, oembedPath } from '../../src/model/paths.ts';
import type { PublishedRecord } from '../../src/model/published/dataset.ts';
import { indexRecords, type PanelData, selectPanelData } from '../../src/model/select/panelData.ts';
import { recordFace } from '../../src/model/text/face.ts';
import { drawSome, firstOfEach } from '../support/forms.ts';
import { DECK } from '../support/ownDataset.ts';
import { LONGEST, TAB } from '../support/subjects.ts';
import { ALL_PARTS, bare, countOf, missingParts, saidOver } from '../unit/face/missingParts.ts';
import { clausesLacking, lacks, pictureLacking, sentenceLacking, told } from '../unit/face/pictureWords.ts';
import { parseSvg } from '../unit/prerender/pictures/svgText.ts';
import { expect, openRoute, TABS, test } from './support/site.ts';

/**
 * A number never travels alone: this covers what visitors see of the built site, and every file they can take
 * from it. `tests/unit/face` goes through all surfaces and proves that a missing part is found.
 */

const RECORDS = new Map(TABS.flatMap(({ shard }) => shard.records.map((record) => [record.id, record])));
const PANELS = TABS.flatMap(({ hash, shard }) => {
  const byId = indexRecords(shard);
  return shard.panels.map((spec) => ({ hash, data: selectPanelData(spec, byId) }));
});

const recordOf = (id: string | null): PublishedRecord => {
  const record = RECORDS.get(id ?? '');
  if (!record) throw new Error(`no record ${id}`);
  return record;
};

interface Shown {
  readonly panel: string;
  readonly record: string;
  /** Scope line of the panel. */
  readonly line: string;
  /** Text of the tile or row that contains the control. */
  readonly text: string;
  readonly control: string;
  readonly label: string;
}

/** Every figure control in a panel of text, with its tile or row. */
const readControls = (page: Page): Promise<Shown[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-panel] [data-observation]')].flatMap((control) => {
      const panel = control.closest('[data-panel]');
      const place = control.closest('li, tr');
      if (!panel || !place || place.querySelector('svg')) return [];
      const [line] = [...panel.children].filter(({ tagName }) => tagName === 'P');
      return [
        {
          panel: panel.getAttribute('data-panel') ?? '',
          record: control.getAttribute('data-observation') ?? '',
          line: line?.textContent ?? '',
          text: place.textContent ?? '',
          control: control.textContent ?? '',
          label: control.getAttribute('aria-label') ?? '',
        },
      ];
    }),
  );

function lackingOf(shown: Shown, { all, pairs }: Pick<PanelData, 'all' | 'pairs'>): string[] {
  const record = recordOf(shown.record);
  const over = saidOver(shown.line, record, all, pairs);
  const parts = missingParts(shown.text, record, { over, ...told(record, shown.control) });
  const heard = missingParts(shown.label, record, told(record, shown.label, record.text ?? record.name));
  return [...lacks(record, parts, shown.text), ...lacks(record, heard, shown.label)];
}

const TOLD_TABS = firstOfEach('panels', TABS, ({ name }) =>
  ['overview', TAB.id].includes(name) ? name : 'another',
);
for (const { name, hash } of TOLD_TABS)
  test(`tiles, rows and what is heard of ${name} say the whole face`, async ({ page }) => {
    await openRoute(page, hash);
    const shown = await readControls(page);
    const own = new Map(
      PANELS.filter((panel) => panel.hash === hash).map(({ data }) => [data.spec.id, data]),
    );
    const found = shown.flatMap((item) => {
      const data = own.get(item.panel);
      return data ? lackingOf(item, data) : [`${item.panel} is no panel`];
    });
    expect(shown.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });

/** One record for each way in which figures differ, as far as the dataset has one. */
const WAYS = [
  ...new Map(
    [...RECORDS.values()].map((record) => [Object.keys(recordFace(record).parts).sort().join(), record]),
  ).values(),
].filter(({ kind }) => kind === 'observation');
const SAMPLE = drawSome('cards', WAYS, 8);

test('cards say the whole face of a figure of every sort', async ({ page }) => {
  test.setTimeout(240_000);
  expect(SAMPLE.length).toBeGreaterThan(7);
  for (const record of SAMPLE) {
    await openRoute(page, `#/d/${record.domain}?f=${record.id}`);
    const card = page.getByRole('dialog', { name: record.name, exact: true });
    await expect(card).toBeVisible();
    const text = await card.evaluate((dialog) => {
      const copy = dialog.cloneNode(true) as Element;
      for (const quote of copy.querySelectorAll('blockquote')) quote.remove();
      return copy.textContent ?? '';
    });
    expect(missingParts(text, record, { owed: ALL_PARTS }), `${record.id}: ${text}`).toEqual([]);
  }
});

/** Result rows that lead to a record. */
const readResults = (page: Page) =>
  page
    .locator('[data-result^="record "]')
    .evaluateAll((rows) =>
      rows.map((row) => ({ id: row.getAttribute('data-result') ?? '', text: row.textContent ?? '' })),
    );

/** Types a query and waits until the list shows its results instead of earlier ones. */
async function ask(page: Page, words: string, mark: string) {
  await page.getByRole('combobox').fill(words);
  const rows = page.locator('[data-result^="record "]');
  await expect(rows.filter({ hasText: mark }).first()).toBeVisible();
  return (await readResults(page)).map(({ id, text }) => ({
    record: recordOf(id.replace('record ', '')),
    text,
  }));
}

const OBSERVED = [...RECORDS.values()].filter(({ kind }) => kind === 'observation');
/** What is asked, and the word that one of the answers bears; of what the dataset has no record nothing is asked. */
const QUESTIONS = (
  [
    [({ status }) => status === 'forecast', '预计'],
    [({ derived, role }) => derived !== undefined && role === 'baseline', '推算'],
    [({ status }) => status === 'estimate', '概算'],
  ] as ReadonlyArray<readonly [(record: PublishedRecord) => boolean, string]>
).flatMap(([holds, mark]) => {
  const record = OBSERVED.find(holds);
  return record ? [[record.name, mark] as const] : [];
});

test('rows of the search say status, derivation and doubt, on the page and on the console', async ({
  page,
}) => {
  for (const [hash, key] of [
    [TAB.hash, 'Control+k'],
    // A wall without a console names figures without their numbers.
    ['#/present/main/speaker?s=3', '/'],
  ] as const) {
    await openRoute(page, hash);
    // A key pressed before the page is interactive is lost.
    await expect(async () => {
      await page.keyboard.press(key);
      await expect(page.getByRole('combobox')).toBeVisible({ timeout: 2000 });
    }).toPass();
    for (const [words, mark] of QUESTIONS) {
      for (const { record, text } of await ask(page, words, mark)) {
        const asked = record.quantity ? {} : { told: record.evidence[0]?.figure ?? record.name };
        expect(missingParts(text, record, asked), text).toEqual([]);
      }
    }
  }
});

test('rows of the search are asked for every mark that the dataset bears', () => {
  expect(QUESTIONS.length).toBeGreaterThan(0);
});

test('slides of the deck say the whole face', async ({ page }) => {
  test.setTimeout(240_000);
  await openRoute(page, '#/present/main');
  for (const [at] of DECK.slides.entries()) {
    await expect(page.locator('[data-slide]')).toHaveAttribute('data-slide', String(at + 1));
    for (const shown of await readControls(page)) {
      const ids = await page
        .locator(`[data-panel="${shown.panel}"] [data-observation]`)
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-observation') ?? ''));
      expect(lackingOf(shown, { all: ids.map(recordOf), pairs: [] })).toEqual([]);
    }
    const hero = page.locator('[data-hero]');
    if ((await hero.count()) > 0) {
      const record = recordOf(await hero.getAttribute('data-hero'));
      const text = (await hero.textContent()) ?? '';
      expect(missingParts(text, record), text).toEqual([]);
    }
    await page.keyboard.press('PageDown');
  }
});

test('on paper a chart is told in a table that says the whole face', async ({ page }) => {
  await openRoute(page, TAB.hash);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const charts = PANELS.filter(
    ({ hash, data }) => hash === TAB.hash && ['bar', 'slope', 'dumbbell'].includes(data.spec.kind),
  );
  for (const { data } of charts) {
    const rows = page.locator(`[data-panel="${data.spec.id}"] tbody tr`);
    await expect(rows).toHaveCount(data.all.length);
    const line = (await page.locator(`[data-panel="${data.spec.id}"] > p`).first().textContent()) ?? '';
    for (const [at, text] of (await rows.allTextContents()).entries()) {
      const record = data.all[at];
      if (!record) throw new Error('a row without a record');
      const over = saidOver(line, record, data.all, data.pairs);
      expect(lacks(record, missingParts(text, record, { over }), text)).toEqual([]);
    }
  }
});

test('the sheet to sign says the whole face of every figure', async ({ page }) => {
  await openRoute(page, '#/review?view=sheet');
  const rows = await page
    .locator('[data-sign]')
    .evaluateAll((items) =>
      items.map((row) => ({ id: row.getAttribute('data-sign'), text: row.textContent ?? '' })),
    );
  expect(rows.length).toBeGreaterThan(0);
  const found = rows.flatMap(({ id, text }) => {
    const record = recordOf(id);
    return lacks(record, missingParts(text, record, { owed: ALL_PARTS }), text);
  });
  expect(found).toEqual([]);
});

const built = (path: string): string => readFileSync(`dist/${path}`, 'utf8');
const ENTITY: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const plain = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITY[entity] ?? entity);

test('embedded pages, share cards, oEmbed and pictures of every panel say the whole face', () => {
  const found = PANELS.flatMap(({ data }) => {
    const { id, kind, title, note = '' } = data.spec;
    const html = built(embedPath(id));
    const [, description = ''] = /<meta property="og:description" content="([^"]*)"/.exec(html) ?? [];
    const oembed = JSON.parse(built(oembedPath(id))) as { description: string };
    const labels = [...html.matchAll(/data-observation="([^"]*)"[^>]*? aria-label="([^"]*)"/g)];
    const picture = parseSvg(built(embedPicturePath(id, 'svg')));
    // The picture contains the whole sentence; shorter texts are cut from it.
    const sentence = picture.getElementsByTagName('desc')[0]?.textContent ?? '';
    const [words = ''] = [...picture.getElementsByTagName('text')]
      .map(({ textContent }) => textContent)
      .join('')
      .split('来源：');
    const line = [...html.matchAll(/<h1[^>]*>[^<]*<\/h1><p[^>]*>([\s\S]*?)<\/p>/g)].map(([, text = '']) =>
      plain(text.replace(/<[^>]*>/g, '')),
    )[0];
    return [
      ...clausesLacking(plain(description), sentence, data),
      ...sentenceLacking(oembed.description, data),
      ...sentenceLacking(sentence, data),
      ...(kind === 'map' ? [] : pictureLacking(words, data, line ?? '', [line ?? '', title, note])),
      ...data.all.flatMap((record) => {
        const own = labels.filter(([, of]) => of === record.id).map(([, , label = '']) => plain(label));
        const heard = own.flatMap((label) =>
          missingParts(label, record, told(record, label, record.text ?? record.name)),
        );
        return own.length === 0 ? [`${record.id} is nowhere`] : lacks(record, heard, own.join(' '));
      }),
    ].map((what) => `${id}: ${what}`);
  });
  expect(PANELS.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});

test('marks of the reader are heard with the whole face', async ({ page }) => {
  await openRoute(page, `#/sources/${LONGEST.document.id}`);
  // The text loads after its page.
  await expect(page.locator('mark [data-observation]').first()).toBeVisible();
  const marks = await page.locator('mark [data-observation]').evaluateAll((items) =>
    items.map((item) => ({
      id: item.getAttribute('data-observation'),
      label: item.getAttribute('aria-label') ?? '',
    })),
  );
  expect(marks.length).toBeGreaterThan(0);
  const found = marks.flatMap(({ id, label }) => {
    const record = recordOf(id);
    const { figure } = recordFace(record);
    const asked = figure !== null && countOf(bare(label), bare(figure)) > 0 ? {} : { told: record.name };
    return lacks(record, missingParts(label, record, asked), label);
  });
  expect(found).toEqual([]);
});
