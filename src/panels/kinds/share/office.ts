import { barSeries } from '../../../charts/markSeries.ts';
import { barChart, named } from '../../office/officeChart.ts';
import type { KindOffice } from '../../office/planItem.ts';

export const office: KindOffice = {
  charts: (data) => barChart(named(data, barSeries(data).marks), 100),
};
