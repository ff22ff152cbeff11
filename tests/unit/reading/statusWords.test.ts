import { describe, expect, it } from 'vitest';
import { findStatusWords } from '../../../src/reading/statusWords.ts';

describe('words of status', () => {
  it.each([
    ['预计达到12万吨', 'forecast'],
    ['有望突破300亿元', 'forecast'],
    ['工程概算5.5亿元', 'estimate'],
    ['预算总投资5000万元', 'estimate'],
    ['预算约３亿元', 'estimate'],
    ['力争达到95%', 'planned'],
    ['计划新建学校12所', 'planned'],
    ['规划到2030年建成30座', 'planned'],
    ['拟投资4亿元', 'planned'],
    ['目标为40%', 'planned'],
    ['到2030年底，森林覆盖率将达到25%', 'planned'],
  ])('%s is a %s', (text, status) => {
    expect(findStatusWords(text).map((found) => found.status)).toContain(status);
  });

  it.each([
    '一般公共预算收入95.4亿元',
    '纳入预算5000万元',
    '城市规划馆接待12万人次',
    '完成目标任务的105%',
    '超额完成年度目标12个百分点',
    '争取到上级资金3亿元',
    '人均预期寿命79.5岁',
    '计划生育服务站12个',
    '到2025年建成30座',
  ])('%s is achieved', (text) => {
    expect(findStatusWords(text)).toEqual([]);
  });

  it('finds a word after one that is part of a name', () => {
    expect(findStatusWords('一般公共预算95亿元，其中预算5000万元').map(({ status }) => status)).toEqual([
      'estimate',
    ]);
  });
});
