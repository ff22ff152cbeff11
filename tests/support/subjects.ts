import { readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { fileOfPath } from '../../src/model/paths.ts';
import type { DocumentQuote, PublishedRecord } from '../../src/model/published/dataset.ts';
import { indexRecords, type PanelData, selectPanelData } from '../../src/model/select/panelData.ts';
import { diffTexts } from '../../src/model/select/textDiff.ts';
import { recordFace } from '../../src/model/text/face.ts';
import { openSearch } from '../../tools/bench/openSearch.ts';
import { COUNTIES, DECK, DOCUMENTS, DOMAINS, OVERVIEW, REVIEW, type Tab } from './ownDataset.ts';

/**
 * What the dataset at hand offers to be tested with: chosen by what it is, never by its name. Without a thing
 * that every city has the module throws; what a city may lack is null, and its tests are skipped with the reason.
 */

function found<T>(what: string, item: T | null | undefined): T {
  if (item === null || item === undefined) throw new Error(`the dataset has no ${what} to test with`);
  return item;
}

const panelsIn = ({ shard }: Tab): PanelData[] => {
  const byId = indexRecords(shard);
  return shard.panels.map((spec) => selectPanelData(spec, byId));
};
const datedIn = (tab: Tab): number =>
  tab.shard.panels.filter(({ kind }) => kind === 'slope' || kind === 'dumbbell').length;
const most = <T>(what: string, items: readonly T[], sizeOf: (item: T) => number): T =>
  found(
    what,
    items.reduce<T | null>((best, item) => (best && sizeOf(best) >= sizeOf(item) ? best : item), null),
  );

/** The tab with the most changes between two dates: where most of what a reader does is tried. */
export const TAB = most('tab with changes', DOMAINS, datedIn);
/** Another tab, the largest of the others. */
export const NEXT = most(
  'second tab',
  DOMAINS.filter(({ id }) => id !== TAB.id),
  ({ shard }) => shard.panels.length,
);
/** The page that the build draws of a tab. */
export const fileOf = ({ hash }: Pick<Tab, 'hash'>): string => found('page', fileOfPath(hash.slice(1)));

const PANELS = panelsIn(TAB);
export const panelOfKind = (kind: string): PanelData =>
  found(
    `panel of kind ${kind} on the tab ${TAB.id}`,
    PANELS.find(({ spec }) => spec.kind === kind),
  );

/** One record of a panel, with what a test asks for of it. */
export interface Subject {
  readonly panel: PanelData;
  readonly record: PublishedRecord;
  /** As it is written beside its mark. */
  readonly figure: string;
}
const subject = (panel: PanelData, record: PublishedRecord | undefined): Subject => {
  const own = found(`record in ${panel.spec.id}`, record);
  return { panel, record: own, figure: found(`figure of ${own.id}`, recordFace(own).figure) };
};

/** The later of two dated points, each of which a text states beyond doubt. */
const stated = ({ evidence, doubt, conflicts }: PublishedRecord): boolean =>
  evidence.length > 0 && doubt === undefined && conflicts === undefined;
const slope = found(
  'change whose two points are quoted, in a panel of its own',
  PANELS.find(
    ({ spec, pairs }) =>
      ['slope', 'dumbbell'].includes(spec.kind) &&
      pairs.length === 1 &&
      pairs.some(({ from, to }) => stated(from) && stated(to)),
  ),
);
export const CHANGE = subject(slope, slope.pairs[0]?.to);
/** The later point of a row whose earlier one was worked out. */
const rows = panelOfKind('dumbbell');
const derivedPair = found(
  'pair with a derived point',
  rows.pairs.find(({ from }) => from.derived),
);
export const ROW = subject(rows, derivedPair.to);
export const DERIVED = subject(rows, derivedPair.from);
/** The first bar of a bar chart. */
export const BAR = subject(panelOfKind('bar'), panelOfKind('bar').all[0]);
/** The first tile of the first strip. */
export const TILE = subject(panelOfKind('strip'), panelOfKind('strip').all[0]);
/** A strip with a figure in doubt, or told otherwise elsewhere. */
export const DOUBTED = found(
  'strip with a figure in doubt',
  PANELS.find(
    ({ spec, all }) => spec.kind === 'strip' && all.some(({ doubt, conflicts }) => doubt ?? conflicts),
  ),
);
export const MAP_PANEL = found(
  'map',
  OVERVIEW.shard.panels.find(({ kind }) => kind === 'map'),
);

export const indicatorOf = ({ indicator }: PublishedRecord) =>
  found(
    `indicator ${indicator}`,
    TAB.shard.indicators.find(({ id }) => id === indicator),
  );

/** Three indicators that stand on one axis, and one of another unit. */
const onAxis = [...new Set(BAR.panel.all.map(indicatorOf))];
const unitOf = new Set(onAxis.map(({ unit }) => unit));
export const COMPARED = {
  axis: [0, 1, 2].map((at) => found('three indicators on one axis', onAxis[at])),
  other: found(
    'indicator of another unit',
    TAB.shard.indicators.find(({ unit, measure }) => !unitOf.has(unit) && measure === onAxis[0]?.measure),
  ),
};
/** What is written of an indicator on the axis of a comparison. */
export const figureOn = (indicator: string): string =>
  found(
    `figure of ${indicator}`,
    BAR.panel.all.flatMap((record) =>
      record.indicator === indicator ? (recordFace(record).figure ?? []) : [],
    )[0],
  );

/** The county with the most facts, another one with some, and one that no text tells of. */
const counties = [...COUNTIES.counties].sort((a, b) => b.records.length - a.records.length);
export const TOLD = found('county with facts', counties[0]);
export const ALSO_TOLD = found(
  'second county with facts',
  counties.find(({ records }, at) => at > 0 && records.length > 0),
);
export const SILENT = counties.find(({ records }) => records.length === 0) ?? null;

/** The document with the most figures. */
export const LONGEST = most('document', DOCUMENTS, ({ quotes }) => quotes.length);
export const paragraphOf = ({ figureSpans }: DocumentQuote): number =>
  found('place', figureSpans[0]?.paragraph);
/** Where a record is quoted, in the longest document where it is. */
export function quoteOf({ id }: PublishedRecord): { readonly doc: string; readonly quote: DocumentQuote } {
  const shards = [LONGEST, ...DOCUMENTS];
  const shard = found(
    `quote of ${id}`,
    shards.find(({ quotes }) => quotes.some(({ record }) => record === id)),
  );
  return {
    doc: shard.document.id,
    quote: found(
      id,
      shard.quotes.find(({ record }) => record === id),
    ),
  };
}
/** The address of a figure in the reader. */
export const readerHash = ({ doc, quote }: ReturnType<typeof quoteOf>): string =>
  `#/sources/${doc}?p=${paragraphOf(quote)}&e=${quote.evidence}`;

/** One fact in two documents, whose words differ at one place; the shortest difference there is. */
export const PAIR =
  DOCUMENTS.flatMap(({ document, quotes, shared }) =>
    shared.flatMap(({ doc, facts }) =>
      facts.flatMap(({ here, there }) => {
        const [a] = quotes.filter(({ evidence }) => evidence === here);
        const [b] = DOCUMENTS.flatMap((other) => (other.document.id === doc ? other.quotes : [])).filter(
          ({ evidence }) => evidence === there,
        );
        if (!a || !b) return [];
        const { a: left, b: right } = diffTexts(a.quote, b.quote);
        const marked = [left, right].map((runs) => runs.filter(({ same }) => !same).map(({ text }) => text));
        if (marked.some(({ length }) => length !== 1)) return [];
        const hash = `#/sources/${document.id}?p=${paragraphOf(a)}&e=${here}&with=${there}`;
        return [{ hash, marked: marked.flat(), facts: facts.length }];
      }),
    ),
  ).sort((a, b) => a.marked.join('').length - b.marked.join('').length)[0] ?? null;

/** A matter under review. */
export const DOUBT = REVIEW.doubts[0] ?? null;

/** Slides by their number: a change between two dates, and the last one. */
const changeAt = DECK.slides.findIndex((slide) => slide.kind === 'change');
export const CHANGE_SLIDE = found('slide of a change', changeAt > 1 ? changeAt + 1 : null);
const changed = DECK.slides[changeAt];
export const CHANGE_SLIDE_RECORD = found('record of it', changed?.kind === 'change' ? changed.to : null);
export const LAST_SLIDE = DECK.slides.length;

const search = openSearch();
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).join('');

/** A record of the tab that a question finds first, among records alone too, as the console asks. */
async function findable(
  what: string,
  queryOf: (record: PublishedRecord) => string,
): Promise<{ readonly query: string; readonly record: PublishedRecord }> {
  const candidates = [CHANGE.record, ROW.record, BAR.record, ...TAB.shard.records].filter(
    ({ kind, quantity, role }) => kind === 'observation' && quantity && role !== 'baseline',
  );
  for (const record of candidates) {
    const query = queryOf(record);
    const [first] = query.length > 1 ? await search.find(query) : [];
    if (first === `record ${record.id}`) return { query, record };
  }
  throw new Error(`the dataset has no ${what} to test with`);
}
/** By the first letters of its name in pinyin, by its number. */
export const BY_INITIALS = await findable('record found by initials', ({ name }) => initialsOf(name));
export const BY_NUMBER = await findable(
  'record found by its number',
  ({ quantity }) => quantity?.value ?? '',
);

const SCRIPT = JSON.parse(readFileSync('data/lexicon/traditional.json', 'utf8')) as {
  from: string;
  to: string;
};
const [OLD, PLAIN] = [Array.from(SCRIPT.from), Array.from(SCRIPT.to)];

const traditional = (words: string): string =>
  Array.from(words, (sign) => OLD[PLAIN.indexOf(sign)] ?? sign).join('');

const named = await findable('record whose name has another form in traditional characters', ({ name }) =>
  traditional(name) === name ? '' : name,
);
/** By its name as it is typed with a traditional input method. */
export const BY_SCRIPT = { ...named, query: traditional(named.query) };

const EVERYDAY = JSON.parse(readFileSync('data/lexicon/everyday.json', 'utf8')) as {
  groups: ReadonlyArray<readonly string[]>;
};

/** A name with one of its words as people say it; empty where the lexicon has no other word for any. */
const inOtherWords = (name: string): string => {
  for (const group of EVERYDAY.groups) {
    const own = group.find((word) => word.length > 1 && name.includes(word));
    const other = group.find((word) => word.length > 1 && !name.includes(word));
    if (own && other) return name.replace(own, other);
  }
  return '';
};

/** By its name with a word that no text has; few suites ask for it, and a city need not have such a record. */
export const findByOtherWords = () =>
  findable('record found by everyday words', ({ name }) => inOtherWords(name));
