import { describe, expect, it } from 'vitest';
import { readingLexicon } from '../../../data/pipeline/read/lexicon/readingLexicon.ts';
import type { ReadQuantity } from '../../../src/reading/quantity.ts';
import { readQuantities } from '../../../src/reading/readQuantities.ts';

/** Bounds that stand apart from their number, shares, and names that an earlier clause tells. */

const lexicon = readingLexicon();
const figures = (text: string): ReadQuantity[] =>
  readQuantities(text, lexicon).filter(({ kind }) => kind === 'figure');

describe('a bound', () => {
  it.each([
    ['债务率不突破110%。', ['<=']],
    ['用水总量不超35亿立方米。', ['<=']],
    ['商品零售额跨过千亿元门槛。', ['>']],
    ['存款余额站上2000亿元台阶。', ['>=']],
    ['贷款余额过千亿，用户破万户。', ['>', '>']],
    ['至少完成投资50亿元，最多安排干部3人。', ['>=', '<=']],
    ['补助金额上限为500万元，参与群众不下10万人。', ['<=', '>=']],
    ['债务率控制在100%（含100%）以内。', ['<=']],
    ['各园区投资分别突破100亿元、50亿元和20亿元。', ['>', '>', '>']],
    ['小学、初中、高中入学率分别达到99%、98%和95%以上。', ['>=', '>=', '>=']],
    ['新增企业超过30家，新建厂房20万平方米。', ['>', '=']],
    ['建成学校15所、医院3家以上。', ['=', '>=']],
  ])('is that of the number it speaks of: %s', (text, expected) => {
    expect(figures(text).map(({ qualifier }) => qualifier)).toEqual(expected);
  });

  it('is none where the words say something else', () => {
    for (const text of ['走过3个乡镇。', '经过5轮谈判，签约12家企业。'])
      expect(
        figures(text).every(({ qualifier }) => qualifier === '='),
        text,
      ).toBe(true);
  });

  it('on a sum without a unit is one in 元', () => {
    expect(figures('财政收入首次突破百亿，常住人口不满300万。')).toMatchObject([
      { value: 1e10, unit: '元', qualifier: '>', name: '财政收入' },
      { value: 3e6, unit: '人', qualifier: '<', name: '常住人口' },
    ]);
  });
});

describe('a share', () => {
  it('is told with 占, with 的 behind it, and of people without a whole', () => {
    expect(
      figures('民营经济贡献了65%的税收、80%的专利。科研经费占财政支出的2.3%。完成了95%的任务。').map(
        ({ role, name }) => [role, name],
      ),
    ).toEqual([
      ['share', '税收'],
      ['share', '专利'],
      ['share', '科研经费占财政支出比重'],
      ['level', expect.anything()],
    ]);
    expect(figures('女性占45%。')).toMatchObject([{ role: 'share', name: '女性占比' }]);
  });

  it('of a project in a plan is none: its cost is a level', () => {
    const [, cost] = figures('二、重点工作安排\n实施重点项目120个，总投资560亿元。');
    expect(cost).toMatchObject({ role: 'level', status: 'planned' });
  });
});

describe('a name', () => {
  it.each([
    ['环城北路全线通车。全长12.4公里，设计时速80公里。', ['环城北路全长', '环城北路设计时速']],
    [
      '第三人民医院建成投用，占地面积120亩，编制床位600张。',
      ['第三人民医院占地面积', '第三人民医院编制床位'],
    ],
    ['市民热线运行平稳。受理诉求12.3万件，办结率99.1%。', ['受理诉求', '市民热线办结率']],
    ['生猪存栏35.2万头、出栏60.1万头。', ['生猪存栏', '生猪出栏']],
    ['新建小学3所、初中2所。', ['新建小学', '新建初中']],
    ['全市常住人口201万人。男性103万人，女性98万人。', ['常住人口', '男性常住人口', '女性常住人口']],
    ['建成公园12个。经济总量不断扩大。1—9月达到620亿元，增长5.8%。', ['公园', '经济总量', '经济总量']],
    ['工业企业320家。亏损面21%。', ['工业企业', '工业企业亏损面']],
  ])('is carried from what was said before: %s', (text, expected) => {
    expect(figures(text).map(({ name }) => name)).toEqual(expected);
  });
});
