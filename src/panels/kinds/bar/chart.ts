import { buildRows, describeMarks } from '../../../charts/barRows.ts';
import { barSeries } from '../../../charts/markSeries.ts';
import type { BuildChart } from '../kind.ts';

export const chart: BuildChart = (data, view, theme) => {
  const { marks } = barSeries(data);
  const max = Math.max(...marks.map(({ value }) => value));
  const rows = marks.map((mark) => ({ mark, fill: theme.data, border: theme.data }));
  return {
    ...buildRows(rows, { max, track: false }, view, theme),
    sentence: `条形图，${marks.length}项${marks.some(({ value }) => value < 0) ? '，零线左边低于零' : ''}：${describeMarks(marks)}。`,
  };
};
