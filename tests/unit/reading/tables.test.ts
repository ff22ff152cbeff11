import { describe, expect, it } from 'vitest';
import { readingLexicon } from '../../../data/pipeline/read/lexicon/readingLexicon.ts';
import type { ReadQuantity } from '../../../src/reading/quantity.ts';
import { readQuantities } from '../../../src/reading/readQuantities.ts';

/** Tables as reports write them, of places and figures that nobody has. */

const lexicon = readingLexicon();
const numbersOf = (text: string): ReadQuantity[] =>
  readQuantities(text, lexicon).filter(({ kind }) => kind === 'figure' || kind === 'rank');
const brief = (text: string): unknown[] =>
  numbersOf(text).map(({ name, value, unit, role }) => [name, value, unit, role]);

describe('a table of Markdown', () => {
  it('gives its cells the name of the row, and unit, year and role of the column', () => {
    const text = [
      '表1 2031年主要指标（单位：亿元）',
      '',
      '| 指标 | 2030年 | 2031年 | 同比增长（%） | 全省位次 |',
      '|:---|---:|---:|:---:|---|',
      '| 地区生产总值 | 812.4 | 860.1 | 5.9 | 6 |',
      '| 其中：第一产业 | 92.1 | … | −3.4 | — |',
      '| 常住人口（万人） | 201.3 | 200.9 | × | |',
    ].join('\n');
    expect(
      numbersOf(text).map(({ name, value, unit, role, sense, kind, period }) => [
        name,
        value,
        unit,
        kind === 'rank' ? kind : role,
        sense,
        period.to,
      ]),
    ).toEqual([
      ['地区生产总值', 81_240_000_000, '元', 'level', null, '2030'],
      ['地区生产总值', 86_010_000_000, '元', 'level', null, '2031'],
      ['地区生产总值', 5.9, '%', 'change', 'increase', '2031'],
      ['地区生产总值', 6, '位', 'rank', null, '2031'],
      ['第一产业增加值', 9_210_000_000, '元', 'level', null, '2030'],
      ['第一产业增加值', -3.4, '%', 'change', 'decrease', '2031'],
      ['常住人口', 2_013_000, '人', 'level', null, '2030'],
      ['常住人口', 2_009_000, '人', 'level', null, '2031'],
    ]);
  });

  it('needs no ruled line, and keeps places apart from indicators', () => {
    const text = [
      '表2 各县区粮食生产',
      '| 县区 | 播种面积（万亩） | 总产量(万吨) | 占全市比重（%） | 位次 |',
      '| 东川县 | 25.1 | 10.2 | 33.1 | 1 |',
      '| 高新 | 2015 | — | 27.2 | 第2位 |',
      '| 合计 | 76 | 30.8 | 100 | |',
    ].join('\n');
    expect(numbersOf(text).map(({ region, name, value, role }) => [region, name, value, role])).toEqual([
      ['东川县', '粮食播种面积', 251_000, 'level'],
      ['东川县', '粮食总产量', 102_000, 'level'],
      ['东川县', '粮食总产量占全市比重', 33.1, 'share'],
      ['东川县', '粮食总产量', 1, 'level'],
      ['高新', '粮食播种面积', 20_150_000, 'level'],
      ['高新', '粮食总产量占全市比重', 27.2, 'share'],
      ['高新', '粮食总产量', 2, 'level'],
      [null, '粮食播种面积', 760_000, 'level'],
      [null, '粮食总产量', 308_000, 'level'],
      [null, '粮食总产量占全市比重', 100, 'share'],
    ]);
  });

  it('may have heads over two rows and units in a column of their own', () => {
    const heads =
      '| | 2030年 | | 2031年 | |\n| 行业 | 产值，万元 | 增速 | 产值，万元 | 增速 |\n|---|---|---|---|---|\n';
    expect(
      numbersOf(`${heads}| 陶瓷 | 12.5 | 3.1 | 1,121 | -2.0 |`).map(({ name, value, unit, role, period }) => [
        name,
        value,
        unit,
        role,
        period.to,
      ]),
    ).toEqual([
      ['陶瓷产值', 125_000, '元', 'level', '2030'],
      ['陶瓷产值', 3.1, '%', 'change', '2030'],
      ['陶瓷产值', 11_210_000, '元', 'level', '2031'],
      ['陶瓷产值', -2, '%', 'change', '2031'],
    ]);
    const units =
      '| 项目 | 计量单位 | 全年 | 比上年增减 |\n|--|--|--|--|\n| 一、粮食 | | | |\n| 总产 | 万吨 | 31.2 | 持平 |\n| 失业率 | % | 4.5 | 0.2 |';
    expect(brief(units)).toEqual([
      ['粮食总产', 312_000, '吨', 'level'],
      ['失业率', 4.5, '%', 'level'],
      ['失业率', 0.2, '百分点', 'change'],
    ]);
  });

  it('tells goals from what was reached, bounds from numbers, and counts no rows', () => {
    const text = [
      '| 序号 | 指标 | 2030年 | 2035年目标 | 年均增长 |',
      '|---|---|---|---|---|',
      '| 1 | 森林覆盖率（%） | 33.1 | ≥35 | — |',
      '| 2 | 研发投入（亿元） | 约12.5 | 20左右 | [10] |',
      '| 3 | 绿地（公顷） | 2.5万 | 30000以上 | |',
    ].join('\n');
    expect(
      numbersOf(text).map(({ value, unit, qualifier, role, status }) => [
        value,
        unit,
        qualifier,
        role,
        status,
      ]),
    ).toEqual([
      [33.1, '%', '=', 'level', 'actual'],
      [35, '%', '>=', 'target', 'planned'],
      [1_250_000_000, '元', '~', 'level', 'actual'],
      [2_000_000_000, '元', '~', 'target', 'planned'],
      [10, '%', '=', 'target', 'planned'],
      [25_000, '公顷', '=', 'level', 'actual'],
      [30_000, '公顷', '>=', 'target', 'planned'],
    ]);
    expect(readQuantities(text, lexicon).filter(({ reason }) => reason === 'ordinal')).toHaveLength(3);
  });

  it('tells an amount of growth from its share by the levels beside it', () => {
    const text =
      '|指标|单位|2031年|2030年|增减|\n|-|-|-|-|-|\n|企业|家|125|120|5|\n|收入|万元|21,050|19,800|6.3|\n|失业率|%|3.1|3.3|-0.2|\n';
    expect(
      numbersOf(text).flatMap(({ role, value, unit }) => (role === 'change' ? [[value, unit]] : [])),
    ).toEqual([
      [5, '家'],
      [6.3, '%'],
      [-0.2, '百分点'],
    ]);
  });

  it('may end with rows of ranks, growth or goals', () => {
    const text = [
      '| 县区 | 产值（亿元） | 用户（户） |',
      '|---|---|---|',
      '| 东川县 | 12.5 | 1020 |',
      '| 位次 | 3 | 2 |',
      '| 增长（%） | -1.5 | 4 |',
    ].join('\n');
    expect(
      numbersOf(text).map(({ kind, name, value, unit, role }) => [kind, name, value, unit, role]),
    ).toEqual([
      ['figure', '产值', 1_250_000_000, '元', 'level'],
      ['figure', '用户', 1020, '户', 'level'],
      ['rank', '产值', 3, '位', 'level'],
      ['rank', '用户', 2, '位', 'level'],
      ['figure', '产值', -1.5, '%', 'change'],
      ['figure', '用户', 4, '%', 'change'],
    ]);
    const goals = '年度\t产值（亿元）\t增速\n2030\t100.2\t6.1%\n“十四五”目标\t150\t6.5%左右\n';
    expect(numbersOf(goals).map(({ role, qualifier }) => [role, qualifier])).toEqual([
      ['level', '='],
      ['change', '='],
      ['target', '='],
      ['target', '~'],
    ]);
  });

  it('names a part by what is measured of its whole', () => {
    const text =
      '| 指标 | 增速（%） |\n|---|---|\n| 规模以上工业增加值 | 7.2 |\n| 其中：采矿业 | -3.9 |\n| #国有控股 | 1.5 |\n';
    expect(numbersOf(text).map(({ name }) => name)).toEqual([
      '规模以上工业增加值',
      '采矿业增加值',
      '国有控股增加值',
    ]);
  });

  it('leaves a line with a bar in it alone', () => {
    expect(brief('来源：市统计局 | 作者：某某\n全市共有学校15所。')).toEqual([['学校', 15, '所', 'level']]);
  });
});

describe('a table of tabs or blanks', () => {
  it('may have years or places at either side', () => {
    expect(
      numbersOf('年份\t常住人口（万人）\t出生率（‰）\n2030\t201.5\t8.1\n2031年\t201.2\t7.5\n').map(
        ({ name, value, unit, period }) => [name, value, unit, period.to],
      ),
    ).toEqual([
      ['常住人口', 2_015_000, '人', '2030'],
      ['出生率', 8.1, '‰', '2030'],
      ['常住人口', 2_012_000, '人', '2031'],
      ['出生率', 7.5, '‰', '2031'],
    ]);
    expect(
      numbersOf('指标\t\t全市\t东川县\n公路里程（公里）\t\t1200\t2010\n').map(({ region, value }) => [
        region,
        value,
      ]),
    ).toEqual([
      ['全市', 1200],
      ['东川县', 2010],
    ]);
  });

  it('keeps empty cells, whether tabs or blanks part them', () => {
    const rows = [
      ['指标名称', '2030年', '2031年', '增长%'],
      ['工业总产值', '1205.5', '1306.8', '8.4'],
      ['#轻工业', '', '310.2', '3.4'],
      ['投资', '890', '', '-5.1'],
    ];
    const expected = [
      ['工业总产值', '2030', 'level'],
      ['工业总产值', '2031', 'level'],
      ['工业总产值', '2031', 'change'],
      ['轻工业总产值', '2031', 'level'],
      ['轻工业总产值', '2031', 'change'],
      ['投资', '2030', 'level'],
      ['投资', '2031', 'change'],
    ];
    const wide = (cell: string): number => cell.length + (cell.match(/[\u2e80-\uffee]/gu)?.length ?? 0);
    const tabbed = rows.map((row) => row.join('\t')).join('\n');
    const screen = rows
      .map((row) => row.map((cell) => cell + ' '.repeat(16 - wide(cell))).join(''))
      .join('\n');
    const signs = rows.map((row) => row.map((cell) => cell.padEnd(14)).join('')).join('\n');
    for (const text of [tabbed, screen, signs])
      expect(numbersOf(text).map(({ name, period, role }) => [name, period.to, role])).toEqual(expected);
  });

  it('copied from a sheet keeps the columns of heads that span several', () => {
    const text =
      '学段\t学校数\t\t在校学生数\t\n\t2030年\t2031年\t2030年\t2031年\n小学\t35\t33\t12560\t12011\n';
    expect(numbersOf(text).map(({ name, period, unit }) => [name, period.to, unit])).toEqual([
      ['小学学校数', '2030', null],
      ['小学学校数', '2031', null],
      ['小学在校学生数', '2030', '人'],
      ['小学在校学生数', '2031', '人'],
    ]);
  });

  it('ends with the next sentence', () => {
    expect(
      brief('单位：万元\n指标\t2031年\n税收\t12\n全市学校 15 所。\n\n共有教师 120 人。\n').map(
        (row) => (row as unknown[])[1],
      ),
    ).toEqual([120_000, 15, 120]);
  });
});
