import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../../src/model/authored/records.ts';
import { type Figure, findingsOf, yearOf } from '../../../support/smallCity.ts';

/** What every report writes: each is accepted as it is recorded. A name says what the words are about. */

const figure = (
  text: string,
  phrase: string,
  record: Partial<Observation>,
  indicator: Figure['indicator'] = {},
  more: Partial<Figure> = {},
): Figure => ({ text, figure: phrase, record, indicator, ...more });

const CHANGE = { role: 'change', basis: 'on-previous-year' } as const;
const FLOW = { measure: 'flow', unit: '元' } as const;
const GROWTH = { measure: 'change', unit: '%' } as const;

const ACCEPTED: ReadonlyArray<readonly [name: string, figure: Figure]> = [
  [
    'a budget revenue is an actual',
    figure('2025年一般公共预算收入95.4亿元。', '95.4亿元', { value: '95.4', magnitude: '亿' }, FLOW),
  ],
  ['不超过', figure('空置率不超过5.5%。', '不超过5.5%', { value: '5.5', qualifier: '<=' }, { unit: '%' })],
  ['a minus sign', figure('增速为−5.6%。', '−5.6%', { ...CHANGE, value: '-5.6', sense: 'decrease' }, GROWTH)],
  [
    'a hyphen as minus',
    figure('增速为-5.6%。', '-5.6%', { ...CHANGE, value: '-5.6', sense: 'decrease' }, GROWTH),
  ],
  [
    'a fall in words',
    figure('产量同比下降3.2%。', '3.2%', { ...CHANGE, value: '3.2', sense: 'decrease' }, GROWTH),
  ],
  [
    '涨跌幅 above zero',
    figure('同比涨跌幅为0.5%。', '0.5%', { ...CHANGE, value: '0.5', sense: 'increase' }, GROWTH),
  ],
  ['a range', figure('缺口在3%—5%。', '3%—5%', { valueKind: 'range', values: ['3', '5'] }, { unit: '%' })],
  ['a ratio', figure('师生比为1:2。', '1:2', { valueKind: 'ratio', values: ['1', '2'] })],
  [
    'a structure',
    figure('三次产业结构为14:68:18。', '14:68:18', { valueKind: 'structure', values: ['14', '68', '18'] }),
  ],
  ['a fraction', figure('覆盖面达1/3。', '1/3', { valueKind: 'ratio', values: ['1', '3'] }, { unit: '/' })],
  ['thousands commas', figure('总额1,234万元。', '1,234万元', { value: '1234', magnitude: '万' }, FLOW)],
  ['a base of 100,000', figure('死亡率9.8/10万。', '9.8/10万', { value: '9.8' }, { per: '10万' })],
  ['a completion above 100 %', figure('完成率123%。', '123%', { value: '123' }, { unit: '%' })],
  ['a gross rate above 100 %', figure('毛入园率103%。', '103%', { value: '103' }, { unit: '%' })],
  ['万亿', figure('存款余额1.5万亿元。', '1.5万亿元', { value: '1.5', magnitude: '万亿' }, FLOW)],
  [
    '多亿',
    figure('债券余额300多亿元。', '300多亿元', { value: '300', magnitude: '亿', qualifier: '>' }, FLOW),
  ],
  ...['PM2.5', 'GDP', 'AQI', 'CPI', '5G', 'AI', 'IPv6'].map((term): readonly [string, Figure] => [
    `${term} in a name`,
    figure(
      `全市${term}相关数值为12个。`,
      '12个',
      { value: '12' },
      { unit: '个', name: `${term}相关数值` },
      {
        quote: '相关数值为12个',
      },
    ),
  ]),
  [
    'a quarter',
    figure(
      '2025年三季度产量为12吨。',
      '12吨',
      {
        value: '12',
        period: { kind: 'quarter', from: '2025-Q3', label: '2025年三季度' },
      },
      { unit: '吨', measure: 'flow' },
    ),
  ],
  [
    'a span from September to October',
    figure(
      '9月至10月产量为12吨。',
      '12吨',
      {
        value: '12',
        period: { kind: 'span', from: '2025-09', to: '2025-10', label: '2025年9月至10月' },
      },
      { unit: '吨', measure: 'flow' },
      { quote: '产量为12吨' },
    ),
  ],
  [
    'a change of a flow',
    figure(
      '税收比上年增加3.2亿元。',
      '3.2亿元',
      {
        ...CHANGE,
        value: '3.2',
        magnitude: '亿',
        sense: 'increase',
      },
      FLOW,
    ),
  ],
  [
    'a number compared with an earlier year',
    figure(
      '2025年成交额是2016年的4.5倍。',
      '4.5倍',
      { value: '4.5' },
      { unit: '倍', measure: 'ratio' },
      {
        quote: '是2016年的4.5倍',
      },
    ),
  ],
  [
    'a change since an earlier year',
    figure(
      '粮食产量比2016年增加12万吨。',
      '12万吨',
      {
        role: 'change',
        basis: 'total',
        sense: 'increase',
        value: '12',
        magnitude: '万',
      },
      { unit: '吨', measure: 'flow' },
    ),
  ],
  ['full-width digits', figure('共有３５所。', '３５所', { value: '35' }, { unit: '所' })],
  ['a number in words', figure('共有三千人。', '三千人', { value: '3000' }, { unit: '人' })],
  ['九成', figure('覆盖九成。', '九成', { value: '90' }, { unit: '%' })],
  ['翻两番', figure('总量翻了两番。', '翻了两番', { value: '4' }, { unit: '倍', measure: 'ratio' })],
  [
    'an achieved share of a goal',
    figure('完成全年目标任务的105%。', '105%', { value: '105' }, { unit: '%' }),
  ],
];

const TOKENS_ASIDE: Readonly<Record<string, readonly string[]>> = {
  'PM2.5': ['2.5'],
  '5G': ['5'],
  IPv6: ['6'],
};

/** Years, months and terms are set aside where no record has them. */
function asidesOf({ text, figure: phrase }: Figure) {
  const rest = text.replace(phrase, '');
  const years = [...rest.matchAll(/(20[0-9]{2}|[0-9]{1,2})(?=年|月)/g)].map(([token]) => token);
  const terms = Object.entries(TOKENS_ASIDE).flatMap(([term, tokens]) =>
    text.includes(term) ? tokens.map((token) => ({ quote: term, token })) : [],
  );
  const after = (token: string) => rest.charAt(rest.indexOf(token) + token.length);
  return [...years.map((token) => ({ quote: `${token}${after(token)}`, token })), ...terms];
}

describe('a name that every report has', () => {
  it('may be a number that the text uses as one', () => {
    const own = figure('12345热线办理诉求60件。', '60件', { value: '60' }, { unit: '件' });
    const city = { figures: [{ ...own, quote: '办理诉求60件' }], title: '12345热线2025年办理诉求60件' };
    expect(findingsOf({ ...city, asides: [{ quote: '12345热线', token: '12345' }] })).toEqual([]);
  });

  it('may have full-width digits, which are set aside as they stand', () => {
    const own = figure('１２３４５热线办理诉求６０件。', '６０件', { value: '60' }, { unit: '件' });
    const city = { figures: [{ ...own, quote: '办理诉求６０件' }] };
    expect(findingsOf(city).join()).toContain('１２３４５');
    expect(findingsOf({ ...city, asides: [{ quote: '１２３４５热线', token: '１２３４５' }] })).toEqual([]);
  });

  it('may be Latin where the text has it, and nowhere else', () => {
    const own = figure('引进Acme公司项目6个。', '6个', { value: '6' }, { unit: '个', name: 'Acme公司项目' });
    expect(findingsOf({ figures: [own] })).toEqual([]);
    const other = { ...own, indicator: { unit: '个', name: 'Acne公司项目' } };
    expect(findingsOf({ figures: [other] }).join()).toContain('含外文残留');
  });
});

describe('a figure that every report has', () => {
  it.each(ACCEPTED)('%s is accepted', (_, own) => {
    const inQuote = own.quote ?? own.text;
    const asides = asidesOf(own).filter(({ quote }) => own.text.includes(quote));
    expect(inQuote).toContain(own.figure);
    expect(findingsOf({ figures: [own], asides })).toEqual([]);
  });

  it.each([
    ['第十二位', '综合评价居全省第十二位', '第十二位', 12],
    ['第十一位', '综合评价居全省第十一位', '第十一位', 11],
    ['第3位', '综合评价居全省第3位', '第3位', 3],
    ['全国第3位', '综合评价居全国第3位', '第3位', 3],
    ['第二十一', '综合评价居全省第二十一', '第二十一', 21],
  ])('%s is a rank', (_, quote, phrase, rank) => {
    const within = quote.includes('全国') ? ('全国' as const) : ('全省' as const);
    expect(findingsOf({ honours: [{ quote, figure: phrase, rank, within, name: quote }] })).toEqual([]);
  });

  it.each([
    ['years from to', '2016—2025年的测试指标'],
    ['recent years', '近10年的测试指标'],
    ['a number of years', '十年间的测试指标'],
  ])('%s in a title over the years 2016 to 2025', (_, title) => {
    const [first, last] = [2016, 2025].map((year) =>
      figure(
        `${year}年有${year - 2000}个。`,
        `${year - 2000}个`,
        {
          value: String(year - 2000),
          period: yearOf(year),
        },
        { id: 'counted', unit: '个', measure: 'stock' },
      ),
    );
    if (!first || !last) throw new Error('two figures');
    const asides = [2016, 2025].map((year) => ({ quote: `${year}年`, token: String(year) }));
    expect(findingsOf({ figures: [first, last], title, asides })).toEqual([]);
  });
});
