import { describe, expect, it } from 'vitest';
import type { Indicator, Observation } from '../../../../src/model/authored/records.ts';
import { findingsOf, type SmallCity, yearOf } from '../../../support/smallCity.ts';

/** What must not pass: each names the file, the record, and what was expected or found. */

interface Case {
  readonly text: string;
  readonly phrase: string;
  readonly record: Partial<Observation>;
  readonly indicator?: Partial<Omit<Indicator, 'observations'>>;
  readonly says: RegExp;
}

const refused = (
  text: string,
  phrase: string,
  record: Partial<Observation>,
  says: RegExp,
  indicator: Case['indicator'] = { unit: '%' },
): Case => ({ text, phrase, record, says, indicator });

const CHANGE = { role: 'change', basis: 'on-previous-year' } as const;
const GROWTH = { measure: 'change', unit: '%' } as const;

const CASES: ReadonlyArray<readonly [name: string, given: Case]> = [
  [
    '−5.6% recorded as 5.6',
    refused(
      '增速为−5.6%。',
      '5.6%',
      { ...CHANGE, value: '5.6', sense: 'decrease' },
      /截断了相邻的“−”/,
      GROWTH,
    ),
  ],
  [
    'the sign left out of the value',
    refused(
      '增速为−5.6%。',
      '−5.6%',
      { ...CHANGE, value: '5.6', sense: 'decrease' },
      /应为 -5\.6.*实为 5\.6/,
      GROWTH,
    ),
  ],
  ['低于5.5% as exact', refused('比例低于5.5%。', '5.5%', { value: '5.5' }, /截断了相邻的“低于”/)],
  [
    '低于5.5% with the word, as exact',
    refused('比例低于5.5%。', '低于5.5%', { value: '5.5' }, /限定词与引文不符（应为 <）/),
  ],
  ['不高于60%', refused('比例不高于60%。', '不高于60%', { value: '60' }, /限定词与引文不符（应为 <=）/)],
  ['不到60%', refused('比例不到60%。', '不到60%', { value: '60' }, /限定词与引文不符（应为 <）/)],
  ['高于6%', refused('比例高于6%。', '高于6%', { value: '6' }, /限定词与引文不符（应为 >）/)],
  ['60%上下', refused('比例在60%上下。', '60%上下', { value: '60' }, /限定词与引文不符（应为 ~）/)],
  ['60%上下 cut', refused('比例在60%上下。', '60%', { value: '60' }, /截断了相邻的“上下”/)],
  ['3%—5% as 3', refused('缺口在3%—5%。', '3%', { value: '3' }, /截断了相邻的/)],
  ['3%—5% as 5', refused('缺口在3%—5%。', '5%', { value: '5' }, /截断了相邻的/)],
  ['14:68:18 as 14', refused('结构为14:68:18。', '14', { value: '14' }, /截断了相邻的/, { unit: '' })],
  ['力争 as actual', refused('力争达到60%。', '60%', { value: '60' }, /引文不支持“实绩.*力争/)],
  ['目标 as actual', refused('目标为60%。', '60%', { value: '60' }, /引文不支持“实绩.*目标/)],
  ['规划到 as actual', refused('规划到60%。', '60%', { value: '60' }, /引文不支持“实绩.*规划到/)],
  [
    'a figure of 2016 with the period 2025',
    refused('2016年比例60%。', '60%', { value: '60' }, /引文写作2016年，时段却是 2025年/),
  ],
  [
    'a period without its start',
    refused('比例60%。', '60%', { value: '60', period: { kind: 'year', label: '当年' } }, /year 须给出 from/),
  ],
  [
    'a period that ends before it starts',
    refused(
      '比例60%。',
      '60%',
      {
        value: '60',
        period: { kind: 'span', from: '2025', to: '2021', label: '期间' },
      },
      /时段起止颠倒/,
    ),
  ],
  [
    'full-width digits as another number',
    refused('共有３５所。', '３５所', { value: '53' }, /数值与引文不符（应为 35）（实为 53）/, {
      unit: '所',
    }),
  ],
  [
    '三千人 as another number',
    refused('共有三千人。', '三千人', { value: '300' }, /换算后的数值与引文不符（应为 3000）（实为 300）/, {
      unit: '人',
    }),
  ],
  ['九成 as 9', refused('覆盖九成。', '九成', { value: '9' }, /应为 90.*实为 9/)],
  [
    'a rise where the text has a fall',
    refused(
      '产量下降3.2%。',
      '3.2%',
      { ...CHANGE, value: '3.2', sense: 'increase' },
      /引文不支持“增加/,
      GROWTH,
    ),
  ],
  [
    'a share above its whole',
    refused('占比120%。', '120%', { value: '120', role: 'share' }, /占比超过100%/, {
      unit: '%',
      measure: 'ratio',
    }),
  ],
  ['97.8% as a name', { text: '优良率97.8%。', phrase: '', record: {}, says: /97\.8% 是百分比，不能列为/ }],
  [
    'a county where the text says the whole city',
    refused('全市比例60%。', '60%', { value: '60', region: 'east' }, /引文写作“全市”/),
  ],
];

const cityOf = ({ text, phrase, record, indicator = {} }: Case): SmallCity => {
  if (phrase === '')
    return {
      figures: [
        {
          text: `另有12个。${text}`,
          quote: '另有12个',
          figure: '12个',
          record: { value: '12' },
          indicator: { unit: '个' },
        },
      ],
      asides: [{ quote: '优良率97.8%', token: '97.8' }],
    };
  const years = [...text.replace(phrase, '').matchAll(/20[0-9]{2}(?=年)/g)];
  return {
    figures: [{ text, figure: phrase, record, indicator }],
    asides: years.map(([token]) => ({ quote: `${token}年`, token })),
  };
};

describe('what must not pass', () => {
  it.each(CASES)('%s is refused', (_, given) => {
    const findings = findingsOf(cityOf(given));
    const found = findings.find((line) => given.says.test(line));
    expect(findings, given.says.source).toContain(found);
    // A finding names its file and its record, from which its line follows.
    expect(found).toMatch(/^data\/[a-z/-]+\.json \[[a-z0-9-]+\]/);
  });

  it('第十二位 is not the rank 10', () => {
    const findings = findingsOf({
      honours: [{ quote: '综合评价居全省第十二位', figure: '第十二位', rank: 10 }],
    });
    expect(findings.join('\n')).toMatch(/honour-1.*应为 第十、第10/);
  });

  it('a title may not turn a fall into a rise', () => {
    const findings = findingsOf({
      figures: [
        {
          text: '产量下降3.2%。',
          figure: '3.2%',
          record: { ...CHANGE, value: '3.2', sense: 'decrease' },
          indicator: GROWTH,
        },
      ],
      title: '2025年产量增长3.2%',
    });
    expect(findings.join('\n')).toMatch(/title “增长”与记录相反/);
  });

  it('one indicator has one value for a place and a year', () => {
    const findings = findingsOf({
      figures: ['60%', '61%'].map((phrase) => ({
        text: `比例${phrase}。`,
        figure: phrase,
        record: { value: phrase.slice(0, 2), period: yearOf(2025) },
        indicator: { id: 'one', unit: '%' },
      })),
    });
    expect(findings.join('\n')).toMatch(/figure-2\] 与 figure-1 是同一指标、同一区域、同一时段的两个值/);
  });
});
