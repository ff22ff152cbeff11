import type { ReadQuantity } from '../../src/reading/quantity.ts';

/** A quantity as a person annotated it; see `tests/fixtures/reading/README.md`. */
export interface GoldQuantity
  extends Pick<ReadQuantity, 'line' | 'start' | 'end' | 'text' | 'value' | 'unit' | 'per' | 'name'> {
  readonly qualifier: string | null;
  readonly kind: string;
  readonly role: string | null;
  /** Neither a hit nor a false alarm. */
  readonly optional?: boolean;
  /** Set where what is not annotated may be a figure all the same. */
  readonly partial?: boolean;
}

/** A share as counted: how many of how many. */
export interface Count {
  hits: number;
  of: number;
}

export const MEASURES = [
  'found',
  'value',
  'unit',
  'marked',
  'unmarked',
  'role',
  'aside',
  'precision',
  'name',
] as const;
export type Measure = (typeof MEASURES)[number];
export type Score = Record<Measure, Count>;

export const emptyScore = (): Score =>
  Object.fromEntries(MEASURES.map((measure) => [measure, { hits: 0, of: 0 }])) as Score;

export function addScore(sum: Score, other: Score): void {
  for (const measure of MEASURES) {
    sum[measure].hits += other[measure].hits;
    sum[measure].of += other[measure].of;
  }
}

/** F1 by character of two names. */
export function nameLikeness(one: string, other: string): number {
  const plain = (name: string): string => name.replace(/[（(].*?[)）]|[\s、，“”"的]/gu, '');
  const [a, b] = [plain(one), plain(other)];
  const left = new Map<string, number>();
  for (const sign of a) left.set(sign, (left.get(sign) ?? 0) + 1);
  let shared = 0;
  for (const sign of b) {
    const count = left.get(sign) ?? 0;
    if (count > 0) shared += 1;
    left.set(sign, count - 1);
  }
  return a.length + b.length === 0 ? 1 : (2 * shared) / (Array.from(a).length + Array.from(b).length);
}

const overlaps = (one: { line: number; start: number; end: number }, other: typeof one): boolean =>
  one.line === other.line && one.start < other.end && one.end > other.start;
/** 个百分点 and 百分点 are one unit. */
const plainUnit = (unit: string | null): string =>
  (unit ?? '')
    .replace(/（/gu, '(')
    .replace(/）/gu, ')')
    .replace(/^个(?=百分点)/u, '');

function sameValue(read: ReadQuantity['value'], gold: GoldQuantity['value']): boolean {
  const list = (value: ReadQuantity['value']): readonly number[] =>
    value === null ? [] : typeof value === 'number' ? [value] : value;
  const [a, b] = [list(read), list(gold)];
  return (
    a.length === b.length &&
    a.every((number, at) => Math.abs(number - (b[at] ?? 0)) <= Math.abs(number) * 1e-3)
  );
}

/** The unit may be told with its base (吨/日) or apart from it. */
function sameUnit(read: ReadQuantity, gold: GoldQuantity): boolean {
  const whole = read.per === null ? plainUnit(read.unit) : `${plainUnit(read.unit)}/${read.per}`;
  return plainUnit(read.unit) === plainUnit(gold.unit) || whole === plainUnit(gold.unit);
}

const isNumber = (kind: string): boolean => kind === 'figure' || kind === 'rank' || kind === 'threshold';

/** Compares what was read of a text with what a person found in it. `report` is told of each difference. */
export function scoreReading(
  read: readonly ReadQuantity[],
  gold: readonly GoldQuantity[],
  report: (line: string) => void,
): Score {
  const score = emptyScore();
  const count = (measure: Measure, hit: boolean | number): void => {
    score[measure].of += 1;
    score[measure].hits += Number(hit);
  };
  for (const wanted of gold) {
    if (wanted.optional) continue;
    const found = read.filter((quantity) => overlaps(quantity, wanted));
    const quantity = found.find(({ kind }) => kind === wanted.kind) ?? found[0];
    const at = `${wanted.line}:${wanted.start} ${wanted.text}`;
    const miss = (what: string): void => report(`${at} | ${what}`);
    if (!isNumber(wanted.kind)) {
      const aside = quantity !== undefined && !isNumber(quantity.kind);
      count('aside', aside);
      if (!aside) miss(`aside ${wanted.kind}: ${quantity?.kind ?? 'not found'} ${quantity?.text ?? ''}`);
      continue;
    }
    count('found', quantity !== undefined);
    if (!quantity) {
      miss('not found');
      continue;
    }
    const value = sameValue(quantity.value, wanted.value);
    count('value', value);
    if (!value) miss(`value ${JSON.stringify(quantity.value)}, gold ${JSON.stringify(wanted.value)}`);
    const unit = sameUnit(quantity, wanted);
    count('unit', unit);
    if (!unit) miss(`unit ${quantity.unit}, gold ${wanted.unit}`);
    const qualifier = quantity.qualifier === (wanted.qualifier ?? '=');
    count((wanted.qualifier ?? '=') === '=' ? 'unmarked' : 'marked', qualifier);
    if (!qualifier) miss(`qualifier ${quantity.qualifier}, gold ${wanted.qualifier}`);
    if (quantity.kind !== wanted.kind) miss(`kind ${quantity.kind}, gold ${wanted.kind}`);
    if (wanted.kind !== 'figure') continue;
    if (wanted.role !== null) {
      count('role', quantity.role === wanted.role);
      if (quantity.role !== wanted.role) miss(`role ${quantity.role}, gold ${wanted.role}`);
    }
    if (wanted.name !== null) {
      const alike = nameLikeness(quantity.name ?? '', wanted.name);
      count('name', alike);
      if (alike < 0.75) miss(`name ${quantity.name}, gold ${wanted.name} (${alike.toFixed(2)})`);
    }
  }
  for (const quantity of read) {
    if (quantity.kind !== 'figure') continue;
    const same = gold.filter((wanted) => overlaps(quantity, wanted));
    if (same.some(({ optional }) => optional) || (same.length === 0 && gold.some(({ partial }) => partial)))
      continue;
    const right = same.some(({ kind }) => kind === 'figure');
    count('precision', right);
    if (!right)
      report(
        `${quantity.line}:${quantity.start} ${quantity.text} | no figure: gold ${same[0]?.kind ?? 'nothing'}`,
      );
  }
  return score;
}
