import { describe, expect, it } from 'vitest';
import { plainNotes } from '../../../../src/model/show/plainNotes.ts';

describe('notes on paper', () => {
  it.each([
    ['先说**结论**，再说数', '先说结论，再说数'],
    ['**整句都粗**', '整句都粗'],
    ['**粗中有*斜***', '粗中有斜'],
    ['~~不说~~ `停三秒` __慢__', '不说 停三秒 慢'],
    ['- 第一点\n* 第二点\n> 引一句', '· 第一点\n· 第二点\n引一句'],
    ['见[原文](#/sources/a)', '见原文'],
    ['3 * 4 * 5 是乘法', '3 * 4 * 5 是乘法'],
    ['a_b_c 不是斜体', 'a_b_c 不是斜体'],
  ])('say %j without its marks', (text, plain) => {
    expect(plainNotes(text)).toBe(plain);
  });
});
