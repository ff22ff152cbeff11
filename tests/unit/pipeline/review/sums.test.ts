import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Indicator, Observation } from '../../../../src/model/authored/records.ts';
import { type ArithmeticCheck, type Sum, sumSchema } from '../../../../src/model/authored/review.ts';
import { check, derivation, derivedFigure, figure, quoteAt, reviewFindings, wordFact } from './reviewCity.ts';

type Verdict = ArithmeticCheck['verdict'];
type Relation = ArithmeticCheck['compare']['relation'];
type Bound = Observation['qualifier'];

/** `98 >=`: a value and its qualifier. */
const told = (id: string, text: string, unit: string): Indicator => {
  const [value = '', qualifier = '='] = text.split(' ');
  // In another paragraph than the inputs, because two records of one numeral do not count as two figures.
  const at = id === 'said' ? (['report 2'] as const) : undefined;
  return figure(id, value, unit, { qualifier: qualifier as Bound, ...(at ? { at } : {}) });
};

/** The verdict that is accepted; exactly one of three is right. */
function verdictOf(
  working: string,
  inputs: readonly string[],
  said: string,
  relation: Relation = 'equal',
  tolerance?: string,
): Verdict[] {
  const indicators = [
    ...inputs.map((text, n) => told(`input-${n + 1}`, text, '个')),
    told('said', said, '个'),
  ];
  const places = said.split(' ')[0]?.split('.')[1]?.length ?? 0;
  return (['holds', 'fails', 'undecidable'] as const).filter((verdict) => {
    const sum = (result: string) =>
      check({
        working,
        result,
        verdict,
        compare: { with: 'said-one', relation, ...(tolerance === undefined ? {} : { tolerance }) },
      });
    const [first = ''] = reviewFindings({ indicators, checks: [sum('0')] });
    const result = /应为 (\S+)，实为 0）/.exec(first)?.[1] ?? (0).toFixed(places);
    return reviewFindings({ indicators, checks: [sum(result)] }).length === 0;
  });
}

describe('the verdict of a sum', () => {
  it.each<[string, string[], string, Verdict]>([
    // Half a unit of the last stated digit, not an authored number.
    ['{input-1-one} / 365 * 100', ['317'], '86.8', 'holds'],
    ['{input-1-one} / 366 * 100', ['317'], '86.8', 'fails'],
    ['{input-1-one} / 100', ['8685'], '86.8', 'fails'],
    ['{input-1-one} / 100', ['8685'], '86.9', 'holds'],
    ['{input-1-one} / 1000', ['41895'], '41.90', 'holds'],
    ['{input-1-one} / 1000', ['41895'], '41.9', 'holds'],
    ['{input-1-one} / 1000', ['41894'], '41.90', 'fails'],
    ['{input-1-one} + {input-2-one}', ['6', '1'], '6', 'fails'],
    // Bounds.
    ['{input-1-one} / {input-2-one}', ['10 >', '2'], '4', 'fails'],
    ['{input-1-one} / {input-2-one}', ['10 >', '2'], '6', 'undecidable'],
    ['{input-1-one} / {input-2-one}', ['10 >', '2'], '5 >=', 'holds'],
    ['{input-1-one} / {input-2-one}', ['10 >', '2'], '5 <=', 'fails'],
    ['{input-1-one} / {input-2-one}', ['10 >=', '2'], '5 <=', 'undecidable'],
    ['{input-1-one} / {input-2-one}', ['100', '4 >='], '26', 'fails'],
    ['{input-1-one} / {input-2-one}', ['100', '4 >='], '20', 'undecidable'],
    ['{input-1-one} - {input-2-one}', ['100', '4 >'], '97', 'fails'],
    ['{input-1-one} + {input-2-one}', ['10 >', '2 <'], '50', 'undecidable'],
    ['{input-1-one} * 1', ['97'], '95 >=', 'holds'],
    ['{input-1-one} * 1', ['94'], '95 >=', 'fails'],
    // An approximation alone proves nothing.
    ['{input-1-one} * 1', ['227 ~'], '227', 'undecidable'],
    ['{input-1-one} * 1', ['227'], '230 ~', 'undecidable'],
  ])('%s of %j against %s: %s', (working, inputs, said, verdict) => {
    expect(verdictOf(working, inputs, said)).toEqual([verdict]);
  });

  it.each<[Relation, string[], string, Verdict]>([
    ['at-most', ['64'], '181', 'holds'],
    ['at-most', ['182'], '181', 'fails'],
    ['at-most', ['181'], '181', 'holds'],
    ['at-most', ['100 >'], '181', 'undecidable'],
    ['at-most', ['200 >'], '181', 'fails'],
    ['at-most', ['100'], '181 >', 'holds'],
    ['at-most', ['200'], '181 >', 'undecidable'],
    ['at-most', ['100'], '181 <=', 'undecidable'],
    ['at-most', ['200'], '181 <=', 'fails'],
    ['at-least', ['26'], '11', 'holds'],
    ['at-least', ['10'], '11', 'fails'],
    ['at-least', ['26 >'], '11', 'holds'],
    ['at-least', ['26 <'], '11', 'undecidable'],
  ])('%s: %j against %s: %s', (relation, inputs, said, verdict) => {
    expect(verdictOf('{input-1-one} * 1', inputs, said, relation)).toEqual([verdict]);
  });

  it('takes a tolerance set by hand for approximations alone', () => {
    expect(verdictOf('{input-1-one} * 1', ['227 ~'], '230', 'equal', '5')).toEqual(['holds']);
    expect(verdictOf('{input-1-one} * 1', ['220 ~'], '230', 'equal', '5')).toEqual(['fails']);
    const indicators = [told('part', '7', '个'), told('said', '6', '个')];
    const sum = check({ result: '7', compare: { with: 'said-one', relation: 'equal', tolerance: '2' } });
    expect(reviewFindings({ indicators, checks: [sum] })).toEqual([
      '[the-sum] 容差由比较数字的末位定，只有约数才另写 tolerance',
    ]);
  });

  it('is one of three words', () => {
    const sum = check({ compare: { with: 'said-one', relation: 'equal' } });
    expect(v.safeParse(sumSchema, sum).success).toBe(true);
    expect(v.safeParse(sumSchema, { ...sum, verdict: 'plausible' }).success).toBe(false);
  });
});

describe('a sum that leads to itself is refused by name', () => {
  const indicators = [
    figure('latest', '1983', '公里'),
    figure('growth', '414', '公里'),
    derivedFigure('start', '1569', '公里', ['latest-one', 'growth-one']),
    derivedFigure('half', '1155', '公里', ['start-one', 'growth-one']),
    figure('twin', '1983', '公里'),
  ];
  const withOne = (working: string, result: string, said: string) =>
    reviewFindings({
      indicators,
      checks: [check({ working, result, unit: '公里', compare: { with: said, relation: 'equal' } })],
    });

  it.each([
    ['{start-one} + {growth-one}', '1983', 'latest-one', '输入 start-one 由比较的一方 latest-one 推算而来'],
    ['{half-one} + {growth-one}', '1569', 'latest-one', '输入 half-one 由比较的一方 latest-one 推算而来'],
    ['{latest-one} - {growth-one}', '1569', 'start-one', '比较的一方 start-one 是推算值'],
    ['{latest-one} - {growth-one}', '1569', 'growth-one', '比较的一方 growth-one 就是算式的输入'],
  ])('%s = %s against %s', (working, result, said, message) => {
    expect(withOne(working, result, said)).toEqual([expect.stringContaining(message)]);
  });

  it('also where two records are one numeral of the text', () => {
    const [latest, , , , twin] = indicators;
    const shared = structuredClone([latest, twin]).filter((item) => item !== undefined);
    for (const [at, item] of shared.entries())
      for (const observation of item.observations)
        observation.evidence = [
          quoteAt(`shared-${at}`, 'report 2', '两地各1983公里', { figure: '1983公里' }),
        ];
    const sum = check({
      working: '{latest-one} * 1',
      result: '1983',
      unit: '公里',
      compare: { with: 'twin-one', relation: 'equal' },
    });
    expect(reviewFindings({ indicators: shared, checks: [sum] })).toEqual([
      '[the-sum] 循环验算：输入 latest-one 与比较的一方 twin-one 出自同一处数字',
    ]);
    const [own, other] = shared;
    if (own?.observations[0]) own.observations[0].evidence = [quoteAt('own-e', 'report 1', '1983公里')];
    expect(
      reviewFindings({ indicators: [own, other].filter((item) => item !== undefined), checks: [sum] }),
    ).toEqual([]);
  });

  it('and where the fact in words that it rests on is what it is held against', () => {
    const sum = check({
      working: '7 * 1',
      facts: ['said-one'],
      result: '7',
      compare: { with: 'said-one', relation: 'equal' },
    });
    expect(reviewFindings({ indicators: [figure('said', '7', '个')], checks: [sum] })[0]).toContain(
      '循环验算',
    );
  });
});

describe('a sum is recomputed', () => {
  const indicators = [figure('part', '6', '个'), figure('said', '7', '个'), figure('rate', '12', '%')];
  const compare = { with: 'said-one', relation: 'equal' } as const;
  const findings = (sum: Sum) => reviewFindings({ indicators, checks: [sum] });

  it.each<[string, Sum, string]>([
    ['result', check({ working: '{part-one} + 1', result: '8', compare }), '验算结果不符（应为 7，实为 8）'],
    ['verdict', check({ result: '6', compare }), '验算结论不符（应为 fails，实为 holds）'],
    [
      'unit',
      check({ working: '{part-one} + 1', result: '7', unit: '%', compare }),
      '验算的单位与比较的数字不同',
    ],
    ['grammar', check({ working: '{part-one} + + 1', result: '7', compare }), '算式'],
    ['input', check({ working: '{no-one} + 1', result: '7', compare }), '算式的记录不存在：no-one'],
    ['compared', check({ result: '6', compare: { ...compare, with: 'no-one' } }), '算式的记录不存在：no-one'],
    ['no record at all', derivation({ working: '3 + 4', result: '7' }), '算式没有用到任何记录'],
    [
      'derivation',
      derivation({ working: '{part-one} / 4', result: '1.6' }),
      '推算结果不符（应为 1.5，实为 1.6）',
    ],
  ])('%s', (_, sum, message) => {
    expect(findings(sum)).toEqual([expect.stringContaining(message)]);
  });

  it('and a fact without a number cannot go into it', () => {
    const words = wordFact('words', '实现全覆盖', [quoteAt('words-e', 'report 1', '全覆盖')]);
    expect(
      reviewFindings({ statements: [words], checks: [derivation({ working: '{words} * 1', result: '1' })] }),
    ).toEqual(['[the-sum] 没有数值的记录：words']);
  });
});

describe('a derivation', () => {
  const indicators = [
    figure('money', '1.27', '元', { magnitude: '亿' }),
    figure('homes', '17480', '户'),
    figure('more', '10', '元', { magnitude: '亿', qualifier: '>' }),
    figure('times', '126.9', '人次', { magnitude: '万' }),
    figure('less', '5', '户', { qualifier: '<' }),
    figure('done', '18', '个'),
    figure('all', '44', '个'),
  ];
  const findings = (working: string, result: string) =>
    reviewFindings({ indicators, checks: [derivation({ working, result, unit: '元/户' })] });

  it('has no more digits than what goes in, counts aside', () => {
    expect(findings('{money-one} / {homes-one}', '7265')).toEqual([
      '[the-sum] 推算结果的有效数字多于输入（应为 至多3位，实为 4位）',
    ]);
    expect(findings('{money-one} / {homes-one}', '7270')).toEqual([]);
    expect(findings('{done-one} / {all-one} * 100', '40.909')).toEqual([]);
  });

  it('of a bound is a bound and is not rounded outwards; of two that pull apart it is nothing', () => {
    expect(findings('{more-one} / {times-one}', '788.0')).toEqual([]);
    expect(findings('{more-one} / {homes-one}', '57210')).toEqual([
      '[the-sum] 结果是上限或下限，不能向外进位',
    ]);
    expect(findings('{more-one} / {less-one}', '200000000')).toEqual([]);
    expect(findings('{more-one} * {less-one}', '5000000000')).toEqual([
      '[the-sum] 输入的限定方向不一，推不出结果',
    ]);
  });

  it('says what would be needed', () => {
    const { needs: _, ...bare } = derivation({}) as Extract<Sum, { kind: 'derivation' }>;
    expect(v.safeParse(sumSchema, bare).success).toBe(false);
    expect(v.safeParse(sumSchema, { ...bare, needs: '总数', verdict: 'holds' }).success).toBe(false);
  });
});
