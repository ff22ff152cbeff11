import { describe, expect, it } from 'vitest';
import { lintText } from '../../../../data/pipeline/check/checkText.ts';
import { formatFinding } from '../../../../data/pipeline/read/finding.ts';
import { parseAuthored, readAuthored } from '../../../../data/pipeline/read/readAuthored.ts';
import { runProject } from '../../../../data/pipeline/runPipeline.ts';
import { readSecondCity } from '../../../support/readSecondCity.ts';
import { SECOND_CITY_DATA } from '../../../support/secondCity.ts';

const texts = readAuthored(SECOND_CITY_DATA);
const project = readSecondCity();

function findingsAfter(file: string, from: string | RegExp, to: string): string {
  const before = texts.get(file) ?? '';
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  const edited = new Map(texts).set(file, after);
  const { authored, findings } = parseAuthored(edited);
  return runProject({ ...project, texts: edited, authored, findings })
    .findings.map(formatFinding)
    .join('\n');
}

describe('a disagreement', () => {
  it('is guarded: a side that no longer says what is recorded fails', () => {
    expect(findingsAfter('conflicts.json', '"unit": "处"', '"unit": "个"')).toContain('[canteens-unit]');
    expect(findingsAfter('conflicts.json', '"words": "每季"', '"words": "每年"')).toContain(
      '引文已不含登记的用语',
    );
  });

  it('that an evidence names must list that evidence', () => {
    const text = findingsAfter(
      'indicators/meals.json',
      '"conflict": "canteens-unit"',
      '"conflict": "pavements-length"',
    );
    expect(text).toContain('标注的分歧 pavements-length 没有列出这一处');
  });
});

describe('a sum', () => {
  it('is recomputed, and so is its verdict', () => {
    expect(findingsAfter('checks.json', '"65"', '"67"')).toContain(
      '[canteens-sum] 验算结果不符（应为 65，实为 67）',
    );
    expect(findingsAfter('checks.json', '"verdict": "fails"', '"verdict": "holds"')).toContain(
      '验算结论不符（应为 fails，实为 holds）',
    );
    expect(findingsAfter('checks.json', '} + {', '} + + {')).toContain('算式');
  });
});

describe('values that cannot be', () => {
  it.each([
    [
      'indicators/travel.json',
      /("id": "traffic-projects-rewarded"[\s\S]*?"value": )"9"/,
      '$1"90"',
      '部分大于整体',
    ],
    ['regions.json', '"140322"', '"150322"', '不在上级'],
  ])('%s', (file, from, to, says) => {
    expect(findingsAfter(file, from, to)).toContain(says);
  });
});

describe('the lint of our own text', () => {
  it.each([
    ['大學', '含繁体字'],
    ['任务 and 工程', '含外文残留'],
    ['建成的的学校', '叠字'],
    ['学校,公园', '用了半角标点'],
    ['成绩喜人！', '用了感叹号'],
    ['32 个', '数字与单位之间有空格'],
    [' 学校', '首尾有空白'],
  ])('%s: %s', (text, message) => {
    expect(lintText(text)).toContain(message);
  });

  it('lets plain Chinese pass', () => {
    expect(lintText('城里路灯全部更换为LED，C/D级隐患房屋全部整治，占41.80%。')).toEqual([]);
  });
});
