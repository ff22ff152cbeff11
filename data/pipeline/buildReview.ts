import { compareDecimals, subtractDecimals, toBaseDecimal } from '../../src/model/decimal.ts';
import { formatQuantity, type Quantity } from '../../src/model/quantity.ts';
import { evaluate, roundRational, showRational } from '../../src/model/rational.ts';
import type { ArithmeticCheck } from '../../src/model/review.ts';
import type { ReviewShard } from '../../src/model/reviewShard.ts';
import { RECORD_KINDS } from '../../src/model/vocabulary.ts';
import type { AuthoredIndex } from './authoredIndex.ts';
import { figureKinds } from './buildDocument.ts';
import { sideEvidence } from './checkReview.ts';
import { recordQuantity } from './listRecords.ts';
import type { Lock } from './lock.ts';
import { publishEvidence, publishRecord, withWord } from './publishRecords.ts';
import type { Authored } from './readAuthored.ts';

type ReviewCheck = ReviewShard['checks'][number];

const SIGNS: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−', '+': '+' };
const INPUT = /\{([a-z0-9-]+)\}/g;

function quantityOf(id: string, index: AuthoredIndex): Quantity {
  const entry = index.byId.get(id);
  const quantity = entry && recordQuantity(entry);
  if (!quantity) throw new RangeError(`没有数值的记录：${id}`);
  return quantity;
}

const baseValueOf = (id: string, index: AuthoredIndex): string => {
  const { value, magnitude } = quantityOf(id, index);
  return toBaseDecimal(value, magnitude);
};

/** A sum as the reader sees it: figures in place of ids, signs as on paper. */
function showWorking(working: string, index: AuthoredIndex): string {
  return working
    .replace(/ ([-+*/]) /g, (_, sign: string) => ` ${SIGNS[sign] ?? sign} `)
    .replace(INPUT, (_, id: string) => formatQuantity(quantityOf(id, index)));
}

/** Every operation on a line of its own, in base units; ≈ where decimals were cut. */
function listSteps(check: ArithmeticCheck, index: AuthoredIndex): string[] {
  const steps: string[] = [];
  evaluate(
    check.working,
    (id) => baseValueOf(id, index),
    ({ left, sign, right, result }) => {
      const shown = [left, right, result].map(showRational);
      const [a, b, c] = shown.map(({ text }) => text);
      const equals = shown.every(({ exact }) => exact) ? '=' : '≈';
      steps.push(`${a} ${SIGNS[sign] ?? sign} ${b} ${equals} ${c}`);
    },
  );
  return steps;
}

/** The figure a sum is held against, and the distance to the same places as the check itself takes. */
function showAgainst(check: ArithmeticCheck, index: AuthoredIndex): Pick<ReviewCheck, 'against'> {
  if (!check.compare) return {};
  const entry = index.byId.get(check.compare.with);
  if (!entry) return {};
  const exact = evaluate(check.working, (id) => baseValueOf(id, index));
  const base = baseValueOf(check.compare.with, index);
  const precise = subtractDecimals(roundRational(exact, 8), base).replace('-', '');
  const difference = precise.includes('.')
    ? precise.replace(/(\.\d{0,4})\d*$/, '$1').replace(/\.?0+$/, '')
    : precise;
  return {
    against: {
      name: publishRecord(entry, index).name,
      figure: formatQuantity(quantityOf(check.compare.with, index)),
      // A distance cut to nothing must not read as none.
      difference: difference === '0' && compareDecimals(precise, '0') !== 0 ? precise : difference,
    },
  };
}

function publishCheck(check: ArithmeticCheck, index: AuthoredIndex): ReviewCheck {
  const ids = [...new Set(Array.from(check.working.matchAll(INPUT), (match) => match[1] ?? ''))];
  return {
    ...check,
    shown: showWorking(check.working, index),
    steps: listSteps(check, index),
    inputs: ids.flatMap((id) => {
      const entry = index.byId.get(id);
      if (!entry) return [];
      const derived = entry.kind === 'observation' ? (entry.record.derived?.inputs ?? []) : [];
      const [evidence] = [id, ...derived].flatMap((input) => index.byId.get(input)?.evidence ?? []);
      if (!evidence) return [];
      return [
        {
          record: id,
          name: publishRecord(entry, index).name,
          evidence: publishEvidence(evidence, null, index),
        },
      ];
    }),
    ...showAgainst(check, index),
  };
}

function buildCoverage(authored: Authored, index: AuthoredIndex, lock: Lock): ReviewShard['coverage'] {
  return authored.documents
    .map((doc) => {
      const figures = figureKinds(index.evidenceOf(doc.id), lock);
      const kinds = Object.fromEntries(
        RECORD_KINDS.map((kind) => [kind, figures.filter((item) => item === kind).length]),
      ) as ReviewShard['coverage'][number]['kinds'];
      const setAside = doc.setAside.length;
      return { doc: doc.id, numerals: figures.length + setAside, kinds, setAside };
    })
    .sort((a, b) => b.numerals - a.numerals);
}

/** Everything in doubt: disagreements, sums, doubts about wording, what was set aside, what became of each numeral. */
export function buildReview(
  authored: Authored,
  index: AuthoredIndex,
  lock: Lock,
): Omit<ReviewShard, 'version'> {
  return {
    conflicts: authored.conflicts.map((conflict) => ({
      ...conflict,
      sides: conflict.sides.flatMap((side) => {
        const evidence = sideEvidence(side, index);
        if (!evidence) return [];
        return [
          {
            ...(side.record === undefined ? {} : { record: side.record }),
            evidence: publishEvidence(evidence, null, index),
            ...(side.says === undefined ? {} : { says: withWord(side.says, evidence.figure) }),
            ...(side.words === undefined ? {} : { words: side.words }),
          },
        ];
      }),
    })),
    checks: authored.checks.map((check) => publishCheck(check, index)),
    doubts: index.records.flatMap((entry) => {
      const { id, name, domain, quantity, doubt, evidence } = publishRecord(entry, index);
      return doubt === undefined ? [] : [{ record: id, name, domain, quantity, doubt, evidence }];
    }),
    setAside: authored.documents.flatMap((doc) => doc.setAside.map((item) => ({ doc: doc.id, ...item }))),
    coverage: buildCoverage(authored, index, lock),
    changes: [...authored.changes].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
  };
}
