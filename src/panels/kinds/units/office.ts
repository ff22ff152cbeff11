import { barSeries } from '../../../charts/markSeries.ts';
import { barChart, named } from '../../office/officeChart.ts';
import { planCharts } from '../../office/planCharts.ts';
import { planHero } from '../../office/planFigure.ts';
import type { KindOffice } from '../../office/planItem.ts';

const FIGURE_OVER_BAR = 72;

export const office: KindOffice = {
  charts: (data) => barChart(named(data, barSeries(data).marks), 100),
  // A single share is a large figure with its bar below.
  plan: (data, charts, box) => {
    const [only] = data.records;
    if (!only || data.records.length > 1) return null;
    const upper = { ...box, h: box.h * 0.66 };
    return [
      ...planHero(only, upper, FIGURE_OVER_BAR),
      ...planCharts(data, charts, { ...box, y: box.y + upper.h, h: box.h - upper.h }),
    ];
  },
};
