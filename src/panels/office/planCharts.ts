import type { PanelData } from '../../model/select/panelData.ts';
import { recordSentence } from '../../model/text/face.ts';
import type { OfficeChart } from './officeChart.ts';
import type { PlanBox, PlanItem, PlanRun } from './planItem.ts';
import { fitSize, POINTS } from './textFit.ts';

const BAR_ROW = 0.85;
const LINE_HEIGHT_INCHES = 4.2;

/** Explains marks that are not plain bars or points. */
export function legendText(charts: readonly OfficeChart[]): string[] {
  const points = charts.flatMap((chart) => chart.points);
  const timed = charts.some(({ time }) => time !== undefined);
  return [
    ...(points.some(({ bound }) => bound !== 'none')
      ? [timed ? '空心表示界限，不是确数' : '虚线边的浅色表示界限，不是确数']
      : []),
    ...(points.some(({ derived }) => derived) ? ['空心表示推算'] : []),
    ...(points.some(({ forecast }) => forecast) ? [timed ? '虚线空心表示未实现的数' : '斜线表示预计'] : []),
    ...(charts.length > 1 ? ['各图自成一轴，从零起'] : []),
    ...(charts.some(({ max }) => max === 100) ? ['横轴从0到100%'] : []),
    ...(charts.some(({ time }) => time && time.min > 0) ? ['纵轴不从零起'] : []),
  ];
}

function sentenceOf(data: PanelData, chart: OfficeChart): string {
  const points = chart.points.flatMap(({ id }) => {
    const record = data.byId.get(id);
    return record ? [recordSentence(record)] : [];
  });
  return `${chart.title ?? data.spec.title}：${points.join('；')}`;
}

/** Places charts in a box: bars over its whole width, pairs of points side by side. */
export function planCharts(data: PanelData, charts: readonly OfficeChart[], box: PlanBox): PlanItem[] {
  const lines = charts.every(({ shape, time }) => shape === 'line' && !time);
  const columns = lines ? Math.min(charts.length, charts.length > 4 ? 3 : 4) : 1;
  const rows = Math.ceil(charts.length / columns);
  const [w, h] = [box.w / columns, box.h / rows];
  return charts.flatMap((chart, index): PlanItem[] => {
    const wanted = lines || chart.time ? LINE_HEIGHT_INCHES : chart.points.length * BAR_ROW;
    const words = [chart.title, chart.change].filter((part) => part !== null).join('　');
    const title = words === '' ? 0 : 0.35;
    const height = Math.min(h - title, wanted);
    const x = box.x + (index % columns) * w;
    const y = box.y + Math.floor(index / columns) * h + (h - title - height) / 2;
    const heading: PlanRun = {
      text: words,
      size: fitSize(words, (w - 0.1) * POINTS, 1, [15, 14, 13, 12, 11, 10]),
      bold: true,
    };
    return [
      ...(title === 0
        ? []
        : [
            {
              kind: 'text' as const,
              box: { x, y, w, h: title },
              align: 'center' as const,
              paragraphs: [[heading]],
            },
          ]),
      {
        kind: 'chart',
        box: { x, y: y + title, w, h: height },
        chart,
        sentence: sentenceOf(data, chart),
      },
    ];
  });
}
