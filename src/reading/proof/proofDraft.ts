import { periodDays } from '../../model/fields/moment.ts';
import { plainScript } from '../flow/plainScript.ts';
import { mayHoldTables } from '../flow/tableSigns.ts';
import type { Lexicon } from '../lexicon.ts';
import { unitsOf } from '../lexicon.ts';
import type { ReadQuantity } from '../quantity.ts';
import { readText } from '../readText.ts';
import type { UnitTable } from '../scan/unitTable.ts';
import type { TableReading } from '../table/tableReading.ts';
import { compareNumbers } from './compareNumbers.ts';
import { isOtherPeriod, type Judgement, judge, type Verdict } from './judge.ts';
import { NameIndex, type NameMatch, Synonyms } from './nameIndex.ts';
import { PlaceNames } from './placeNames.ts';
import { listProofRecords, type ProofData, type ProofRecord } from './proofRecord.ts';

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
/** A name of which so much is said is said wholly. */
const WHOLLY = 0.95;

/** What reads tables, for a draft that `needsTables`; most have none. */
export const loadTables = async (): Promise<TableReading> => (await import('../table/tables.ts')).TABLES;

/** Compares drafts with one dataset. Building it costs as much as the records; each draft then only its own length. */
export class DraftProof {
  readonly #lexicon: Lexicon;
  readonly #units: UnitTable;
  readonly #data: ProofData;
  readonly #places: PlaceNames;
  readonly #index: NameIndex;
  readonly #byId: ReadonlyMap<string, ProofRecord>;

  constructor(data: ProofData, lexicon: Lexicon) {
    this.#data = data;
    this.#lexicon = lexicon;
    this.#units = unitsOf(lexicon);
    this.#places = new PlaceNames(data.regions, data.city, lexicon.terms);
    const items = listProofRecords(data.records);
    this.#index = new NameIndex(items, new Synonyms(lexicon.synonyms));
    this.#byId = new Map(items.map((item) => [item.record.id, item]));
  }

  /** The verdict on every quantity of a draft (LF), in reading order. */
  proof(text: string, tables: TableReading): ProofLine[] {
    return this.read(text, tables).map((read) => this.lineOf(read));
  }

  /** Whether a draft can only be read with what reads tables. */
  needsTables(text: string): boolean {
    return mayHoldTables(plainScript(text, this.#lexicon.traditional));
  }

  /** The quantities of a draft, which can be judged one by one. */
  read(text: string, tables: TableReading | null): ReadQuantity[] {
    return readText(text, this.#lexicon, { places: this.#places }, tables);
  }

  /** The verdict on one quantity against the one record that a person says it means; null for an unknown record. */
  lineFor(read: ReadQuantity, recordId: string): ProofLine | null {
    const item = this.#byId.get(recordId);
    if (!item) return null;
    const { line, start, end, text } = read;
    return { line, start, end, text, said: text, recordId, ...this.#judge(read, item) };
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
    const fits = this.#fits(read);
    if (fits.length === 0)
      return { ...base, verdict: 'unknown', recordId: null, expected: null, note: '数据里没有认出这一项' };
    const judged = fits.map((item) => ({ item, judgement: this.#judge(read, item) }));
    const [first] = judged;
    if (!first) return { ...base, verdict: 'unknown', recordId: null, expected: null, note: '' };
    const verdicts = new Set(judged.map(({ judgement }) => judgement.verdict));
    if (verdicts.size > 1) {
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

  #judge(read: ReadQuantity, item: ProofRecord): Judgement {
    return judge(
      read,
      item,
      {
        otherPlace: this.#places.isOther(read.exact.before, item.record.region),
        otherPeriod: isOtherPeriod(read, item, this.#data.plan),
      },
      this.#units,
    );
  }

  /** The records that a number may be meant to be: by name, then by what it is, where and when. */
  #fits(read: ReadQuantity): ProofRecord[] {
    const around = `${clauseOf(read.exact.before)}${read.exact.after.split(/[，。；,;]/u)[0] ?? ''}`;
    const found = withIndicators(this.#index.find(read.name ?? '', around)).filter(
      ({ item, score }) => score >= LEAST && isOneKind(read, item),
    );
    const comparable = found.filter(
      ({ item }) => compareNumbers(read, item.quantity, this.#units) !== 'unit',
    );
    const counts = found.filter(({ item }) => isCount(read, item, this.#units));
    // A name that fits wholly, with another kind of unit: the unit is what differs.
    const certain = found.filter(({ score }) => score >= CERTAIN);
    const items = [comparable, counts, certain].find((list) => list.length > 0) ?? [];
    const [best] = items;
    if (!best) return [];
    return this.#narrow(
      read,
      items.filter((match) => isNear(match, best)),
    );
  }

  #narrow(read: ReadQuantity, near: readonly NameMatch[]): ProofRecord[] {
    const prefer = (
      items: readonly NameMatch[],
      test: (item: ProofRecord) => boolean,
    ): readonly NameMatch[] => {
      const kept = items.filter(({ item }) => test(item));
      return kept.length > 0 ? kept : items;
    };
    const region = this.#places.regionOf(read.exact.before, read.region);
    let items = prefer(near, ({ record }) => isSameRole(read, record.role));
    items = prefer(items, ({ record }) => record.derived === undefined);
    items = prefer(items, ({ record }) => record.region === region);
    items = prefer(items, ({ record }) => isExactPeriod(read, record.period));
    items = prefer(
      items,
      (item) => read.exact.period !== null && !isOtherPeriod(read, item, this.#data.plan),
    );
    if (read.exact.period === null) items = prefer(items, ({ record }) => isLatest(record.id, items));
    // Of records that fit alike, the better name wins.
    const [top] = items;
    if (!top) return [];
    const left = items
      .filter((match) => isNear(match, top))
      .slice(0, MOST_MEANT)
      .map(({ item }) => item);
    return left.filter(
      (item) =>
        !left.some((other) =>
          this.#index.isCloser(other, item, `${read.name ?? ''}${clauseOf(read.exact.before)}`),
        ),
    );
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
  for (const { item, score } of found) {
    best.set(item.stem, Math.max(score, best.get(item.stem) ?? 0));
  }
  return found
    .map((match) => ({ ...match, score: best.get(match.item.stem) ?? match.score }))
    .sort((a, b) => b.score - a.score);
}

/** The clause that a number stands in, with the one before it. */
const clauseOf = (before: string): string =>
  before
    .split(/[，。；,;]/u)
    .slice(-2)
    .join('')
    .slice(-40);

function isSameRole(read: ReadQuantity, role: string | null): boolean {
  if (role === null) return true;
  if (read.role === 'target' || role === 'target') return read.role === role;
  if ((role === 'change') !== (read.role === 'change')) return false;
  return (role === 'baseline') === (read.role === 'baseline');
}

/** A percentage is never compared with a count, nor a rank with either. */
function isOneKind(read: ReadQuantity, { quantity }: ProofRecord): boolean {
  const isShare = (unit: string | null): boolean => unit === '%' || unit === '‰';
  const isPoints = (unit: string | null): boolean => /百分点$/u.test(unit ?? '');
  if (read.kind === 'rank' || quantity.valueKind === 'rank')
    return read.kind === 'rank' && quantity.valueKind === 'rank';
  return isShare(read.unit) === isShare(quantity.unit) && isPoints(read.unit) === isPoints(quantity.unit);
}

/** Whether both are counts, though of people and of households: 惠及369人 may be meant for 369户. */
const isCount = (read: ReadQuantity, { quantity }: ProofRecord, units: UnitTable): boolean => {
  const counts = (word: string | null): boolean =>
    /^(?:count|noun)$/.test(units.find(word ?? '')?.kind ?? '');
  return counts(read.unit) && counts(quantity.unit);
};

/** When a period ends; what has no end goes on to the day of the text. */
const endOf = ({
  to,
  from,
  kind,
}: {
  readonly kind: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): string =>
  to ??
  (kind === 'as-of' ||
  kind === 'half' ||
  kind === 'day' ||
  kind === 'year' ||
  kind === 'month' ||
  kind === 'quarter'
    ? (from ?? '9999')
    : '9999');

/** Whether a draft names exactly the period of a record. */
function isExactPeriod(
  { exact: { period } }: ReadQuantity,
  own: { readonly from?: string | undefined; readonly to?: string | undefined },
): boolean {
  if (period === null) return false;
  const said = periodDays({
    ...(period.from === null ? {} : { from: period.from }),
    ...(period.to === null ? {} : { to: period.to }),
  });
  const days = periodDays(own);
  return (
    said !== null &&
    days !== null &&
    said.last === days.last &&
    (said.first === days.first || period.kind === 'as-of')
  );
}

/** Whether no other record of the same indicator, role and place is later. */
function isLatest(id: string, items: readonly NameMatch[]): boolean {
  const own = items.find(({ item }) => item.record.id === id)?.item.record;
  if (!own) return true;
  const end = endOf(own.period);
  return !items.some(
    ({ item: { record } }) =>
      record.indicator === own.indicator &&
      record.region === own.region &&
      record.role === own.role &&
      endOf(record.period) > end,
  );
}
