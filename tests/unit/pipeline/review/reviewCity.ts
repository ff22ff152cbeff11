import { checkReview } from '../../../../data/pipeline/check/checkReview.ts';
import { buildIndex } from '../../../../data/pipeline/read/authoredIndex.ts';
import type { Authored } from '../../../../data/pipeline/read/readAuthored.ts';
import type {
  CountyFact,
  Honour,
  Indicator,
  Observation,
  Statement,
} from '../../../../src/model/authored/records.ts';
import type { ArithmeticCheck, Conflict, ConflictSide, Sum } from '../../../../src/model/authored/review.ts';
import type { Evidence } from '../../../../src/model/fields/evidence.ts';
import { honour, indicator, smallCity, statement } from '../check/words/smallCity.ts';

/** An invented city with two documents, for seeding sums and disagreements that must be refused. */

/** The position of a quote, such as `report 2`. */
type Place = `${'report' | 'paper'} ${number}`;

export const quoteAt = (id: string, place: Place, quote: string, rest: Partial<Evidence> = {}): Evidence => {
  const [doc = '', paragraph = '1'] = place.split(' ');
  return { id, doc, paragraph: Number(paragraph), quote, figure: quote, ...rest };
};

/** A figure with one quote per position; its only observation has the id `<id>-one`. */
export const figure = (
  id: string,
  value: string,
  unit: string,
  rest: Partial<Observation> & { at?: readonly Place[]; indicatorName?: string } = {},
): Indicator => {
  const { at = ['report 1'], indicatorName = id, ...own } = rest;
  const quote = `${value}${own.magnitude ?? ''}${unit}`;
  const evidence = at.map((place, n) => quoteAt(`${id}-one-e${n + 1}`, place, quote));
  return indicator(id, indicatorName, unit, { value, quote, evidence, ...own });
};

export const derivedFigure = (id: string, value: string, unit: string, inputs: string[]): Indicator =>
  figure(id, value, unit, {
    at: [],
    derived: { formula: inputs.map((input) => `{${input}}`).join(' - '), inputs, note: '相减' },
  });

export const wordFact = (id: string, name: string, evidence: Evidence[]): Statement =>
  statement(id, name, name, { evidence });
export const award = (id: string, name: string, evidence: Evidence[]): Honour =>
  honour(id, name, name, { evidence });

export const check = (
  rest: Partial<Omit<ArithmeticCheck, 'compare'>> & { compare: ArithmeticCheck['compare'] },
): Sum => ({
  kind: 'check',
  id: 'the-sum',
  title: '合计',
  domain: 'town',
  working: '{part-one}',
  result: '1',
  unit: '个',
  verdict: 'holds',
  ...rest,
});

export const derivation = (rest: Partial<Sum>): Sum =>
  ({
    kind: 'derivation',
    id: 'the-sum',
    title: '平均',
    domain: 'town',
    working: '{part-one}',
    result: '1',
    unit: '个',
    needs: '总数',
    ...rest,
  }) as Sum;

export const side = (
  evidence: ConflictSide['evidence'],
  rest: Omit<ConflictSide, 'evidence'>,
): ConflictSide => ({
  evidence,
  ...rest,
});

export const conflict = (rest: Partial<Conflict>): Conflict => ({
  id: 'the-matter',
  title: '名称不同',
  domain: 'town',
  origin: 'between',
  differs: ['name'],
  sides: [],
  concerns: [],
  used: null,
  reason: '没有原文能判定。',
  state: 'open',
  ...rest,
});

export interface ReviewCity {
  readonly indicators?: Indicator[];
  readonly statements?: Statement[];
  readonly honours?: Honour[];
  readonly counties?: CountyFact[];
  readonly checks?: Sum[];
  readonly conflicts?: Conflict[];
}

const PARAGRAPHS = 3;

/** Two documents of three paragraphs, and two urban scopes that no text says are the same. */
export function reviewCity({ checks = [], conflicts = [], counties = [], ...records }: ReviewCity): Authored {
  const city = smallCity(records, { title: '概览' });
  const [report] = city.documents;
  if (!report) throw new Error('no document');
  const [first] = report.paragraphs;
  if (!first) throw new Error('no paragraph');
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) => ({ ...first, n: at + 1, line: at + 1 }));
  const scope = (id: string, name: string) => ({
    id,
    name,
    adcode: null,
    parent: 'linhe',
    kind: 'urban-scope' as const,
  });
  return {
    ...city,
    regions: [
      ...city.regions.filter(({ id }) => id !== 'core'),
      scope('core', '主城区'),
      scope('proper', '市城区'),
    ],
    documents: [
      { ...report, paragraphs },
      { ...report, id: 'paper', file: 'paper.txt', paragraphs },
    ],
    counties,
    checks,
    conflicts,
  };
}

/** The findings of the review check. */
export const reviewFindings = (city: ReviewCity): string[] => {
  const authored = reviewCity(city);
  return checkReview(authored, buildIndex(authored)).map(
    ({ recordId, message, expected, found }) =>
      `[${recordId}] ${message}${expected === undefined ? '' : `（应为 ${expected}，实为 ${found}）`}`,
  );
};

export const says = (value: string, unit: string, qualifier: '=' | '>=' = '=') => ({
  value,
  magnitude: '' as const,
  unit,
  qualifier,
});

/** 369户 in the report, 369人 in the paper: one figure, two units. */
export const households = figure('homes', '369', '户', { at: ['report 1'] });
for (const observation of households.observations)
  observation.evidence.push({
    ...quoteAt('homes-paper', 'paper 1', '369人'),
    says: { unit: '人' },
    conflict: 'the-matter',
  });
export const unitMatter = (rest: Partial<Conflict> = {}): Conflict =>
  conflict({
    differs: ['unit'],
    sides: [
      side('homes-one-e1', { record: 'homes-one', says: says('369', '户') }),
      side('homes-paper', { record: 'homes-one', says: says('369', '人') }),
    ],
    concerns: ['homes-one'],
    ...rest,
  });
