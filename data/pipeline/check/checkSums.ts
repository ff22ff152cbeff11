import type { ArithmeticCheck, Sum } from '../../../src/model/authored/review.ts';
import { MAGNITUDE_POWER } from '../../../src/model/numbers/decimal.ts';
import { axisUnit } from '../../../src/model/numbers/quantity.ts';
import {
  compareRationals,
  evaluate,
  fromDecimal,
  roundRational,
} from '../../../src/model/numbers/rational.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Finding } from '../read/finding.ts';
import { isNumeral } from '../read/numeralPhrases.ts';
import { baseValueOf, inputsOf, quantityOf, recordsOfSum, sumValue } from './sumValue.ts';
import { decimalPlaces, roundingsOf, sumVerdict } from './sumVerdict.ts';

const CHECKS = 'data/checks.json';

type Slip = Omit<Finding, 'file' | 'recordId'>;

/** A record and everything its value was derived from. */
function rootsOf(id: string, index: AuthoredIndex, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  const entry = index.byId.get(id);
  const inputs = entry?.kind === 'observation' ? (entry.record.derived?.inputs ?? []) : [];
  for (const input of inputs) rootsOf(input, index, seen);
  return seen;
}

/** The positions of a record's digits: two records of the same numeral cannot confirm each other. */
const numeralsOf = (id: string, index: AuthoredIndex): Set<string> =>
  new Set(
    (index.byId.get(id)?.evidence ?? [])
      .filter(({ figure }) => isNumeral(figure))
      .map(({ doc, paragraph, quote, figure, occurrence }) =>
        [doc, paragraph, quote, figure, occurrence ?? 1].join(' '),
      ),
  );

/** Reports where the compared figure depends on the inputs: a sum that leads back to itself cannot fail. */
function checkIndependence(check: ArithmeticCheck, index: AuthoredIndex): Slip[] {
  const { with: said } = check.compare;
  const entry = index.byId.get(said);
  if (entry?.kind === 'observation' && entry.record.derived)
    return [{ message: `比较的一方 ${said} 是推算值，不是原文所说` }];
  const numerals = numeralsOf(said, index);
  return [...inputsOf(check), ...(check.facts ?? [])].flatMap((input): Slip[] => {
    if (input === said) return [{ message: `循环验算：比较的一方 ${said} 就是算式的输入` }];
    if (rootsOf(input, index).has(said))
      return [{ message: `循环验算：输入 ${input} 由比较的一方 ${said} 推算而来` }];
    const shared = [...rootsOf(input, index)].some((root) =>
      [...numeralsOf(root, index)].some((numeral) => numerals.has(numeral)),
    );
    return shared ? [{ message: `循环验算：输入 ${input} 与比较的一方 ${said} 出自同一处数字` }] : [];
  });
}

/** A sum may have a tolerance only where one of its figures is an approximation. */
function checkTolerance(check: ArithmeticCheck, index: AuthoredIndex): Slip[] {
  if (check.compare.tolerance === undefined) return [];
  const about = [...inputsOf(check), check.compare.with].some(
    (id) => quantityOf(id, index).qualifier === '~',
  );
  return about ? [] : [{ message: '容差由比较数字的末位定，只有约数才另写 tolerance' }];
}

function checkCompared(check: ArithmeticCheck, index: AuthoredIndex): Slip[] {
  const said = quantityOf(check.compare.with, index);
  const unit = `${said.magnitude}${axisUnit(said)}`;
  if (check.unit !== unit)
    return [{ message: '验算的单位与比较的数字不同', expected: unit, found: check.unit }];
  const computed = sumValue(check, index);
  const scale = fromDecimal(`1${'0'.repeat(MAGNITUDE_POWER[said.magnitude])}`);
  const result = roundRational(
    { numerator: computed.value.numerator, denominator: computed.value.denominator * scale.numerator },
    decimalPlaces(said),
  );
  if (result !== check.result) return [{ message: '验算结果不符', expected: result, found: check.result }];
  const verdict = sumVerdict(
    computed,
    { ...said, base: fromDecimal(baseValueOf(check.compare.with, index)) },
    check.compare.relation,
    check.compare.tolerance === undefined ? null : fromDecimal(check.compare.tolerance),
  );
  return verdict === check.verdict
    ? []
    : [{ message: '验算结论不符', expected: verdict, found: check.verdict }];
}

/** Counts are exact; measured values, shares and figures in 万 were rounded when they were written. */
const MEASURED = /^(?:%|个百分点|元|吨|亩|公里|米|平方米|立方米)$/;

const digitsOf = (decimal: string): number => decimal.replace(/[-.]/g, '').replace(/^0+/, '').length;

/** The number of significant digits of the inputs; null where all of them are counts or bounds. */
function bornDigits(sum: Sum, index: AuthoredIndex): number | null {
  const rounded = inputsOf(sum)
    .map((id) => quantityOf(id, index))
    .filter(
      ({ value, magnitude, unit, qualifier }) =>
        (qualifier === '=' || qualifier === '~') &&
        (magnitude !== '' || value.includes('.') || MEASURED.test(unit)),
    );
  return rounded.length === 0 ? null : Math.min(...rounded.map(({ value }) => digitsOf(value)));
}

function checkDerivation(sum: Sum, index: AuthoredIndex): Slip[] {
  const { value, qualifier } = sumValue(sum, index);
  const roundings = roundingsOf(sum.result);
  const rounding = roundings.find((decimals) => roundRational(value, decimals) === sum.result);
  if (rounding === undefined)
    return [
      { message: '推算结果不符', expected: roundRational(value, roundings[0] ?? 0), found: sum.result },
    ];
  if (qualifier === null) return [{ message: '输入的限定方向不一，推不出结果' }];
  const order = compareRationals(fromDecimal(sum.result), value);
  if ((qualifier.startsWith('>') && order > 0) || (qualifier.startsWith('<') && order < 0))
    return [{ message: '结果是上限或下限，不能向外进位' }];
  const born = bornDigits(sum, index);
  const shown = digitsOf(rounding < 0 ? sum.result.replace(/0+$/, '') : sum.result);
  return born === null || shown <= born
    ? []
    : [{ message: '推算结果的有效数字多于输入', expected: `至多${born}位`, found: `${shown}位` }];
}

/** Recomputes a sum and its verdict, and checks that it could have failed. */
export function checkSum(sum: Sum, index: AuthoredIndex): Finding[] {
  const slips = (): Slip[] => {
    const missing = recordsOfSum(sum).filter((id) => !index.byId.has(id));
    if (missing.length > 0) return missing.map((id) => ({ message: `算式的记录不存在：${id}` }));
    if (recordsOfSum(sum).length === 0) return [{ message: '算式没有用到任何记录' }];
    evaluate(sum.working, (id) => baseValueOf(id, index));
    if (sum.kind === 'derivation') return checkDerivation(sum, index);
    const circular = checkIndependence(sum, index);
    return circular.length > 0 ? circular : [...checkTolerance(sum, index), ...checkCompared(sum, index)];
  };
  const found = (): Slip[] => {
    try {
      return slips();
    } catch (error) {
      return [{ message: error instanceof Error ? error.message : String(error) }];
    }
  };
  return found().map((slip) => ({ file: CHECKS, recordId: sum.id, ...slip }));
}
