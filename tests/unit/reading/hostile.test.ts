import { describe, expect, it } from 'vitest';
import { readingLexicon } from '../../../data/pipeline/read/lexicon/readingLexicon.ts';
import { readQuantities } from '../../../src/reading/readQuantities.ts';
import { drawSome, isWhole } from '../../support/forms.ts';
import { randomFrom } from './randomFrom.ts';

/** Texts that nobody would write: they cost time in proportion to their length, and never fail. */

const lexicon = readingLexicon();
const SIGNS = Array.from(
  '0123456789.,|｜，。、；：%％‰万亿千百十一二三两〇年月日时点分个人元户所条第前首翻番成半比到至由从—-~/+（）()【】“”《》〔〕①③ \t\n　Aa5Gkm增长下降达为是约超近余多以上以下以内占其中全市县每各目标预计计划分别和与及',
);

function randomText(random: () => number, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 1)
    text +=
      random() < 0.02
        ? String.fromCharCode(Math.floor(random() * 65_536))
        : SIGNS[Math.floor(random() * SIGNS.length)];
  return text;
}

const timeOf = (text: string): number => {
  const start = performance.now();
  readQuantities(text, lexicon);
  return performance.now() - start;
};

describe('hostile texts', () => {
  it('give only quantities that stand in them', () => {
    const random = randomFrom(7);
    for (let round = 0; round < (isWhole('hostile') ? 1000 : 300); round += 1) {
      const text = randomText(random, Math.floor(random() * 160));
      const lines = text.split('\n');
      for (const { line, start, end, value, sure } of readQuantities(text, lexicon)) {
        const length = lines[line - 1]?.length ?? -1;
        expect(start >= 0 && start < end && end <= length, JSON.stringify(text)).toBe(true);
        expect(sure > 0 && sure <= 1).toBe(true);
        for (const number of typeof value === 'number' ? [value] : (value ?? []))
          expect(Number.isFinite(number), JSON.stringify(text)).toBe(true);
      }
    }
  });

  const SIGNS_ALONE = [
    '1',
    '1,',
    '12、',
    '十',
    '百',
    '(',
    '（',
    '“',
    '《',
    '1年',
    '由1',
    '分别1和',
    '1:',
    '百分之',
    '各县：1',
    '1\n',
    '1\t',
    '|1',
    '1|甲\n',
    '甲  1\n',
    '甲\t1\n',
    '|--|\n',
    '1  ',
    '占',
    '20年到',
  ];
  it.each(drawSome('hostile', SIGNS_ALONE, 8))(
    'of %j alone take time in proportion to their length',
    (sign) => {
      const build = (length: number): string => sign.repeat(Math.ceil(length / sign.length));
      timeOf(build(1000));
      const short = timeOf(build(5_000));
      const long = timeOf(build(20_000));
      // Four times the length; the rest is room for a busy machine.
      expect(long).toBeLessThan(Math.max(200, short * 4 * 4));
    },
  );
});
