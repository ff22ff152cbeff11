import { buildRows, describeMarks } from '../../../charts/barRows.ts';
import { barSeries } from '../../../charts/markSeries.ts';
import type { BuildChart } from '../kind.ts';

export const chart: BuildChart = (data, view, theme) => {
  const { marks } = barSeries(data);
  const rows = marks.map((mark) => ({ mark, fill: theme.data, border: theme.data }));
  return {
    ...buildRows(rows, { max: 100, track: true }, view, theme),
    sentence: `占比图，满格为100%：${describeMarks(marks)}。`,
  };
};
