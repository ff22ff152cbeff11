import { describe, expect, it } from 'vitest';
import { cutWord } from '../../../../data/pipeline/read/resolveEvidence.ts';

/** What is beside the first occurrence of the figure and belongs to it. */
const cutIn = (text: string, figure: string): string | null => {
  const start = text.indexOf(figure);
  return cutWord(text, start, start + figure.length);
};

describe('a figure that is cut out of its words', () => {
  it.each([
    ['安装4.4万余盏', '4.4万', '余'],
    ['下降−5.6%', '5.6%', '−'],
    ['增长－0.3个百分点', '0.3个百分点', '－'],
    ['增速为3%—5%', '3%', '—5'],
    ['增速为3%—5%', '5%', '3%—'],
    ['在3%至5%之间', '3%', '至5'],
    ['比例为14:68:18', '14', ':6'],
    ['比例为14:68:18', '18', '8:'],
    ['投入1,234万元', '1', ',234'],
    ['低于5.5%', '5.5%', '低于'],
    ['不高于60%', '60%', '不高于'],
    ['约60%上下', '60%', '约'],
    ['占60%上下', '60%', '上下'],
    ['百分之95', '95', '百分之'],
    ['居第12位', '12位', '第'],
    ['共３５个', '５个', '３'],
    ['为86.8', '86', '.'],
  ])('in “%s” is %s without %s', (text, figure, word) => {
    expect(cutIn(text, figure)).toBe(word);
  });

  it.each([
    ['安装4.4万余盏', '4.4万余盏'],
    ['下降−5.6%', '−5.6%'],
    ['增速为3%—5%', '3%—5%'],
    ['由3%至5%', '3%'],
    ['由3%至5%', '5%'],
    ['8个100%达标', '8个'],
    ['共12个——5个在城区', '5个'],
    ['第十二位', '第十二位'],
  ])('in “%s” is not %s', (text, figure) => {
    expect(cutIn(text, figure)).toBeNull();
  });
});
