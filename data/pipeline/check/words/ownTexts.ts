import { panelRefs, type Slide, slideRecordIds } from '../../../../src/model/authored/deck.ts';
import { narrowPanel, panelRecordIds } from '../../../../src/model/authored/panelRecords.ts';
import type { SetAside, SourceDocument } from '../../../../src/model/authored/source.ts';
import type { Evidence } from '../../../../src/model/fields/evidence.ts';
import type { AuthoredIndex } from '../../read/authoredIndex.ts';
import { settlingEvidence, sideEvidence } from '../../read/conflictSides.ts';
import type { AuthoredRecord } from '../../read/listRecords.ts';
import type { Authored } from '../../read/readAuthored.ts';
import { recordsOfSum } from '../sumValue.ts';
import type { OwnCounts } from './placeholders.ts';

/** A text in our own words, with everything that may support it. */
export interface OwnText {
  readonly file: string;
  readonly recordId: string;
  readonly field: string;
  readonly text: string;
  /** The records that it is shown over. */
  readonly under: readonly AuthoredRecord[];
  /** Quoted words that support it besides those of its records. */
  readonly quotes?: readonly string[];
  /** Numerals it may contain besides those of its records: dates of its document, the result of its sum. */
  readonly numerals?: readonly string[];
  /**
   * True for a text that is also shown without its panel, in search, lists and other pages: it has to state
   * scope, group and year itself.
   */
  readonly alone?: boolean;
  /** The heading that is always shown with it. */
  readonly heading?: string;
  readonly counts?: OwnCounts;
}

const wordsOf = (evidence: readonly Evidence[]): string[] =>
  evidence.map(({ quote, context }) => `${context ?? ''}……${quote}`);

/** Finds records quoted from the same paragraphs; a note on one of them may also mention the others. */
function paragraphIndex(index: AuthoredIndex): (evidence: readonly Evidence[]) => AuthoredRecord[] {
  const at = new Map<string, Set<AuthoredRecord>>();
  for (const entry of index.records)
    for (const { doc, paragraph } of entry.evidence) {
      const key = `${doc} ${paragraph}`;
      at.set(key, (at.get(key) ?? new Set()).add(entry));
    }
  return (evidence) => [
    ...new Set(evidence.flatMap(({ doc, paragraph }) => [...(at.get(`${doc} ${paragraph}`) ?? [])])),
  ];
}

/**
 * Finds numerals that a note may contain although they are not figures: thresholds, dates and ages near its
 * quote, results of sums.
 */
function asideIndex(authored: Authored): (entry: AuthoredRecord) => string[] {
  const byParagraph = new Map<string, SetAside[]>();
  for (const { id, setAside } of authored.documents)
    for (const aside of setAside) {
      const key = `${id} ${aside.paragraph}`;
      const list = byParagraph.get(key);
      if (list) list.push(aside);
      else byParagraph.set(key, [aside]);
    }
  const found = new Map<AuthoredRecord, string[]>();
  const find = ({ id, evidence }: AuthoredRecord): string[] => {
    const paragraphs = new Set(evidence.map(({ doc, paragraph }) => `${doc} ${paragraph}`));
    const asides = [...paragraphs].flatMap((key) => byParagraph.get(key) ?? []);
    const sums = authored.checks.filter(({ working }) => working.includes(`{${id}}`));
    return [
      ...asides.map(({ token }) => token),
      ...sums.flatMap(({ working, result }) => [result, ...numeralsOf(working)]),
    ];
  };
  // A record stands under several texts: its names, its indicator's, those of each panel that shows it.
  return (entry) => {
    const known = found.get(entry) ?? find(entry);
    found.set(entry, known);
    return known;
  };
}

const numeralsOf = (text: string): readonly string[] =>
  text.match(/(?<![a-z0-9-])[0-9]+(?:\.[0-9]+)?(?![a-z-])/g) ?? [];

/** All records that a slide shows. */
function slideRecords(slide: Slide, authored: Authored, index: AuthoredIndex): AuthoredRecord[] {
  const ids = panelRefs(slide).flatMap((ref) => {
    const panel = authored.panels[ref.domain]?.find(({ id }) => id === ref.panel);
    if (!panel) return [];
    const all = panelRecordIds(panel);
    if (ref.records === undefined) return all;
    return panelRecordIds(narrowPanel(panel, new Set(ref.records)));
  });
  return [...new Set([...ids, ...slideRecordIds(slide)])].flatMap((id) => index.byId.get(id) ?? []);
}

function* documentTexts(
  doc: SourceDocument,
  near: ReturnType<typeof paragraphIndex>,
  evidenceSoFar: readonly Evidence[],
) {
  const file = `data/documents/${doc.id}.json`;
  const dates = doc.setAside.map(({ token }) => token);
  const own = (field: string, text: string): OwnText => ({
    file,
    recordId: doc.id,
    field,
    text,
    under: [],
    numerals: dates,
  });
  if (doc.untitled) yield own('title', doc.title);
  yield { ...own('shortTitle', doc.shortTitle), quotes: [doc.title] };
  yield own('publishedNote', doc.publishedNote);
  // One list for all paragraphs, because a long text has thousands of them.
  const numerals = [...dates, ...doc.paragraphs.map(({ n }) => String(n))];
  for (const { n, digest, continues, repeats } of doc.paragraphs) {
    const chain = [n - 1, n, ...(continues ? [n + 1] : []), ...(repeats === undefined ? [] : [repeats])];
    const positions = chain.map((paragraph) => ({ doc: doc.id, paragraph }) as Evidence);
    yield {
      ...own(`第 ${n} 段 digest`, digest),
      under: near(positions),
      quotes: wordsOf(evidenceSoFar.filter((item) => item.doc === doc.id && item.paragraph === n)),
      numerals,
    };
  }
  for (const { paragraph, note, token } of doc.errata)
    yield {
      ...own(`第 ${paragraph} 段 errata`, note),
      under: near([{ doc: doc.id, paragraph } as Evidence]),
      quotes: [token],
    };
}

/**
 * Lists all our own texts that make a statement; quotes and quoted headings are left out. With `only` the texts of
 * other documents are left out as well: a long one has thousands of digests.
 */
export function* listOwnTexts(
  authored: Authored,
  index: AuthoredIndex,
  only: ReadonlySet<string> | null = null,
): Generator<OwnText> {
  const near = paragraphIndex(index);
  const asideOf = asideIndex(authored);
  const byIds = (ids: readonly string[]) => ids.flatMap((id) => index.byId.get(id) ?? []);
  for (const entry of index.records) {
    const { file, id: recordId, record } = entry;
    const derived = entry.kind === 'observation' ? entry.record.derived : undefined;
    const under = [entry, ...byIds(derived?.inputs ?? [])];
    const around = [...new Set([...under, ...near(entry.evidence)])];
    const texts: ReadonlyArray<readonly [string, string | undefined, readonly AuthoredRecord[]]> = [
      ['name', record.name, under],
      ['text', entry.kind === 'statement' || entry.kind === 'county' ? entry.record.text : undefined, around],
      ['doubt', record.doubt, around],
      ['note', record.note, around],
      ['derived', derived?.note, around],
    ];
    for (const [field, text, rests] of texts)
      if (text !== undefined) yield { file, recordId, field, text, under: rests, numerals: asideOf(entry) };
  }
  for (const [domain, indicators] of Object.entries(authored.indicators))
    for (const { id, name, gloss, observations } of indicators) {
      const under = byIds(observations.map((observation) => observation.id));
      const file = `data/indicators/${domain}.json`;
      for (const [field, text] of Object.entries({ name, gloss }))
        yield { file, recordId: id, field, text, under, numerals: under.flatMap(asideOf) };
    }
  for (const [domain, panels] of Object.entries(authored.panels))
    for (const panel of panels) {
      const { id: recordId, title, section, note, records, pairs = [] } = panel;
      const own = {
        file: `data/panels/${domain}.json`,
        recordId,
        under: byIds(panelRecordIds(panel)),
        numerals: byIds(panelRecordIds(panel)).flatMap(asideOf),
        counts: { records: records.length, pairs: pairs.length },
      };
      yield { ...own, field: 'title', text: title, alone: true, heading: section };
      yield { ...own, field: 'section', text: section };
      if (note !== undefined) yield { ...own, field: 'note', text: note };
    }
  for (const [name, deck] of Object.entries(authored.decks)) {
    const file = `data/decks/${name}.json`;
    for (const text of [deck.title, deck.subtitle ?? ''])
      if (text !== '') yield { file, recordId: deck.id, field: 'title', text, under: [] };
    for (const slide of deck.slides) {
      const under = slideRecords(slide, authored, index);
      const own = { file, recordId: slide.id, under, counts: { records: under.length } };
      yield { ...own, field: 'headline', text: slide.headline, alone: true, heading: slide.section };
      yield { ...own, field: 'section', text: slide.section };
      for (const text of slide.kind === 'title' || slide.kind === 'text' ? (slide.lines ?? []) : [])
        yield { ...own, field: 'lines', text };
    }
  }
  const evidenceSoFar: Evidence[] = [];
  for (const conflict of authored.conflicts) {
    const { id: recordId, title, reason, sides } = conflict;
    const evidence = [
      ...sides.flatMap((side) => sideEvidence(side, index) ?? []),
      ...[settlingEvidence(conflict, index) ?? []].flat(),
    ];
    evidenceSoFar.push(...evidence);
    const said = sides.flatMap(({ says }) => says?.value ?? []);
    const under = [...byIds(sides.flatMap(({ record }) => record ?? [])), ...near(evidence)];
    const own = { file: 'data/conflicts.json', recordId, under, quotes: wordsOf(evidence), numerals: said };
    yield { ...own, field: 'title', text: title };
    yield { ...own, field: 'reason', text: reason };
  }
  for (const sum of authored.checks) {
    const { id: recordId, title, note, premise, working, result } = sum;
    const inputs = byIds(recordsOfSum(sum));
    const under = [...inputs, ...near(inputs.flatMap(({ evidence }) => evidence))];
    const own = {
      file: 'data/checks.json',
      recordId,
      under,
      numerals: [result, ...numeralsOf(working), ...inputs.flatMap(asideOf)],
    };
    const needs = sum.kind === 'derivation' ? sum.needs : undefined;
    for (const [field, text] of Object.entries({ title, note, premise, needs }))
      if (text !== undefined) yield { ...own, field, text };
  }
  for (const doc of authored.documents)
    if (only === null || only.has(doc.id)) yield* documentTexts(doc, near, evidenceSoFar);
  for (const { id, gloss } of authored.site.domains)
    yield { file: 'data/site.json', recordId: id, field: 'gloss', text: gloss, under: [] };
  for (const { id, note } of authored.regions)
    if (note !== undefined)
      yield { file: 'data/regions.json', recordId: id, field: 'note', text: note, under: [] };
}
