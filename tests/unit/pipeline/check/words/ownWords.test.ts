import { describe, expect, it } from 'vitest';
import { checkOwnWords } from '../../../../../data/pipeline/check/words/checkOwnWords.ts';
import { fillTexts } from '../../../../../data/pipeline/check/words/fillTexts.ts';
import { buildIndex } from '../../../../../data/pipeline/read/authoredIndex.ts';
import { coverage, findingsOf, honour, indicator, type Records, smallCity, statement } from './smallCity.ts';

const contest = honour('contest', '全省技工大赛焊接组连续6年总冠军', '连续6年蝉联', {
  within: '全省',
  rank: 1,
  streak: { n: '6', unit: '年' },
  group: '焊接组',
  context: '全省技工大赛焊接组总冠军',
});
const pilot = honour('pilot', '全省唯一的养老平台试点', '全省唯一的养老平台试点', {
  within: '全省',
  only: true,
});
const schools = coverage('schools', '乡镇学校食堂全覆盖', '乡镇学校食堂实现全覆盖', { full: true });
const bridge = indicator('bridge', '在建大桥投资', '元', {
  value: '3.2',
  magnitude: '亿',
  status: 'forecast',
  quote: '预计大桥总投资3.2亿元',
});
const roads = indicator('roads', '新修公路', '公里', { value: '120', quote: '新修公路120公里' });
const complaints = indicator('complaints', '热线投诉量变化', '%', {
  value: '12',
  role: 'change',
  sense: 'decrease',
  basis: 'total',
  quote: '热线投诉量下降12%',
});
const lamps = indicator('lamps', '亮灯率', '%', {
  value: '98',
  qualifier: '>',
  region: 'core',
  quote: '亮灯率超98%',
});
const homes = indicator('homes', '适老化改造', '户', {
  value: '530',
  group: '特困老年人家庭',
  quote: '改造530户',
  context: '特困老年人家庭',
});
const clinics = statement('clinics', '三级诊疗网络', '基本形成三级诊疗网络');
const trade = statement('trade', '市场带动就业', '市场带动就业');

const all: Records = {
  honours: [contest, pilot],
  coverage: [schools],
  statements: [clinics, trade],
  indicators: [bridge, roads, complaints, lamps, homes],
};

describe('words of ours that the records bear out pass', () => {
  it.each([
    '技工大赛焊接组连续6年全省总冠军',
    '养老平台试点全省唯一',
    '乡镇学校食堂全覆盖',
    '大桥预计投资3.2亿元，新修公路120公里',
    '热线投诉量下降12%',
    '主城区亮灯率超98%',
    '特困老年人家庭适老化改造530户',
    '三级诊疗网络基本形成',
    '市场带动就业',
    '诊疗网络是否全覆盖，报告没有说明',
    '“十四五”期间新修公路120公里',
    '2022年新修公路120公里',
  ])('%s', (title) => {
    expect(findingsOf(all, { title })).toEqual([]);
  });
});

describe('seeded violations are named', () => {
  it.each([
    // Claims without a record, or another record's.
    ['新修公路120公里，全省最长', '“最长”没有依据'],
    ['亮灯率在主城区全部超98%', '“全部”没有依据'],
    ['公路建设全省唯一', '“唯一”没有依据'],
    ['热线投诉量连续下降12%', '“连续”没有依据'],
    ['新修公路120公里，公路全省第三', '“第三”没有依据'],
    ['率先新修公路120公里', '“率先”没有依据'],
    ['新修公路过半', '“过半”没有依据'],
    // A claim must state what supports it.
    ['技工大赛焊接组全省总冠军', '还须写明连续6年'],
    ['技工大赛连续6年全省总冠军', '还须写明焊接组'],
    ['技工大赛焊接组连续6年总冠军', '还须写明全省'],
    ['养老平台试点唯一', '还须写明全省'],
    ['三级诊疗网络形成', '还须写明基本'],
    // Direction, completion, cause.
    ['热线投诉量增加12%', '与记录相反'],
    ['公路由少变多，增至120公里', '“增至”没有依据'],
    ['大桥建成，投资3.2亿元', '“建成”'],
    ['公路建成120公里', '“建成”没有依据'],
    ['公路120公里促进增收', '“促进”没有依据'],
    ['养老平台试点带动就业', '“带动”没有依据'],
    // Parts of a figure.
    ['大桥投资3.2亿元', '丢了预计'],
    ['亮灯率超98%', '丢了市城区（主城区）'],
    ['适老化改造530户', '丢了特困老年人家庭'],
    ['热线投诉量12%', '丢了降'],
    // Counts.
    ['新修公路120公里，建设九个项目', '九个 不是所列记录中的数字'],
    ['亮灯率超98%，主城区三分之二换新', '三分之 不是所列记录中的数字'],
    ['报告说到两个县', '两个 不是所列记录中的数字'],
    ['新修公路121公里', '121公里 不是所列记录中的数字'],
    ['新修公路120条', '120条 不是所列记录中的数字'],
    ['{roads}公里', '没有这个占位'],
    // Qualifiers.
    ['主城区亮灯率达98%', '丢了限定词'],
    ['新修公路超120公里', '加了记录没有的限定词'],
    ['新修公路120公里以上', '加了记录没有的限定词'],
    ['亮灯率98个', '98个 不是所列记录中的数字'],
    ['2022个小区', '2022个小区 不是所列记录中的数字'],
    // Attribution.
    ['市公路局新修公路120公里', '没有文件写有部门“市公路局”'],
  ])('%s', (title, says) => {
    expect(findingsOf(all, { title }).join('\n')).toContain(says);
  });

  it('in a note as in a title', () => {
    expect(findingsOf(all, { title: '公路', note: '两项不能相加。' }).join()).toContain('note 两项');
  });

  it('a claim that stands in quotation marks and in no text is ours', () => {
    expect(findingsOf(all, { title: '“全省唯一”的公路' }).join()).toContain('“唯一”没有依据');
  });

  it('a figure of one year needs its year where it travels alone', () => {
    const dated = indicator('dated', '新建校舍', '所', {
      value: '9',
      period: { kind: 'year', from: '2023', label: '2023年' },
      quote: '新建校舍9所',
    });
    expect(findingsOf({ indicators: [dated] }, { title: '新建校舍9所' }).join()).toContain('丢了2023年');
    expect(findingsOf({ indicators: [dated] }, { title: '新建校舍9所', section: '2023年' })).toEqual([]);
  });

  it('a derived figure is called one', () => {
    const derived = indicator('rest', '其余公路', '公里', {
      value: '60',
      quote: '',
      derived: { formula: '{roads-one}', inputs: ['roads-one'], note: '推算' },
    });
    expect(findingsOf({ indicators: [roads, derived] }, { title: '其余公路60公里' }).join()).toContain(
      '丢了推算',
    );
  });
});

describe('what no document says', () => {
  const panel = { title: '公路', note: '收录的文件没有写到造价。' };

  it('is read again when a document comes', () => {
    expect(findingsOf(all, panel).join()).toContain('须对照新收录的 report 重读');
    const authored = smallCity(all, panel);
    authored.site.documentsRead = ['report'];
    const messages = checkOwnWords(authored, buildIndex(authored)).map(({ message }) => message);
    expect(messages.join()).not.toContain('须对照');
  });

  it('of the one text that is quoted is left alone', () => {
    expect(findingsOf(all, { title: '公路', note: '造价原文没有写到。' })).toEqual([]);
  });
});

describe('counts that the build fills in', () => {
  const county = (region: string) => ({
    ...statement(`fact-${region}`, '建有驿站', '建有驿站'),
    region,
    kind: 'site' as const,
  });
  const title = '{counties.told}个县有文件说到，未说到的是{counties.untold.names}';

  it('follow the records', () => {
    const authored = smallCity(all, { title });
    const filled = fillTexts(authored, buildIndex(authored));
    expect(filled.panels.town?.[0]?.title).toBe('0个县有文件说到，未说到的是东山县、西山县');
    authored.counties.push(county('dongshan'));
    const after = fillTexts(authored, buildIndex(authored));
    expect(after.panels.town?.[0]?.title).toBe('1个县有文件说到，未说到的是西山县');
  });

  it('are no findings', () => {
    const authored = smallCity(all, { title });
    expect(
      checkOwnWords(authored, buildIndex(authored)).filter(({ recordId }) => recordId === 'only-panel'),
    ).toEqual([]);
  });
});
