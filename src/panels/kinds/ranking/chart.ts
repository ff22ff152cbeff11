import { buildRows, describeMarks } from '../../../charts/barRows.ts';
import { recordMark } from '../../../charts/markSeries.ts';
import type { BuildChart } from '../kind.ts';
import { rankedSets, rankedValues } from './rankedValues.ts';
import { rankingLine } from './rankingLine.ts';

/** Places by their figures of one date, the largest first, each bar from zero. */
export const chart: BuildChart = (data, view, theme) => {
  const [set] = rankedSets(data);
  if (!set) return null;
  // Each row is named after its place.
  const line = { ...rankingLine(data), scope: true };
  const marks = rankedValues(set).flatMap(({ record, place }) => {
    const mark = recordMark(record, line, data);
    return mark ? [{ ...mark, name: `${place} ${record.regionName}` }] : [];
  });
  const max = Math.max(...marks.map(({ value }) => value));
  const rows = marks.map((mark) => ({ mark, fill: theme.data, border: theme.data }));
  return {
    ...buildRows(rows, { max, track: false }, view, theme),
    sentence: `各地${set.label}数值由高到低，${marks.length}个：${describeMarks(marks)}。`,
  };
};
