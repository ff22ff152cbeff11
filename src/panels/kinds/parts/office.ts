import { partsSeries } from '../../../charts/markSeries.ts';
import { barChart, named } from '../../office/officeChart.ts';
import type { KindOffice } from '../../office/planItem.ts';

export const office: KindOffice = {
  charts: (data) => {
    const series = partsSeries(data);
    if (!series) return [];
    const [whole, ...parts] = named(data, [series.whole, ...series.parts]);
    return whole ? barChart([{ ...whole, whole: true }, ...parts], series.percent ? 100 : null) : [];
  },
};
