import type { Lexicon } from '../lexicon.ts';
import { unitsOf } from '../lexicon.ts';
import type { ReadQuantity } from '../quantity.ts';
import type { UnitTable } from '../scan/unitTable.ts';
import { isComparable } from './compareNumbers.ts';
import { isOtherPeriod, type Judgement, judge, type Verdict } from './judge.ts';
import { type Likeness, NameIndex, type NameMatch } from './nameIndex.ts';
import { PlaceNames } from './placeNames.ts';
import { listProofRecords, type ProofData, type ProofRecord } from './proofRecord.ts';
import { isCount, isExactPeriod, isLatest, isOneKind, isSameRole } from './recordKind.ts';
import { Synonyms } from './synonyms.ts';

/** A number of a draft with its verdict; a line of `data:proof`. */
export interface ProofLine {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly verdict: Verdict;
  readonly recordId: string | null;
  /** All records that could be meant, where it is `ambiguous`. */
  readonly recordIds?: readonly string[];
  readonly said: string;
  readonly expected: string | null;
  readonly note: string;
}

/** A name explains a record from here on; below it the number is unknown. */
const LEAST = 0.56;
/** From here on nothing else can be meant. */
const CERTAIN = 0.92;
/** Records whose score is within this share of the best fit as well. */
const NEAR = 0.93;
/** So many records are asked about at most. */
const MOST_MEANT = 12;
/** A record that may be meant, and how the name that is said stands to it. */
interface Fit {
  readonly item: ProofRecord;
  readonly likeness: Likeness;
}

/** Verdicts that find another number than the record's. */
const OTHER_NUMBER: ReadonlySet<Verdict> = new Set<Verdict>(['differs', 'scope']);
/** A name of which so much is said is said wholly. */
const WHOLLY = 0.95;

/**
 * Judges quantities of drafts by one dataset. Building it costs as much as the records; each draft then only its own
 * length. What reads the draft is apart (`readDraft.ts`), so that a page can fetch it with the first text.
 */
export class DraftJudge {
  readonly lexicon: Lexicon;
  private readonly units: UnitTable;
  private readonly data: ProofData;
  /** The names of places by which a draft is read. */
  readonly places: PlaceNames;
  private readonly index: NameIndex;
  private readonly byId: ReadonlyMap<string, ProofRecord>;

  constructor(data: ProofData, lexicon: Lexicon) {
    this.data = data;
    this.lexicon = lexicon;
    this.units = unitsOf(lexicon);
    this.places = new PlaceNames(data.regions, data.city, lexicon.terms);
    const items = listProofRecords(data.records);
    this.index = new NameIndex(items, new Synonyms(lexicon.synonyms));
    this.byId = new Map(items.map((item) => [item.record.id, item]));
  }

  /** The verdict on one quantity against the one record that a person says it means; null for an unknown record. */
  lineFor(read: ReadQuantity, recordId: string): ProofLine | null {
    const item = this.byId.get(recordId);
    if (!item) return null;
    const { line, start, end, text } = read;
    return { line, start, end, text, said: text, recordId, ...this.judge(read, item) };
  }

  lineOf(read: ReadQuantity): ProofLine {
    const { line, start, end, text } = read;
    const base = { line, start, end, text, said: text };
    if (read.kind === 'date' || read.kind === 'name' || read.kind === 'threshold')
      return {
        ...base,
        verdict: 'aside',
        recordId: null,
        expected: null,
        note: read.kind === 'threshold' ? '界定对象的数，不作核对' : '',
      };
    const fits = this.fits(read);
    if (fits.length === 0)
      return { ...base, verdict: 'unknown', recordId: null, expected: null, note: '数据里没有认出这一项' };
    const named = fits.filter(({ likeness }) => likeness !== 'other');
    const meant = named.length > 0 ? named : fits;
    const sure = named.some(({ likeness }) => likeness === 'same');
    const judged = meant.map(({ item }) => ({ item, judgement: this.judge(read, item) }));
    const first = sure ? judged[0] : judged.find(({ judgement }) => !OTHER_NUMBER.has(judgement.verdict));
    if (!first)
      return {
        ...base,
        verdict: 'unknown',
        recordId: null,
        expected: null,
        note: '名称相近的数据说的是另一项',
      };
    const verdicts = new Set(judged.map(({ judgement }) => judgement.verdict));
    // A number that is that of a record whose name is only like the one said is asked about.
    if (verdicts.size > 1 || !sure) {
      const recordIds = Array.from(new Set(judged.map(({ item }) => item.record.id)));
      const expected = Array.from(new Set(judged.map(({ judgement }) => judgement.expected))).join('；');
      return {
        ...base,
        verdict: 'ambiguous',
        recordId: first.item.record.id,
        recordIds,
        expected,
        note: `可能指${judged.map(({ item }) => `“${item.record.name}”`).join('或')}，请确认`,
      };
    }
    const { item, judgement } = first;
    return {
      ...base,
      verdict: judgement.verdict,
      recordId: item.record.id,
      expected: judgement.expected,
      note: judgement.note,
    };
  }

  private judge(read: ReadQuantity, item: ProofRecord): Judgement {
    return judge(
      read,
      item,
      {
        otherPlace: this.places.isOther(read.exact.before, item.record),
        otherPeriod: isOtherPeriod(read, item, this.data.plan),
      },
      this.units,
    );
  }

  /** The records that a number may be meant to be: by name, then by what it is, where and when. */
  private fits(read: ReadQuantity): Fit[] {
    const around = `${clauseOf(read.exact.before)}${read.exact.after.split(/[，。；,;]/u)[0] ?? ''}`;
    const found = withIndicators(this.index.find(read.name ?? '', around)).filter(({ item }) =>
      isOneKind(read, item),
    );
    const comparable = found.filter(({ item }) => isComparable(read, item.quantity, this.units));
    const counts = found.filter(({ item }) => isCount(read, item, this.units));
    // A name that fits wholly, with another kind of unit: the unit is what differs.
    const certain = found.filter(({ score }) => score >= CERTAIN);
    const items = [comparable, counts, certain].find((list) => list.length > 0) ?? [];
    const [best] = items;
    if (!best) return [];
    return this.narrow(
      read,
      items.filter((match) => isNear(match, best)),
    );
  }

  private narrow(read: ReadQuantity, near: readonly NameMatch[]): Fit[] {
    const prefer = (
      items: readonly NameMatch[],
      test: (item: ProofRecord) => boolean,
    ): readonly NameMatch[] => {
      const kept = items.filter(({ item }) => test(item));
      return kept.length > 0 ? kept : items;
    };
    const region = this.places.regionOf(read.exact.before, read.region);
    let items = prefer(near, ({ record }) => isSameRole(read, record.role));
    items = prefer(items, ({ record }) => record.derived === undefined);
    items = prefer(items, ({ record }) => record.region === region);
    items = prefer(items, ({ record }) => isExactPeriod(read, record.period));
    items = prefer(items, (item) => read.exact.period !== null && !isOtherPeriod(read, item, this.data.plan));
    if (read.exact.period === null) items = prefer(items, ({ record }) => isLatest(record.id, items));
    // Of records that fit alike, the better name wins.
    const [top] = items;
    if (!top) return [];
    const left = items.filter((match) => isNear(match, top)).slice(0, MOST_MEANT);
    const [name, before] = [read.name ?? '', clauseOf(read.exact.before)];
    const words = { places: this.places.names, terms: this.lexicon.terms };
    return left
      .filter(({ item }) => !left.some((other) => this.index.isCloser(other.item, item, `${name}${before}`)))
      .map((match) => ({
        item: match.item,
        likeness: this.index.likenessOf(match, name, before, words),
      }));
  }
}

/**
 * Whether a record may be meant as well as the best one. Where the draft says only what both names hold (示范桥 of
 * 国家级示范桥 and 省级示范桥), the shorter name is no nearer.
 */
function isNear({ score, explained }: NameMatch, best: NameMatch): boolean {
  if (score >= best.score * NEAR) return true;
  return (
    best.covered < WHOLLY && best.explained >= WHOLLY && explained >= WHOLLY && score >= best.score * 0.8
  );
}

/** Records of one name (a start, a value, its growth) are as near as the nearest of them: only their quotes differ. */
function withIndicators(found: readonly NameMatch[]): NameMatch[] {
  const best = new Map<string, number>();
  // The best come first.
  for (const { item, score } of found) {
    if (score < LEAST) break;
    if (!best.has(item.stem)) best.set(item.stem, score);
  }
  const near: NameMatch[] = [];
  for (const match of found) {
    const score = best.get(match.item.stem);
    if (score !== undefined) near.push(score === match.score ? match : { ...match, score });
  }
  return near.sort((a, b) => b.score - a.score);
}

/** The clause that a number stands in, with the one before it. */
const clauseOf = (before: string): string =>
  before
    .split(/[，。；,;]/u)
    .slice(-2)
    .join('')
    .slice(-40);
