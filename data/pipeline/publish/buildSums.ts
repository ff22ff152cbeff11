import type { ArithmeticCheck, Sum } from '../../../src/model/authored/review.ts';
import { MAGNITUDE_POWER } from '../../../src/model/numbers/decimal.ts';
import { formatQuantity } from '../../../src/model/numbers/quantity.ts';
import {
  addRationals,
  evaluate,
  formatRational,
  fromDecimal,
  negate,
  type Rational,
  roundRational,
  truncateRational,
} from '../../../src/model/numbers/rational.ts';
import type { ReviewCheck, ReviewDerivation } from '../../../src/model/published/reviewShard.ts';
import { recordFace } from '../../../src/model/text/face.ts';
import { baseValueOf, inputsOf, quantityOf, rewriteInputs, sumValue } from '../check/sumValue.ts';
import { decimalPlaces, halfLastDigit, roundingsOf } from '../check/sumVerdict.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import { publishEvidence, publishRecord } from './publishRecords.ts';

const SIGNS: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−', '+': '+' };
/**
 * Decimals shown beyond the last one kept: the first of them decides the rounding, the second shows that it
 * was not rounded itself.
 */
const DECIDING_DIGITS = 2;

/** The working as the reader sees it: figures in place of ids, and signs as on paper. */
const showWorking = (working: string, index: AuthoredIndex): string =>
  rewriteInputs(
    working.replace(/ ([-+*/]) /g, (_, sign: string) => ` ${SIGNS[sign] ?? sign} `),
    (id) => formatQuantity(quantityOf(id, index)),
  );

/** Lists every operation on a line of its own, in base units; … where decimals were truncated. */
function listSteps(sum: Sum, index: AuthoredIndex): string[] {
  const steps: string[] = [];
  evaluate(
    sum.working,
    (id) => baseValueOf(id, index),
    ({ left, sign, right, result }) => {
      const [a, b, c] = [left, right, result].map((value) => formatRational(value).text);
      steps.push(`${a} ${SIGNS[sign] ?? sign} ${b} = ${c}`);
    },
  );
  return steps;
}

function publishInput(id: string, index: AuthoredIndex): ReviewCheck['inputs'] {
  const entry = index.byId.get(id);
  if (!entry) return [];
  const derived = entry.kind === 'observation' ? (entry.record.derived?.inputs ?? []) : [];
  const [evidence] = [id, ...derived].flatMap((input) => index.byId.get(input)?.evidence ?? []);
  if (!evidence) return [];
  const record = publishRecord(entry, index);
  return [
    {
      record: id,
      name: record.name,
      figure: recordFace(record).figure,
      tags: [...recordFace(record).tags],
      evidence: publishEvidence(evidence, null, index),
    },
  ];
}

/** Scales a value to the magnitude of the figure it is compared with. */
const scaled = (value: Rational, power: number): Rational => ({
  numerator: value.numerator,
  denominator: value.denominator * 10n ** BigInt(power),
});

/**
 * What is shown of every sum: its working, its steps, its unrounded result, and where its figures are found.
 */
function showSum(sum: Sum, value: Rational, index: AuthoredIndex) {
  const places =
    roundingsOf(sum.result).find((decimals) => roundRational(value, decimals) === sum.result) ?? 0;
  return {
    shown: showWorking(sum.working, index),
    steps: listSteps(sum, index),
    exact: truncateRational(value, Math.max(places, 0) + DECIDING_DIGITS).text,
    places,
    inputs: [...inputsOf(sum), ...(sum.facts ?? [])].flatMap((id) => publishInput(id, index)),
  };
}

function publishCheck(check: ArithmeticCheck, index: AuthoredIndex): ReviewCheck[] {
  const said = quantityOf(check.compare.with, index);
  const [against] = publishInput(check.compare.with, index);
  if (!against) return [];
  const power = MAGNITUDE_POWER[said.magnitude];
  const value = scaled(sumValue(check, index).value, power);
  const difference = addRationals(value, negate(fromDecimal(said.value)));
  const size = difference.numerator < 0n ? negate(difference) : difference;
  return [
    {
      ...check,
      ...showSum(check, value, index),
      against: {
        ...against,
        difference: truncateRational(size, decimalPlaces(said) + DECIDING_DIGITS).text,
        allowed:
          check.compare.tolerance ??
          truncateRational(scaled(halfLastDigit(said), power), decimalPlaces(said) + 1).text,
      },
    },
  ];
}

/** Publishes checks, which can fail, and derivations, which cannot be compared with anything, separately. */
export function publishSums(
  sums: readonly Sum[],
  index: AuthoredIndex,
): { checks: ReviewCheck[]; derivations: ReviewDerivation[] } {
  return {
    checks: sums.flatMap((sum) => (sum.kind === 'check' ? publishCheck(sum, index) : [])),
    derivations: sums.flatMap((sum) => {
      if (sum.kind === 'check') return [];
      const { value, qualifier } = sumValue(sum, index);
      return qualifier === null ? [] : [{ ...sum, ...showSum(sum, value, index), qualifier }];
    }),
  };
}
