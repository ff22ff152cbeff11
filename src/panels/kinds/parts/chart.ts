import { buildRows, describeMarks } from '../../../charts/barRows.ts';
import { partsSeries } from '../../../charts/markSeries.ts';
import type { BuildChart } from '../kind.ts';
import { countedSquares } from './countedSquares.ts';

export const chart: BuildChart = (data, view, theme) => {
  const series = partsSeries(data);
  if (!series) return null;
  const { whole, parts, percent } = series;
  const rows = [
    { mark: whole, fill: theme.dataFaint, border: theme.data },
    ...parts.map((mark) => ({ mark, fill: theme.data, border: theme.data })),
  ];
  const max = percent ? 100 : Math.max(whole.value, ...parts.map(({ value }) => value));
  const built = buildRows(rows, { max, track: true }, view, theme);
  return {
    ...built,
    option: percent ? built.option : countedSquares(built.option, rows, max, view, theme),
    sentence: `部分与整体图：${describeMarks([whole])}；其中${describeMarks(parts)}。`,
  };
};
