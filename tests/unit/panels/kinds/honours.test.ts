import { describe, expect, it } from 'vitest';
import { invent } from '../../../../src/panels/examples/exampleRecords.ts';
import { honourRank } from '../../../../src/panels/kinds/honours/honourWords.ts';

const rankOf = (name: string, quote?: string) => {
  const evidence = [
    { id: 'e', doc: 'd', paragraph: 1, department: null, quote: quote ?? name, figure: quote ?? name },
  ];
  return honourRank(invent('h', { kind: 'honour', name, evidence }));
};

describe('the rank of an honour', () => {
  it.each([
    ['某总量全国第二', '全国第二'],
    ['某评价居全省第十二位', '全省第十二位'],
    ['某县全县第3名', '全县第3名'],
    ['某评估连续4年位居全省第12', '全省第12'],
    ['全省唯一连续3年入选的地市', '全省唯一'],
    ['甲、乙数量均为全省最多', '全省最多'],
    ['连续18年蝉联某组总冠军', '总冠军'],
    ['全国首批先行试验区', '全国首批'],
    ['某大赛连续三届举办', '连续三届'],
  ])('of %s is %s', (name, rank) => expect(rankOf(name)).toBe(rank));

  it('is no number of a batch, a session or a turn', () => {
    for (const name of ['入选第二批名单', '第十一届年会确立为风向标', '第21期简报刊发', '第三轮评估通过'])
      expect(rankOf(name), name).toBeNull();
  });

  it('is read from the quote where the name does not say it', () => {
    expect(rankOf('某模式', '全省第一')).toBe('全省第一');
    expect(rankOf('某模式', '某模式获肯定')).toBeNull();
  });
});
