import { describe, expect, it } from 'vitest';
import { readingLexicon } from '../../../data/pipeline/read/lexicon/readingLexicon.ts';
import { readQuantities } from '../../../src/reading/readQuantities.ts';

/** Sentences in the manner of reports of other cities; places and figures are invented. */

const lexicon = readingLexicon();
const read = (text: string) => readQuantities(text, lexicon);
const figures = (text: string) => read(text).filter(({ kind }) => kind === 'figure');

describe('the quantities of a text', () => {
  it.each([
    ['全年地区生产总值完成1286.4亿元。', 128_640_000_000, '元', '=', 'level', '地区生产总值'],
    ['规模以上工业增加值增长7.2%。', 7.2, '%', '=', 'change', '规模以上工业增加值'],
    ['全市森林覆盖率达45.67%。', 45.67, '%', '=', 'level', '森林覆盖率'],
    ['税收占财政收入的比重达81.2%。', 81.2, '%', '=', 'share', '税收占财政收入的比重'],
    ['五年来累计新建学校118所。', 118, '所', '=', 'cumulative', '新建学校'],
    ['新增停车位1500余个。', 1500, '个', '>', 'change', '停车位'],
    ['签约居民超过一万九千人。', 19_000, '人', '>', 'level', '签约居民'],
    ['到2030年，城镇化率力争达到65%以上。', 65, '%', '>=', 'target', '城镇化率'],
    ['失业率控制在4.5%以内。', 4.5, '%', '<=', 'level', '失业率'],
    ['全县人均收入不足全省的八成五。', 85, '%', '<', 'share', '全县人均收入不足全省'],
    ['接待游客近八百万人次。', 8_000_000, '人次', '~', 'level', '接待游客'],
    ['快递业务量翻两番。', 4, '倍', '=', 'change', '快递业务量'],
    ['产值突破百亿元大关。', 10_000_000_000, '元', '>', 'level', '产值'],
    ['空气质量优良天数312天。', 312, '天', '=', 'level', '空气质量优良天数'],
    ['办理时限由20天压缩至3天。', 20, '天', '=', 'baseline', '办理时限'],
  ] as const)('%s', (text, value, unit, qualifier, role, name) => {
    const [found] = figures(text);
    expect(found).toMatchObject({ value, unit, qualifier, role });
    expect(found?.name).toContain(name.replace('全县', '').slice(0, 4));
  });

  it.each([
    ['三次产业结构为10.0∶42.1∶47.9。', [10, 42.1, 47.9], null],
    ['增速保持在3%—5%之间。', [3, 5], '%'],
    ['师生比为1:12.8。', [1, 12.8], null],
    ['约占全部水厂的四分之一。', 0.25, null],
    ['走访三四十家企业。', [30, 40], '家'],
    ['车程由两个半小时缩短。', 2.5, '小时'],
    ['绿电装机１２６万千瓦。', 1_260_000, '千瓦'],
    ['占应交流人数的百分之二十一点四。', 21.4, '%'],
  ] as const)('reads all numbers of %s', (text, value, unit) => {
    expect(read(text).find(({ value: found }) => found !== null)).toMatchObject({ value, unit });
  });

  it.each([
    ['“156”工程扎实推进。', 'name', 'name'],
    ['构建“1+11”布局。', 'name', 'name'],
    ['打造“15分钟生活圈”。', 'date', 'duration'],
    ['5G基站建成使用。', 'name', 'name'],
    ['第十八届人民代表大会召开。', 'name', 'ordinal'],
    ['咨询电话：0700-5566778', 'name', 'phone'],
    ['依照第三十三条规定办理。', 'name', 'article'],
    ['1.推进项目建设。', 'name', 'section-number'],
    ['家住东街的80岁老人说。', 'name', 'age'],
    ['为65岁以上老人体检。', 'threshold', 'threshold'],
    ['亿元以上项目加快建设。', 'threshold', 'threshold'],
    ['人口20万以上的县全部达标。', 'threshold', 'threshold'],
    ['2024年1月18日开幕。', 'date', 'date'],
    ['会议在上午10:30开始。', 'date', 'clock'],
    ['三级医院全部接入。', 'name', 'grade'],
    ['139公园改造启动。', 'name', 'name'],
  ] as const)('tells apart what is no figure: %s', (text, kind, reason) => {
    const found = read(text).filter((item) => item.reason !== null);
    expect(found[0]).toMatchObject({ kind, reason });
    expect(figures(text)).toEqual([]);
  });

  it.each([
    ['增速居全省第3位。', 3, '='],
    ['总量居全省第十二位。', 12, '='],
    ['综合排名跻身全省前十。', 10, '<='],
    ['建成全市首座零碳车站。', 1, '='],
  ] as const)('finds ranks: %s', (text, value, qualifier) => {
    expect(read(text).find(({ kind }) => kind === 'rank')).toMatchObject({ value, qualifier });
  });

  it('leaves idioms and names of places alone', () => {
    expect(
      read('坚持三位一体，一心一意谋发展，惠及千家万户；六盘水、三门峡与五台山同行，十分重要。'),
    ).toEqual([]);
  });

  it('pairs 分别 with the subjects before it', () => {
    const found = figures(
      '供水管网达1742公里，供水面积达15246万平方米，五年间分别增长285公里和1630万平方米。',
    );
    expect(found.slice(2).map(({ name, role, sense }) => [name, role, sense])).toEqual([
      ['供水管网', 'change', 'increase'],
      ['供水面积', 'change', 'increase'],
    ]);
  });

  it('keeps positions in broken and spaced lines', () => {
    const text =
      '到９月底，全县共有学校１８６所，在校学生４．８７\n万人，教职工 3 412 人，比上年增加 2 7人。\n';
    const found = figures(text);
    expect(
      found.map(({ line, start, end, value, unit }) => [
        line,
        text.split('\n')[line - 1]?.slice(start, end),
        value,
        unit,
      ]),
    ).toEqual([
      [1, '１８６所', 186, '所'],
      [1, '４．８７', 48_700, '人'],
      [2, '3 412 人', 3412, '人'],
      [2, '2 7人', 27, '人'],
    ]);
  });

  it('reads traditional script and keeps it', () => {
    expect(figures('全市現有公立醫院病床2,980張，較上年增長近兩倍。')).toMatchObject([
      { value: 2980, unit: '張', name: '公立醫院病床' },
      { value: 2, unit: '倍', qualifier: '~', role: 'change' },
    ]);
  });

  it('gives cells of a table their heads', () => {
    const text =
      '单位：亿元\n指标\t2022年\t2023年\t增长（%）\n工业总产值\t120.5\t130.6\t8.4\n常住人口（万人）\t30.1\t30.2\t0.3\n';
    expect(
      figures(text).map(({ value, unit, name, period, role }) => [value, unit, name, period.from, role]),
    ).toEqual([
      [12_050_000_000, '元', '工业总产值', '2022', 'level'],
      [13_060_000_000, '元', '工业总产值', '2023', 'level'],
      [8.4, '%', '工业总产值', '2023', 'change'],
      [301_000, '人', '常住人口', '2022', 'level'],
      [302_000, '人', '常住人口', '2023', 'level'],
      [0.3, '%', '常住人口', '2023', 'change'],
    ]);
  });

  it('says what is planned and forecast', () => {
    const statuses = figures('预计全年完成投资350亿元。概算投资9.6亿元。拟新建学校3所。已建成桥梁2座。').map(
      ({ status }) => status,
    );
    expect(statuses).toEqual(['forecast', 'estimate', 'planned', 'actual']);
  });
});
