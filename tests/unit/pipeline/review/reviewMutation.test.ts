import { describe, expect, it } from 'vitest';
import { checkReview } from '../../../../data/pipeline/check/checkReview.ts';
import { inputsOf, quantityOf } from '../../../../data/pipeline/check/sumValue.ts';
import { buildIndex } from '../../../../data/pipeline/read/authoredIndex.ts';
import type { Authored } from '../../../../data/pipeline/read/readAuthored.ts';
import { VERDICTS } from '../../../../src/model/authored/review.ts';
import { ORIGINS } from '../../../../src/model/fields/vocabulary.ts';
import { readCity } from '../../../support/originals.ts';

/** Every disagreement and every sum of the city's data, each with one wrong change. */

const { authored } = readCity();
if (!authored) throw new Error('data cannot be read');
const city = authored;

/** The ids that findings name after `change` was made to a copy of the data; null where it changed nothing. */
function namedAfter(change: (copy: Authored) => boolean): string[] | null {
  const copy = structuredClone(city);
  if (!change(copy)) return null;
  return checkReview(copy, buildIndex(copy)).map(({ recordId }) => recordId);
}

type Kind = readonly [what: string, ids: readonly string[], change: (copy: Authored, id: string) => boolean];

const conflictOf = (copy: Authored, id: string) => copy.conflicts.find((item) => item.id === id);
const sumOf = (copy: Authored, id: string) => copy.checks.find((item) => item.id === id);
const nextOf = <T>(list: readonly T[], item: T, by = 1): T | undefined =>
  list[(list.indexOf(item) + by) % list.length];

/** Figures and facts of the same paragraphs that the disagreement does not concern. */
const bystanders = (copy: Authored, id: string): string[] => {
  const index = buildIndex(copy);
  const matter = conflictOf(copy, id);
  const near = new Set(
    matter?.concerns.flatMap((record) =>
      (index.byId.get(record)?.evidence ?? []).map(({ doc, paragraph }) => `${doc} ${paragraph}`),
    ),
  );
  return index.records
    .filter(({ evidence }) => evidence.some(({ doc, paragraph }) => near.has(`${doc} ${paragraph}`)))
    .map((entry) => entry.id)
    .filter((record) => !matter?.concerns.includes(record));
};

const conflicts = city.conflicts.map(({ id }) => id);
const checks = city.checks.flatMap((sum) => (sum.kind === 'check' ? [sum.id] : []));
const derivations = city.checks.flatMap((sum) => (sum.kind === 'derivation' ? [sum.id] : []));

const KINDS: readonly Kind[] = [
  [
    'a record that it concerns goes unmarked',
    conflicts,
    (copy, id) => conflictOf(copy, id)?.concerns.pop() !== undefined,
  ],
  [
    'a record beside it is marked',
    conflicts,
    (copy, id) => {
      const [record] = bystanders(copy, id);
      return record !== undefined && (conflictOf(copy, id)?.concerns.push(record) ?? 0) > 0;
    },
  ],
  [
    'its origin is another',
    conflicts,
    (copy, id) => {
      const matter = conflictOf(copy, id);
      const next = matter && nextOf(ORIGINS, matter.origin);
      if (matter && next) matter.origin = next;
      return true;
    },
  ],
  [
    'its state is the other',
    conflicts,
    (copy, id) => {
      const matter = conflictOf(copy, id);
      if (matter) matter.state = matter.state === 'open' ? 'settled' : 'open';
      return true;
    },
  ],
  [
    'a side is lost',
    conflicts,
    (copy, id) => {
      const matter = conflictOf(copy, id);
      // With more than two sides, the others still disagree.
      if (!matter || matter.sides.length > 2) return false;
      return matter.sides.splice(1).length > 0;
    },
  ],
  [
    'another verdict',
    checks,
    (copy, id) => {
      const sum = sumOf(copy, id);
      if (sum?.kind === 'check') sum.verdict = nextOf(VERDICTS, sum.verdict) ?? sum.verdict;
      return true;
    },
  ],
  [
    'held against one of its own inputs',
    checks,
    (copy, id) => {
      const sum = sumOf(copy, id);
      const [input] = sum ? inputsOf(sum) : [];
      if (sum?.kind !== 'check' || input === undefined) return false;
      sum.compare.with = input;
      return true;
    },
  ],
  [
    'a relation that it does not bear',
    checks,
    (copy, id) => {
      const sum = sumOf(copy, id);
      if (sum?.kind !== 'check') return false;
      const said = quantityOf(sum.compare.with, buildIndex(copy)).value;
      // Every relation holds between equal numbers.
      if (sum.compare.relation === 'equal' || sum.verdict !== 'holds' || sum.result === said) return false;
      sum.compare.relation = 'equal';
      return true;
    },
  ],
  [
    'another result',
    [...checks, ...derivations],
    (copy, id) => {
      const sum = sumOf(copy, id);
      if (sum)
        sum.result = sum.result.replace(/[0-9](?=[^0-9]*$)/, (digit) => String((Number(digit) + 1) % 10));
      return true;
    },
  ],
  [
    'a digit more than its inputs bear',
    derivations,
    (copy, id) => {
      const sum = sumOf(copy, id);
      if (sum) sum.result = sum.result.includes('.') ? `${sum.result}00000` : `${sum.result}.00000`;
      return true;
    },
  ],
];

describe('what is wrong in a disagreement or a sum of the data is found, and by its name', () => {
  it.each(KINDS)('%s', (what, ids, change) => {
    let tried = 0;
    for (const id of ids) {
      const named = namedAfter((copy) => change(copy, id));
      if (named === null) continue;
      tried += 1;
      expect(named, `${id}: ${what}`).toContain(id);
    }
    expect(tried, what).toBeGreaterThan(0);
    console.log(`${what}: ${tried} of ${ids.length}`);
  });
});
