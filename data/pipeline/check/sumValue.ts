import type { Sum } from '../../../src/model/authored/review.ts';
import type { Qualifier, Quantity } from '../../../src/model/numbers/quantity.ts';
import { compareRationals, evaluate, type Rational } from '../../../src/model/numbers/rational.ts';
import { signedDecimal } from '../../../src/model/published/signedDecimal.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import { recordQuantity } from '../read/listRecords.ts';

const INPUT = /\{([a-z0-9-]+)\}/g;

/** The ids in braces, each once. */
export const inputsOf = ({ working }: Pick<Sum, 'working'>): string[] => [
  ...new Set(Array.from(working.matchAll(INPUT), (match) => match[1] ?? '')),
];

/** Replaces the ids in braces; `write` gives the text for each id. */
export const rewriteInputs = (working: string, write: (id: string) => string): string =>
  working.replace(INPUT, (_, id: string) => write(id));

/** Every record that a sum uses or is compared with. */
export const recordsOfSum = (sum: Sum): string[] => [
  ...new Set([...inputsOf(sum), ...(sum.facts ?? []), ...(sum.kind === 'check' ? [sum.compare.with] : [])]),
];

/**
 * The quantity of a record. Throws `RangeError` with the id where there is no such record or it has no
 * number.
 */
export function quantityOf(id: string, index: AuthoredIndex): Quantity {
  const entry = index.byId.get(id);
  const quantity = entry && recordQuantity(entry);
  if (!quantity) throw new RangeError(`没有数值的记录：${id}`);
  return quantity;
}

export const baseValueOf = (id: string, index: AuthoredIndex): string => {
  const quantity = quantityOf(id, index);
  const entry = index.byId.get(id);
  const { sense } = entry?.kind === 'observation' ? entry.record : {};
  const value = signedDecimal({ quantity, sense });
  if (value === null) throw new RangeError(`不是单一的数，不能计算：${id}`);
  return value;
};

const TURNED: Readonly<Record<Qualifier, Qualifier>> = {
  '=': '=',
  '>=': '<=',
  '>': '<',
  '<=': '>=',
  '<': '>',
  '~': '~',
};

/**
 * Joins qualifiers of bounds in the same direction; one that excludes its number makes the result exclude it.
 */
function joinQualifiers(qualifiers: readonly Qualifier[]): Qualifier | null {
  const bounds = new Set(qualifiers.filter((item) => item !== '='));
  const [first] = bounds;
  if (first === undefined) return '=';
  if (bounds.size === 1) return first;
  if ([...bounds].every((item) => item === '>' || item === '>=')) return '>';
  if ([...bounds].every((item) => item === '<' || item === '<=')) return '<';
  return null;
}

export interface SumValue {
  readonly value: Rational;
  /**
   * The qualifier of the result: a bound or approximation among the inputs makes it one too; null where
   * nothing is known of it.
   */
  readonly qualifier: Qualifier | null;
}

/**
 * The result of a sum in base units, with its qualifier. An input that is a bound moves the result up or
 * down; the direction is found by evaluating the sum with the input made slightly larger.
 */
export function sumValue(sum: Pick<Sum, 'working'>, index: AuthoredIndex): SumValue {
  const outcome = (working: string) => evaluate(working, (id) => baseValueOf(id, index));
  const value = outcome(sum.working);
  const qualifiers = inputsOf(sum).map((input): Qualifier => {
    const { qualifier } = quantityOf(input, index);
    if (qualifier === '=' || qualifier === '~') return qualifier;
    const larger = rewriteInputs(sum.working, (id) => (id === input ? `({${id}} * 1.001)` : `{${id}}`));
    const direction = compareRationals(outcome(larger), value);
    return direction === 0 ? '=' : direction > 0 ? qualifier : TURNED[qualifier];
  });
  return { value, qualifier: joinQualifiers(qualifiers) };
}
