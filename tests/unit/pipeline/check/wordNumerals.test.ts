import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../support/smallCity.ts';

/** A numeral in words must be accounted for like one in digits, where it counts or ranks something. */

const own = { text: '共有35所。', figure: '35所', record: { value: '35' }, indicator: { unit: '所' } };
const beside = (text: string) => findingsOf({ figures: [own], heads: [text] }).join('\n');

describe('a numeral in words', () => {
  it.each([
    ['before a measure word', '全市建成三十六所学校。', '三十六'],
    ['with a magnitude', '全年培训三千人。', '三千'],
    ['of tenths', '参保率达到九成以上。', '九'],
    ['after 百分之', '覆盖率达到百分之九十五。', '九十五'],
    ['in a rank', '总量居全省第十二位。', '十二'],
    ['that doubles', '产值翻了两番。', '两'],
  ])('%s needs an account', (_, text, token) => {
    expect(beside(text)).toContain(`的数字 ${token} 没有着落`);
  });

  it.each([
    ['in an idiom', '各部门形成三位一体的格局。'],
    ['of a plan', '十四五时期成效明显。'],
    ['of a duration', '用五年时间完成。'],
    ['of an ordinal', '召开第一次会议。'],
    ['that is no number', '一批项目进一步推进，统一部署。'],
  ])('%s needs none', (_, text) => {
    expect(beside(text)).not.toContain('没有着落');
  });

  it('is accounted for by its record, or set aside as it stands', () => {
    const record = {
      text: '覆盖九成。',
      figure: '九成',
      record: { value: '90' },
      indicator: { unit: '%' },
    };
    expect(findingsOf({ figures: [record] })).toEqual([]);
    const city = { figures: [own], heads: ['全市建成三十六所学校。'] };
    expect(findingsOf({ ...city, asides: [{ quote: '三十六所', token: '三十六' }] })).toEqual([]);
  });
});
