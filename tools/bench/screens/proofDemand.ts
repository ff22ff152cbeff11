import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import * as v from 'valibot';
import { formatQuantity, type Quantity } from '../../../src/model/numbers/quantity.ts';
import { CATALOGUE_DIRECTORY, catalogueShard } from '../../../src/model/paths.ts';
import {
  type CatalogueDirectory,
  type CatalogueRow,
  cataloguePartSchema,
} from '../../../src/model/published/catalogue.ts';

/** A draft about records of all copies of a dataset, right and wrong in turn, judged in the page. */

/** What a page judged, and what it fetched and how long it took for it. */
export interface ProofDemand {
  readonly characters: number;
  /** Right sentences that were judged right. */
  readonly right: readonly [hits: number, of: number];
  /** Wrong figures that passed as the same or as rounded. */
  readonly passed: readonly string[];
  /** Milliseconds of the page's own work on the draft, first and again. */
  readonly times: readonly number[];
  /** Parts of the dataset: all that the view fetched before the draft, and for the draft. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

interface Sentence {
  readonly text: string;
  readonly wrong: boolean;
}

const CHARACTERS = 10_000;
const VERBS: Readonly<Record<string, string>> = { level: '达到', share: '为', cumulative: '' };
const NUMERALS = /[0-9０-９零一二两三四五六七八九十百千万亿首第“”，。、（）]/u;

function readRows(folder: string): CatalogueRow[] {
  const read = (shard: string): unknown => JSON.parse(readFileSync(join(folder, shard), 'utf8'));
  const { parts } = read(CATALOGUE_DIRECTORY) as CatalogueDirectory;
  return Array.from(
    { length: parts },
    (_, at) => v.parse(cataloguePartSchema, read(catalogueShard(at))).rows,
  ).flat();
}

/** Another number of as many digits, which no rounding makes the same. */
function wrongOf(quantity: Quantity): Quantity {
  const digit = /[1-9]/.exec(quantity.value ?? '')?.[0] ?? '1';
  return { ...quantity, value: (quantity.value ?? '').replace(digit, String((Number(digit) % 9) + 1)) };
}

/** Sentences about records that a sentence can name: those of the whole city, with a number of their own. */
function listSentences(folder: string): Sentence[] {
  const rows = readRows(folder).filter(
    ({ name, role, status, quantity, regionName, doubt, conflicts }) =>
      VERBS[role ?? ''] !== undefined &&
      status === 'actual' &&
      regionName.length === 2 &&
      !NUMERALS.test(name) &&
      doubt === undefined &&
      conflicts === undefined &&
      /^[0-9.]+$/.test(quantity?.value ?? '') &&
      (quantity?.valueKind ?? 'number') === 'number',
  );
  const step = Math.max(1, Math.floor(rows.length / 500));
  const sentences: Sentence[] = [];
  let length = 0;
  for (let at = 0; at < rows.length && length < CHARACTERS; at += step) {
    const row = rows[at];
    if (!row?.quantity) continue;
    const wrong = sentences.length % 2 === 1;
    const figure = formatQuantity(wrong ? wrongOf(row.quantity) : row.quantity);
    const text = `${row.regionName}${row.name}${VERBS[row.role ?? '']}${figure}。`;
    sentences.push({ text, wrong });
    length += text.length + 1;
  }
  return sentences;
}

const RIGHT = new Set(['same', 'disputed', 'ambiguous']);

/** Has a page that has just opened 校稿 judge the draft; `folder` holds the dataset that the site was built over. */
export async function measureProof(page: Page, folder: string, url: string): Promise<ProofDemand> {
  const asked: string[] = [];
  const note = (request: Request) => {
    const path = new URL(request.url()).pathname;
    if (path.includes('/data/')) asked.push(path.replace(/^.*\/data\//, ''));
  };
  page.on('request', note);
  // What other tabs may need later is not fetched for the draft.
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.goto(url);
  const field = page.getByRole('textbox', { name: '稿件' });
  await field.waitFor();
  await page.waitForLoadState('networkidle');
  const before = asked.splice(0);
  const sentences = listSentences(folder);
  const draft = sentences.map(({ text }) => text).join('\n');
  const times: number[] = [];
  const judge = async (text: string): Promise<string[]> => {
    await field.fill(text);
    await page.waitForFunction(
      (done) => performance.getEntriesByName('youju-proof').length > done,
      times.length,
      { timeout: 120_000 },
    );
    await page.waitForFunction(
      (wanted) => document.querySelectorAll('[data-verdict]').length === wanted,
      sentences.length,
    );
    times.push(
      await page.evaluate(() => performance.getEntriesByName('youju-proof').at(-1)?.duration ?? Number.NaN),
    );
    return page
      .locator('[data-verdict]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-verdict') ?? ''));
  };
  const verdicts = await judge(draft);
  await judge(`${draft}\n`);
  const right = sentences.flatMap(({ wrong }, at) => (wrong ? [] : [verdicts[at] ?? '']));
  return {
    characters: draft.length,
    right: [right.filter((verdict) => RIGHT.has(verdict)).length, right.length],
    passed: sentences.flatMap(({ text, wrong }, at) =>
      wrong && /^(?:same|rounded|disputed)$/.test(verdicts[at] ?? '') ? [`${text} ${verdicts[at]}`] : [],
    ),
    times,
    before,
    after: asked,
  };
}
