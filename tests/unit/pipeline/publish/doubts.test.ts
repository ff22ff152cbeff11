import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkErrata } from '../../../../data/pipeline/read/originals.ts';
import { runProject } from '../../../../data/pipeline/runPipeline.ts';
import { RECORD_KINDS } from '../../../../src/model/fields/vocabulary.ts';
import { evaluate, formatRational, roundRational } from '../../../../src/model/numbers/rational.ts';
import type { CoreShard, DomainShard } from '../../../../src/model/published/dataset.ts';
import type { ReviewShard } from '../../../../src/model/published/reviewShard.ts';
import { readCity, withOriginals } from '../../../support/originals.ts';
import { readSecondCity } from '../../../support/readSecondCity.ts';

const read = <T>(path: string): T => JSON.parse(readFileSync(`public/data/${path}`, 'utf8')) as T;
const review = read<ReviewShard>('review.json');
const core = read<CoreShard>('core.json');
const records = core.domains
  .filter(({ figures }) => figures > 0)
  .flatMap(({ id }) => read<DomainShard>(`domains/${id}.json`).records);
const project = readCity();

describe('slips of the originals', () => {
  const second = readSecondCity();
  const doc = second.authored.documents.find(({ errata }) => errata.length > 0);
  if (!doc) throw new Error('no document with a slip');
  const slip = (fields: object) => ({
    ...doc,
    errata: [{ ...doc.errata[0], ...fields }] as typeof doc.errata,
  });

  it('are named by the paragraph and the place, which must exist', () => {
    expect(checkErrata(doc, undefined)).toEqual([]);
    expect(checkErrata(slip({ paragraph: 99 }), undefined)[0]?.message).toContain('没有第 99 段');
    expect(checkErrata(slip({ start: 99_999 }), undefined)[0]?.message).toContain('超出');
  });

  it('stand where they are said to, once', () => {
    const original = second.originals.get(doc.id);
    if (!original) throw new Error('no original');
    expect(checkErrata(doc, original)).toEqual([]);
    expect(checkErrata(slip({ start: 0 }), original)[0]?.message).toContain('不是它');
    const text = original.lines[8]?.text ?? '';
    const twice = { paragraph: 9, start: text.indexOf('公交'), token: '公交' };
    expect(checkErrata(slip(twice), original)[0]?.message).toContain('不止一处');
  });
});

describe('the working of a sum', () => {
  it('ends, step by step, at the result', () => {
    const sums = [...review.checks, ...review.derivations];
    expect(sums.length).toBeGreaterThan(0);
    for (const { id, working, facts = [], steps, exact, places, result, inputs } of sums) {
      expect(inputs.length, id).toBe(new Set(working.match(/\{[^}]+\}/g)).size + facts.length);
      expect(steps.length, id).toBe((working.match(/ [-+*/] /g) ?? []).length);
      // The truncated digits are enough to see how they are rounded.
      const value = evaluate(exact.replace('…', ''), () => '0');
      expect(roundRational(value, places), id).toBe(result);
      const last = /= (\S+?)…?$/.exec(steps[steps.length - 1] ?? '')?.[1] ?? exact;
      const shorter = Math.min(last.length, exact.replace('…', '').length);
      expect(last.slice(0, shorter), id).toBe(exact.slice(0, shorter));
    }
  });

  it('shows an exact value as it is, and says where decimals were cut', () => {
    const show = (expression: string) => formatRational(evaluate(expression, () => '0'));
    expect(show('1 / 8')).toEqual({ text: '0.125', exact: true });
    expect(show('640 - 118')).toEqual({ text: '522', exact: true });
    expect(show('11 / 13')).toEqual({ text: '0.846153…', exact: false });
    expect(show('1 / 3000')).toEqual({ text: '0.000333333…', exact: false });
    // Rounded to as many digits it would read 1 and hide the direction.
    expect(show('9999999 / 10000000')).toEqual({ text: '0.999999…', exact: false });
  });
});

describe('coverage of a document', () => {
  it('adds up to every numeral', () => {
    const total = (pick: (item: ReviewShard['coverage'][number]) => number) =>
      review.coverage.reduce((sum, item) => sum + pick(item), 0);
    for (const item of review.coverage) {
      const figures = RECORD_KINDS.reduce((sum, kind) => sum + item.kinds[kind], 0);
      expect(figures + item.setAside).toBe(item.numerals);
      expect(core.documents.find(({ id }) => id === item.doc)?.numeralCount).toBe(item.numerals);
    }
    expect(total(({ numerals }) => numerals)).toBeGreaterThan(0);
    expect(total(({ setAside }) => setAside)).toBe(
      review.setAside.filter(({ token }) => /[0-9]/.test(token)).length,
    );
  });

  withOriginals(() => {
    it('is what the account of every numeral says', () => {
      const accounts = runProject(project).accounts.filter(({ token }) => /[0-9]/.test(token));
      expect(accounts).toHaveLength(review.coverage.reduce((sum, { numerals }) => sum + numerals, 0));
      for (const item of review.coverage) {
        const file = core.documents.find(({ id }) => id === item.doc)?.file;
        const own = accounts.filter((account) => account.file === file);
        for (const kind of RECORD_KINDS)
          expect(own.filter(({ account }) => account === kind).length, `${item.doc} ${kind}`).toBe(
            item.kinds[kind],
          );
        expect(own.filter(({ account }) => account === 'set-aside').length).toBe(item.setAside);
      }
    });
  });
});

describe('a doubt', () => {
  it('stands in the review for every record that carries one, and under an id of its own', () => {
    expect(review.doubts.map(({ record }) => record).sort()).toEqual(
      records.flatMap(({ id, doubt }) => (doubt === undefined ? [] : [id])).sort(),
    );
    const ids = [
      ...review.doubts.map(({ record }) => record),
      ...review.conflicts.map(({ id }) => id),
      ...review.checks.map(({ id }) => id),
      ...review.derivations.map(({ id }) => id),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a disagreement', () => {
  it('marks the records that it concerns, those of a settled one apart, and no others', () => {
    for (const state of ['open', 'settled'] as const) {
      const due = review.conflicts
        .filter((conflict) => conflict.state === state)
        .flatMap(({ id, concerns }) => concerns.map(({ record }) => `${record} ${id}`));
      const marked = records.flatMap(({ id, conflicts = [], settled = [] }) =>
        (state === 'open' ? conflicts : settled).map((conflict) => `${id} ${conflict}`),
      );
      expect(marked.sort(), state).toEqual(due.sort());
    }
  });

  it('is told on a record with its origin', () => {
    const origins = new Map(review.conflicts.map(({ id, origin }) => [id, origin]));
    for (const { id, conflicts = [], origins: told = [] } of records)
      expect(told, id).toEqual(conflicts.map((conflict) => origins.get(conflict)));
  });
});
