import { describe, expect, it } from 'vitest';
import { readingLexicon } from '../../../../data/pipeline/read/lexicon/readingLexicon.ts';
import type { PublishedRecord } from '../../../../src/model/published/dataset.ts';
import { DraftProof } from '../../../../src/reading/proof/proofDraft.ts';
import { TABLES } from '../../../../src/reading/table/tables.ts';

/** Figures of other indicators, told in words that they share with records of an invented city. */

const region = (id: string, name: string, parent: string | null) => ({
  id,
  name,
  adcode: null,
  kind: parent === null ? ('city' as const) : ('county' as const),
  parent,
});

function record(name: string, value: string, magnitude: '' | '万' | '亿', unit: string): PublishedRecord {
  return {
    id: name,
    kind: 'observation',
    name,
    indicator: name,
    domain: 'all',
    department: null,
    region: 'city',
    regionName: '全市',
    period: { kind: 'year', from: '2024', to: '2024', label: '2024年' },
    quantity: { value, magnitude, unit, qualifier: '=' },
    role: 'level',
    status: 'actual',
    evidence: [],
  };
}

const proof = new DraftProof(
  {
    records: [
      record('失业保险参保人数', '41.7', '万', '人'),
      record('湿地保护面积', '326', '万', '平方米'),
      record('粮食播种面积', '58.3', '万', '亩'),
      record('出口总额', '73.5', '亿', '元'),
      record('旅游专线', '18', '', '条'),
      record('中药材种植户人均收入', '15200', '', '元'),
      record('水库移民安置人数', '2.36', '万', '人'),
      record('改造灌区', '27', '', '处'),
      record('汛期优良水质断面比例', '92.4', '', '%'),
    ],
    regions: [region('city', '全市', null), region('east', '东川区', 'city')],
    plan: { label: '“十四五”', from: '2021', to: '2025' },
    city: '云岭市',
  },
  readingLexicon(),
);
const lastOf = (text: string) =>
  proof
    .proof(text, TABLES)
    .filter(({ verdict }) => verdict !== 'aside')
    .pop();

describe('a figure of something else', () => {
  it.each([
    '生育保险参保人数36.2万人。',
    '工伤保险缴费人数29.8万人。',
    '湿地修复面积210万平方米。',
    '草地保护面积480万平方米。',
    '油料播种面积6.1万亩。',
    '粮食烘干面积3.2万亩。',
    '进出口总额112.6亿元。',
    '进口总额39.1亿元。',
    '货运专线7条。',
    '中药材种植面积4.8万亩。',
    '水产养殖户人均收入21300元。',
    '生态移民搬迁人数1.12万人。',
    '新建灌区5处。',
    '达标湖泊比例88.1%。',
    '湿地公园面积95万平方米。',
  ])('is not called a wrong figure of a record, nor a right one: %s', (text) => {
    expect(['unknown', 'ambiguous']).toContain(lastOf(text)?.verdict);
  });

  it.each([
    ['生育保险参保人数41.7万人。', '失业保险参保人数'],
    ['湿地修复面积326万平方米。', '湿地保护面积'],
    ['进口总额73.5亿元。', '出口总额'],
    ['油料播种面积58.3万亩。', '粮食播种面积'],
  ])('is asked about where its number is that of a record: %s', (text, id) => {
    expect(['unknown', 'ambiguous']).toContain(lastOf(text)?.verdict);
    if (lastOf(text)?.verdict === 'ambiguous') expect(lastOf(text)?.recordIds).toContain(id);
  });
});

describe('a figure of a record, in words of its own', () => {
  it.each([
    ['全市失业保险参保人数达到41.7万人。', 'same'],
    ['失业保险参保41.7万人。', 'same'],
    ['失业保险参保人数为47.1万人。', 'differs'],
    ['云岭市粮食播种面积稳定在58.3万亩。', 'same'],
    ['粮食播种面积53.8万亩。', 'differs'],
    ['全年出口总额73.5亿元。', 'same'],
    ['出口总额完成75.3亿元。', 'differs'],
    ['开通旅游专线18条。', 'same'],
    ['开通旅游专线81条。', 'differs'],
    ['改造灌区27处。', 'same'],
    ['水库移民安置人数2.63万人。', 'differs'],
    ['东川区湿地保护面积326万平方米。', 'scope'],
    ['2019年，湿地保护面积326万平方米。', 'scope'],
    ['失业保险参保人数超过41.7万人。', 'qualifier'],
    ['失业保险参保人数约42万人。', 'rounded'],
  ])('is judged: %s → %s', (text, verdict) => {
    expect(lastOf(text)?.verdict).toBe(verdict);
  });
});
