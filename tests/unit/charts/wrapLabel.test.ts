import { expect, it } from 'vitest';
import { wrapLabel } from '../../../src/charts/chartModel.ts';

const WORDS = [
  '（期初到发布时）',
  '日期原文未注明',
  '2022年',
  '“十四五”期间',
  '1938.5公里',
  'PM2.5浓度',
  '《条例》',
  '占比98%',
];
const MARKS = ['，', '、', '', '；'];

/** Labels of invented words, the same in every run. */
const labels = Array.from({ length: 200 }, (_, at) =>
  Array.from(
    { length: 2 + (at % 5) },
    (_, nth) => `${WORDS[(at * 7 + nth * 3) % WORDS.length]}${MARKS[(at + nth) % MARKS.length]}`,
  ).join(''),
);

it('lets no line begin with a closing mark, end with an opening one, or tear a number apart', () => {
  let broken = 0;
  for (const label of labels)
    for (const width of [70, 90, 120, 150]) {
      const lines = wrapLabel(label, width, 14, 99).split('\n');
      expect(lines.join(''), label).toBe(label);
      broken += lines.length - 1;
      for (const [at, line] of lines.slice(1).entries()) {
        expect(line, label).not.toMatch(/^[，、；》）”%]/);
        const before = lines[at] ?? '';
        expect(before, label).not.toMatch(/[（“《]$/);
        expect(/[0-9.]$/.test(before) && /^[0-9.]/.test(line), `${label} ${width}`).toBe(false);
      }
    }
  expect(broken).toBeGreaterThan(labels.length);
});

it('breaks anywhere what is wider than a line, and cuts what has no room', () => {
  expect(wrapLabel('ABCDEFGHIJKLMNOP', 40, 14, 9).split('\n').length).toBeGreaterThan(2);
  expect(wrapLabel('日期原文未注明日期原文未注明', 60, 14, 2)).toMatch(/…$/);
});
