import { recordMark } from '../../../charts/markSeries.ts';
import { barChart, named } from '../../office/officeChart.ts';
import type { KindOffice } from '../../office/planItem.ts';
import { rankedSets, rankedValues } from './rankedValues.ts';
import { rankingLine } from './rankingLine.ts';

export const office: KindOffice = {
  charts: (data) => {
    const [set] = rankedSets(data);
    if (!set) return [];
    // Each row is named after its place.
    const line = { ...rankingLine(data), scope: true };
    const marks = rankedValues(set).flatMap(({ record, place }) => {
      const mark = recordMark(record, line);
      return mark ? [{ ...mark, name: `${place} ${record.regionName}` }] : [];
    });
    return barChart(named(data, marks), null);
  },
};
