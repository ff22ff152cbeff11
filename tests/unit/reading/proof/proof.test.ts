import { describe, expect, it } from 'vitest';
import { proofData } from '../../../../data/pipeline/files/proofData.ts';
import { readingLexicon } from '../../../../data/pipeline/read/lexicon/readingLexicon.ts';
import { readProject, runProject } from '../../../../data/pipeline/runPipeline.ts';
import type { Region } from '../../../../src/model/authored/source.ts';
import type { PublishedRecord } from '../../../../src/model/published/dataset.ts';
import { DraftProof } from '../../../../src/reading/proof/proofDraft.ts';
import { TABLES } from '../../../../src/reading/table/tables.ts';
import { describeDrafts } from './describeDrafts.ts';

/** A dataset of a demonstration city, and a small one in which each verdict has its sentence. */

function demoData() {
  const { data, findings } = runProject(readProject('tests/fixtures/demoCity/data', {}));
  if (!data) throw new Error(findings.map(({ message }) => message).join('；'));
  return proofData(data);
}

const region = (id: string, name: string, kind: Region['kind'], parent: string | null): Region => ({
  id,
  name,
  adcode: null,
  kind,
  parent,
});
const REGIONS = [
  region('city', '全市', 'city', null),
  region('east', '东川区', 'county', 'city'),
  region('west', '西河县', 'county', 'city'),
];

function record(
  id: string,
  name: string,
  quantity: NonNullable<PublishedRecord['quantity']>,
  more: Partial<PublishedRecord> = {},
): PublishedRecord {
  return {
    id,
    kind: 'observation',
    name,
    indicator: id.replace(/-[0-9]+$/, ''),
    domain: 'all',
    department: null,
    region: 'city',
    regionName: '全市',
    // As the pipeline writes a year: with its beginning alone.
    period: { kind: 'year', from: '2024', label: '2024年' },
    quantity,
    role: 'level',
    status: 'actual',
    evidence: [],
    ...more,
  };
}

const RECORDS: PublishedRecord[] = [
  record('heating-2024', '集中供暖面积', { value: '24683', magnitude: '万', unit: '平方米', qualifier: '=' }),
  record('green-2024', '绿色出行比例', { value: '95', magnitude: '', unit: '%', qualifier: '>=' }),
  record('invest-2024', '水利建设投资', { value: '287.46', magnitude: '亿', unit: '元', qualifier: '=' }),
  record(
    'forest-2024',
    '造林面积',
    { value: '12.4', magnitude: '万', unit: '亩', qualifier: '=' },
    { status: 'forecast' },
  ),
  record(
    'complaints-2024',
    '供水投诉量',
    { value: '40', magnitude: '', unit: '%', qualifier: '=' },
    { role: 'change', sense: 'decrease', basis: 'total' },
  ),
  record(
    'beds-2024',
    '养老床位',
    { value: '3200', magnitude: '', unit: '张', qualifier: '=' },
    { conflicts: ['beds'] },
  ),
  record(
    'parks-latest',
    '城市公园',
    { value: '36', magnitude: '', unit: '座', qualifier: '=' },
    { period: { kind: 'as-of', label: '截至发布时' } },
  ),
  record(
    'greenways-total',
    '绿道建成里程',
    { value: '120', magnitude: '', unit: '公里', qualifier: '=' },
    { period: { kind: 'span', from: '2021', label: '2021年以来' }, role: 'cumulative' },
  ),
  record(
    'heating-pipes-start',
    '供热管网',
    { value: '1320', magnitude: '', unit: '公里', qualifier: '=' },
    { period: { kind: 'as-of', to: '2020', label: '“十三五”末' }, role: 'baseline' },
  ),
  record(
    'heating-pipes-latest',
    '供热管网',
    { value: '1745', magnitude: '', unit: '公里', qualifier: '=' },
    { period: { kind: 'as-of', label: '截至发布时' } },
  ),
  record('bridges-2024', '国家级示范桥', { value: '2', magnitude: '', unit: '座', qualifier: '=' }),
  record('spans-2024', '省级示范桥', { value: '4', magnitude: '', unit: '座', qualifier: '=' }),
];
const small = new DraftProof(
  {
    records: RECORDS,
    regions: REGIONS,
    plan: { label: '“十四五”', from: '2021', to: '2025' },
    city: '云岭市',
  },
  readingLexicon(),
);
const verdicts = (text: string) => small.proof(text, TABLES).filter(({ verdict }) => verdict !== 'aside');

describe('a draft', () => {
  it.each([
    ['集中供暖面积24683万平方米。', 'same', 'heating-2024'],
    ['集中供暖面积达到2.4683亿平方米。', 'same', 'heating-2024'],
    ['集中供暖面积246.83平方公里。', 'same', 'heating-2024'],
    ['2024年，云岭市集中供暖面积达2.47亿平方米。', 'rounded', 'heating-2024'],
    ['集中供暖面积24638万平方米。', 'differs', 'heating-2024'],
    ['集中供暖面积24683公里。', 'differs', 'heating-2024'],
    ['绿色出行比例达到95%。', 'qualifier', 'green-2024'],
    ['绿色出行比例达到95%以上。', 'same', 'green-2024'],
    ['水利建设投资287亿元。', 'rounded', 'invest-2024'],
    ['水利建设投资超285亿元。', 'rounded', 'invest-2024'],
    ['水利建设投资291亿元。', 'differs', 'invest-2024'],
    ['2019年，水利建设投资287.46亿元。', 'scope', 'invest-2024'],
    ['东川区水利建设投资287.46亿元。', 'scope', 'invest-2024'],
    ['大同市水利建设投资287.46亿元。', 'scope', 'invest-2024'],
    ['完成造林面积12.4万亩。', 'status', 'forest-2024'],
    ['预计造林面积12.4万亩。', 'same', 'forest-2024'],
    ['供水投诉量下降40%。', 'same', 'complaints-2024'],
    ['供水投诉量上升40%。', 'differs', 'complaints-2024'],
    ['养老床位3200张。', 'disputed', 'beds-2024'],
    ['国家级示范桥2座。', 'same', 'bridges-2024'],
    ['省级示范桥2座。', 'differs', 'spans-2024'],
    ['新开通公交线路35条。', 'unknown', null],
    // Another year, before or after that of the record; a record without a date is none of an earlier year.
    ['2025年，水利建设投资287.46亿元。', 'scope', 'invest-2024'],
    ['2025年底，城市公园达到36座。', 'same', 'parks-latest'],
    ['“十四五”期间，城市公园达到36座。', 'same', 'parks-latest'],
    ['2022年，城市公园达到36座。', 'scope', 'parks-latest'],
    ['2021年以来，绿道建成里程120公里。', 'same', 'greenways-total'],
    ['2023年，绿道建成里程120公里。', 'scope', 'greenways-total'],
    // What is rounded up is not exceeded, what is rounded down is not missed.
    ['水利建设投资超288亿元。', 'differs', 'invest-2024'],
    ['水利建设投资近288亿元。', 'rounded', 'invest-2024'],
    ['水利建设投资不足287亿元。', 'differs', 'invest-2024'],
    ['全省水利建设投资287.46亿元。', 'scope', 'invest-2024'],
    ['城市公园达到36张。', 'differs', 'parks-latest'],
    ['城市公园达到36个。', 'same', 'parks-latest'],
  ] as const)('%s → %s', (text, verdict, recordId) => {
    expect(verdicts(text)).toMatchObject([{ verdict, recordId }]);
  });

  it('gives the date of a start to the start alone', () => {
    expect(verdicts('供热管网由“十三五”末的1320公里增加到1745公里。')).toMatchObject([
      { verdict: 'same', recordId: 'heating-pipes-start' },
      { verdict: 'same', recordId: 'heating-pipes-latest' },
    ]);
  });

  it('asks where two records could be meant', () => {
    const [line] = verdicts('示范桥达到2座。');
    expect(line?.verdict).toBe('ambiguous');
    expect([...(line?.recordIds ?? [])].sort()).toEqual(['bridges-2024', 'spans-2024']);
  });

  it('has its dates and names set aside, and says what was expected', () => {
    const lines = small.proof('2024年，“156”工程推进，集中供暖面积24638万平方米。', TABLES);
    expect(lines.map(({ verdict }) => verdict)).toEqual(['aside', 'aside', 'differs']);
    expect(lines[2]).toMatchObject({
      said: '24638万平方米',
      expected: '24683万平方米',
      line: 1,
      start: 22,
      end: 31,
    });
  });
});

describeDrafts('the demonstration city', demoData(), RECORDS);
