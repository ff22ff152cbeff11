import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../../../src/model/authored/review.ts';
import {
  award,
  check,
  conflict,
  derivation,
  derivedFigure,
  figure,
  households,
  quoteAt,
  type ReviewCity,
  reviewFindings,
  says,
  side,
  unitMatter,
  wordFact,
} from './reviewCity.ts';

/** 示范点 in the report, 示范区 in the paper. */
const nameSides = [
  side(quoteAt('name-report', 'report 2', '建成示范点'), { words: '示范点' }),
  side(quoteAt('name-paper', 'paper 2', '建成示范区'), { words: '示范区' }),
];
const nameMatter = (rest: Partial<Conflict> = {}): Conflict => conflict({ sides: nameSides, ...rest });
const sound: ReviewCity = { indicators: [households], conflicts: [unitMatter()] };

const findings = (conflicts: Conflict[], more: ReviewCity = {}) =>
  reviewFindings({ ...sound, ...more, conflicts });

describe('where a disagreement lies', () => {
  it('is between documents, within one, or between a text and arithmetic, as its sides and its sum say', () => {
    expect(reviewFindings(sound)).toEqual([]);
    expect(findings([unitMatter({ origin: 'within' })])).toEqual([
      '[the-matter] 分歧的来源不符（应为 文件之间不一致，实为 同一文件内前后不一）',
    ]);
    const inOne = [
      side(quoteAt('title', 'report 1', '标题写示范点'), { words: '示范点' }),
      side(quoteAt('body', 'report 2', '正文写示范区'), { words: '示范区' }),
    ];
    const quiet = { indicators: [] };
    expect(findings([nameMatter({ sides: inOne, origin: 'within' })], quiet)).toEqual([]);
    expect(findings([nameMatter({ sides: inOne })], quiet)).toEqual([
      '[the-matter] 分歧的来源不符（应为 同一文件内前后不一，实为 文件之间不一致）',
    ]);
  });

  it('has two places that say different things: one wording is a doubt of its record', () => {
    const [first] = nameSides;
    if (!first) throw new Error('no side');
    expect(findings([nameMatter({ sides: [first] })], { indicators: [] })).toEqual([
      '[the-matter] 分歧只有一处表述：一处用语的疑点写进记录的 doubt',
    ]);
    const same = side(quoteAt('same', 'paper 2', '又是示范点'), { words: '示范点' });
    expect(findings([nameMatter({ sides: [first, same] })], { indicators: [] })).toEqual([
      expect.stringContaining('各处表述没有不同，不成分歧'),
    ]);
    const [unit] = unitMatter().sides;
    if (!unit) throw new Error('no side');
    expect(findings([nameMatter({ sides: [first, unit] })])).toContain(
      '[the-matter] 各处表述须都是数字，或者都是用语',
    );
  });

  it('names what differs, and nothing that does not', () => {
    expect(findings([unitMatter({ differs: ['unit', 'value'] })])).toEqual([
      '[the-matter] 各处的数值相同，differs 却写了',
    ]);
    // Two dates with two values; different names do not make this a disagreement about a number.
    const later = figure('later', '87.3', '%', { at: ['report 3'] });
    const earlier = figure('earlier', '85.8', '%', { at: ['paper 3'] });
    const dated = conflict({
      differs: ['name'],
      sides: [
        side('later-one-e1', { record: 'later-one', says: says('87.3', '%') }),
        side('earlier-one-e1', { record: 'earlier-one', says: says('85.8', '%') }),
      ],
      concerns: ['later-one', 'earlier-one'],
    });
    expect(findings([dated], { indicators: [later, earlier] })).toEqual([
      '[the-matter] 各处的数值不同，differs 没有写',
    ]);
  });

  it('names the sum that the text fails, where it is arithmetic', () => {
    const indicators = [
      figure('part', '6', '个', { at: ['report 1'] }),
      figure('said', '6', '座', { at: ['report 2'] }),
      figure('other', '9', '座', { at: ['report 3'] }),
    ];
    const failing = check({
      working: '{part-one} + 1',
      result: '7',
      unit: '座',
      verdict: 'fails',
      compare: { with: 'said-one', relation: 'equal' },
    });
    const sides = [
      side('part-one-e1', { record: 'part-one', says: says('6', '个') }),
      side('said-one-e1', { record: 'said-one', says: says('6', '座') }),
    ];
    const concerns = ['part-one', 'said-one'];
    const matter = (rest: Partial<Conflict>) =>
      conflict({ origin: 'arithmetic', check: 'the-sum', differs: ['value'], sides, concerns, ...rest });
    const of = (rest: Partial<Conflict>, sum = failing) =>
      reviewFindings({ indicators, checks: [sum], conflicts: [matter(rest)] });
    expect(of({})).toEqual([]);
    expect(of({ check: 'no-sum' })[0]).toContain('与算术不符的分歧须写明验算：no-sum');
    expect(
      of({}, { ...failing, verdict: 'holds', working: '{part-one} * 1', result: '6' } as typeof failing),
    ).toEqual(['[the-matter] 验算 the-sum 的结论不是“不符”，不成分歧']);
    expect(of({}, derivation({ working: '{part-one} + 1', result: '7' }))).toContain(
      '[the-matter] 验算 the-sum 的结论不是“不符”，不成分歧',
    );
    expect(of({ concerns: ['part-one'] })).toEqual([
      '[the-matter] said-one 的数字或用语正是分歧所在，须列入 concerns',
    ]);
    const stray = side('other-one-e1', { record: 'other-one', says: says('9', '座') });
    expect(of({ sides: [...sides, stray] })).toEqual([
      '[the-matter] 验算 the-sum 没有用到这一侧的记录：other-one',
    ]);
    expect(of({ sides: sides.slice(0, 1) })).toEqual(['[the-matter] 没有列出验算所比的一侧：said-one']);
    expect(of({ sides: sides.slice(1) })).toEqual(['[the-matter] 没有列出验算所用的一侧：part-one']);
    expect(findings([unitMatter({ check: 'the-sum' })])).toEqual([
      '[the-matter] 只有与算术不符的分歧才写 check',
    ]);
  });
});

describe('a settled disagreement', () => {
  const settled = (rest: Partial<Conflict>) => findings([unitMatter({ state: 'settled', used: 0, ...rest })]);

  it('says which text or sum settled it, and for which side', () => {
    expect(settled({ settledBy: { text: 'homes-one-e1' } })).toEqual([]);
    expect(settled({ settledBy: { text: quoteAt('more', 'report 3', '369户居民') } })).toEqual([]);
    expect(settled({})).toEqual(['[the-matter] 已判定的分歧须写明由哪处原文或哪道算式判定']);
    expect(settled({ used: null, settledBy: { text: 'homes-one-e1' } })).toEqual([
      '[the-matter] 已判定的分歧须写明采用哪一侧',
    ]);
    expect(settled({ settledBy: { text: 'no-such' } })).toEqual(['[the-matter] 判定所依的出处不存在']);
    expect(settled({ settledBy: { text: quoteAt('more', 'report 9', '369户') } })).toEqual([
      '[the-matter] 文件 report 没有第 9 段',
    ]);
    expect(settled({ settledBy: { check: 'no-sum' } })).toEqual([
      '[the-matter] 判定所依的算式不存在：no-sum',
    ]);
    expect(settled({ used: 5, settledBy: { text: 'homes-one-e1' } })[0]).toContain('used 没有对应的一侧');
  });

  it('is not open', () => {
    expect(findings([unitMatter({ settledBy: { text: 'homes-one-e1' } })])).toEqual([
      '[the-matter] 待核的分歧不应写 settledBy',
    ]);
  });
});

describe('the mark stands at every record that claims what is disputed, and at no other', () => {
  const clusters = figure('clusters', '2', '个', { at: ['report 2', 'paper 2'], indicatorName: '示范点' });
  const count = figure('count', '90', '个', { at: ['report 2', 'paper 2'], indicatorName: '传统村落' });
  const zone = figure('zone', '1', '个', { at: ['report 3'], indicatorName: '科技示范区' });
  const rank = award('rank', '示范点总量全国第二', [quoteAt('rank-e', 'paper 2', '全国第二')]);
  const city = { indicators: [clusters, count, zone], honours: [rank] };

  it('a name that bears a disputed word, wherever it is told of the matter', () => {
    expect(findings([nameMatter({ concerns: ['clusters-one', 'rank'] })], city)).toEqual([]);
    expect(findings([nameMatter({ concerns: ['clusters-one'] })], city)).toEqual([
      '[the-matter] rank 的数字或用语正是分歧所在，须列入 concerns',
    ]);
  });

  it('not a figure on which all agree, nor the same word of another matter', () => {
    const of = (id: string) => findings([nameMatter({ concerns: ['clusters-one', 'rank', id] })], city);
    expect(of('count-one')).toEqual(['[the-matter] 各处对 count-one 所说并无不同，不应带分歧标记']);
    expect(of('zone-one')).toEqual(['[the-matter] 各处对 zone-one 所说并无不同，不应带分歧标记']);
    expect(of('no-such')).toEqual(['[the-matter] concerns 的记录不存在：no-such']);
  });

  it('a scope that bears one, also of what is worked out within it', () => {
    const lamps = figure('lamps', '44', '盏', { at: ['report 2'], region: 'core' });
    const before = figure('before', '40', '盏', { at: ['report 2'], region: 'core' });
    const more = derivedFigure('more', '4', '盏', ['lamps-one', 'before-one']);
    for (const observation of more.observations) observation.region = 'core';
    const roads = figure('roads', '489', '条', { at: ['report 2'] });
    const sides = [
      side(quoteAt('a', 'report 2', '主城区的路灯'), { words: '主城区' }),
      side(quoteAt('b', 'paper 2', '市城区的路灯'), { words: '市城区' }),
    ];
    const of = (concerns: string[]) =>
      findings([conflict({ differs: ['scope'], sides, concerns })], {
        indicators: [lamps, before, more, roads],
      });
    expect(of(['lamps-one', 'before-one', 'more-one'])).toEqual([]);
    expect(of(['lamps-one', 'before-one'])).toEqual([
      '[the-matter] more-one 的数字或用语正是分歧所在，须列入 concerns',
    ]);
    expect(of(['lamps-one', 'before-one', 'more-one', 'roads-one'])).toEqual([
      '[the-matter] 各处对 roads-one 所说并无不同，不应带分歧标记',
    ]);
  });

  it('a fact in words that the sides call differently, though our own words are neutral', () => {
    const rule = wordFact('rule', '出台条例', [
      quoteAt('rule-report', 'report 3', '管理条例'),
      quoteAt('rule-paper', 'paper 3', '分类条例'),
    ]);
    const sides = [
      side('rule-report', { record: 'rule', words: '管理' }),
      side('rule-paper', { record: 'rule', words: '分类' }),
    ];
    const of = (concerns: string[]) =>
      findings([conflict({ sides, concerns })], { indicators: [], statements: [rule] });
    expect(of(['rule'])).toEqual([]);
    expect(of([])).toEqual(['[the-matter] rule 的数字或用语正是分歧所在，须列入 concerns']);
  });

  it('what is worked out from a disputed number', () => {
    const each = derivedFigure('each', '0', '户', ['homes-one', 'homes-one']);
    expect(findings([unitMatter()], { indicators: [households, each] })).toEqual([
      '[the-matter] each-one 的数字或用语正是分歧所在，须列入 concerns',
    ]);
  });

  it('and a quote that names a disagreement stands with a record that it concerns', () => {
    expect(findings([])).toEqual(['[homes-one] homes-paper 标注的分歧 the-matter 没有列出这一处']);
    const [unit] = unitMatter().sides;
    if (!unit) throw new Error('no side');
    expect(findings([unitMatter({ concerns: [] })])).toContain(
      '[homes-one] homes-paper 标注的分歧 the-matter 与这条记录无关',
    );
  });

  it('a doubt passes on to what is worked out from it', () => {
    const unclear = figure('unclear', '52', '所', { doubt: '是不是总数没有说清' });
    const plain = figure('plain', '22', '所', { at: ['report 2'] });
    const rest = derivedFigure('rest', '30', '所', ['unclear-one', 'plain-one']);
    expect(reviewFindings({ indicators: [unclear, plain, rest] })).toEqual([
      '[rest-one] 推算的输入 unclear-one 口径待核，推算值也须写明 doubt',
    ]);
    for (const observation of rest.observations) observation.doubt = '差值随之待核';
    expect(reviewFindings({ indicators: [unclear, plain, rest] })).toEqual([]);
  });
});

describe('the guard of a side', () => {
  it('fails as soon as its words no longer say what is recorded', () => {
    const [, second] = unitMatter().sides;
    if (!second) throw new Error('no side');
    const other = { ...second, says: says('370', '人') };
    const [first] = unitMatter().sides;
    if (!first) throw new Error('no side');
    expect(findings([unitMatter({ sides: [first, other] })])[0]).toContain('数值与引文不符');
    const lost = side(quoteAt('lost', 'paper 2', '建成示范区'), { words: '示范点' });
    expect(findings([nameMatter({ sides: [lost, ...nameSides] })], { indicators: [] })[0]).toContain(
      '引文已不含登记的用语',
    );
    expect(
      findings([unitMatter({ sides: [side('no-such', { record: 'homes-one', words: '户' })] })])[0],
    ).toContain('分歧一侧的出处不存在');
  });
});
