import { pairCharts } from '../../office/officeChart.ts';
import type { KindOffice } from '../../office/planItem.ts';

export const office: KindOffice = { charts: (data) => pairCharts(data, true) };
