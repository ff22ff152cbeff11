import { LEVELS } from '../../../model/fields/vocabulary.ts';
import type { PublishedRecord } from '../../../model/published/dataset.ts';
import type { PanelData } from '../../../model/select/panelData.ts';
import { facePlace, recordFace, recordSentence } from '../../../model/text/face.ts';
import { isWholeQuote } from '../../../model/text/recordText.ts';
import { scopeLine } from '../../../model/text/scopeLine.ts';
import { type OfficeChart, selectOfficeCharts } from '../../../panels/kinds/officeChart.ts';
import { planHero, planStrip } from './planFigure.ts';
import type { PlanBox, PlanItem, PlanRun } from './pptxPlan.ts';
import { countLines, fitSize, POINTS } from './textFit.ts';

/** What of its frame a panel keeps: as on the screen, `slide` the scope line, `part` the title too, `bare` neither. */
export interface PanelFrameMode {
  readonly mode: 'slide' | 'part' | 'bare';
}

const LINE_HEIGHT = 1.4;
const BAR_ROW = 0.85;
const LINE_HEIGHT_INCHES = 4.2;
const FIGURE_OVER_BAR = 72;
/** More key figures than this are read better as rows. */
const MOST_FIGURES = 8;
const NOTE_SIZE = 13;
/** More small charts than this are too small to label; the table says the same. */
const MOST_CHARTS = 6;
const MOST_ROWS = 13;
const COLUMN_GAP = 0.4;

/** How a mark that is no plain bar or point is to be read. */
function legendText(charts: readonly OfficeChart[]): string[] {
  const points = charts.flatMap((chart) => chart.points);
  return [
    ...(points.some(({ bound }) => bound !== 'none') ? ['虚线边的浅色表示界限，不是确数'] : []),
    ...(points.some(({ derived }) => derived) ? ['空心表示推算'] : []),
    ...(points.some(({ forecast }) => forecast) ? ['斜线表示预计'] : []),
    ...(charts.length > 1 ? ['各图自成一轴，从零起'] : []),
    ...(charts.some(({ max }) => max === 100) ? ['横轴从0到100%'] : []),
  ];
}

function sentenceOf(data: PanelData, chart: OfficeChart): string {
  const told = chart.points.flatMap(({ id }) => {
    const record = data.byId.get(id);
    return record ? [recordSentence(record)] : [];
  });
  return `${chart.title ?? data.spec.title}：${told.join('；')}`;
}

function planCharts(data: PanelData, charts: readonly OfficeChart[], box: PlanBox): PlanItem[] {
  const lines = charts.every(({ shape }) => shape === 'line');
  const columns = lines ? Math.min(charts.length, charts.length > 4 ? 3 : 4) : 1;
  const rows = Math.ceil(charts.length / columns);
  const [w, h] = [box.w / columns, box.h / rows];
  return charts.flatMap((chart, index): PlanItem[] => {
    const wanted = lines ? LINE_HEIGHT_INCHES : chart.points.length * BAR_ROW;
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

interface TableContent {
  readonly rows: string[][];
  /** Shares of the width. */
  readonly shares: number[];
}

/** Many rows stand as two tables side by side: one long table would be too small to read. */
function planTable(content: TableContent, box: PlanBox): PlanItem[] {
  const [head, ...rows] = content.rows;
  if (!head || rows.length <= MOST_ROWS) return planOneTable(content, box);
  const half = Math.ceil(rows.length / 2);
  const w = (box.w - COLUMN_GAP) / 2;
  const sides = [rows.slice(0, half), rows.slice(half)];
  const halves = sides.map((side, index) =>
    planOneTable({ ...content, rows: [head, ...side] }, { ...box, w, x: box.x + index * (w + COLUMN_GAP) }),
  );
  // Both in the size of the fuller one, from one height.
  const tables = halves.flat().flatMap((item) => (item.kind === 'table' ? [item] : []));
  const size = Math.min(...tables.map((table) => table.size));
  const y = Math.min(...tables.map((table) => table.box.y));
  return tables.map((table) => ({ ...table, size, box: { ...table.box, y } }));
}

function planOneTable({ rows, shares }: TableContent, box: PlanBox): PlanItem[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const columns = shares.map((share) => (share / total) * box.w);
  const heightAt = (size: number) =>
    rows.reduce((sum, row) => {
      const most = row.map((cell, index) => countLines(cell, ((columns[index] ?? 1) - 0.25) * POINTS, size));
      return sum + (Math.max(...most) * size * LINE_HEIGHT) / POINTS + 0.1;
    }, 0);
  const size = [16, 15, 14, 13, 12, 11, 10, 9, 8].find((points) => heightAt(points) <= box.h) ?? 8;
  const h = heightAt(size);
  return [
    { kind: 'table', box: { ...box, y: box.y + Math.max(0, (box.h - h) / 3), h }, columns, rows, size },
  ];
}

/** A name, or the fact in our words, with the marks of its figure. */
const marked = (record: PublishedRecord, name = record.text ?? record.name): string => {
  const { tags } = recordFace(record);
  return `${name}${tags.length > 0 ? `（${tags.join('、')}）` : ''}`;
};
const placeOf = (record: PublishedRecord): string => facePlace(recordFace(record)).join(' · ');
const isNumeric = ({ quantity, kind }: PublishedRecord): boolean =>
  quantity !== null && kind === 'observation';

/** Words of the source that read on their own. */
function quoted({ evidence }: PublishedRecord): string {
  const quote = evidence.map((item) => item.quote).find(isWholeQuote) ?? evidence[0]?.figure;
  return quote === undefined ? '' : `“${quote}”`;
}

/** Ranks and recognitions, the highest level first. */
function honoursTable(data: PanelData): TableContent {
  const ordered = [
    ...LEVELS.flatMap((level) => data.records.filter((record) => record.level === level)),
    ...data.records.filter((record) => record.level === undefined),
  ];
  return {
    shares: [1, 5.2, 3.6, 2.8],
    rows: [
      ['级别', '位次与认定', '原文用语', '范围 · 时点'],
      ...ordered.map((record) => [
        record.level === undefined ? '未注明' : `${record.level}级`,
        marked(record, record.name),
        quoted(record),
        placeOf(record),
      ]),
    ],
  };
}

/** The records as rows: figure or quoted words, scope, date. */
function recordsTable(data: PanelData): TableContent {
  return {
    shares: [5, 3, 4.6],
    rows: [
      [data.all.every(({ quantity }) => quantity) ? '指标' : '事实', '数值或原文用语', '范围 · 时点'],
      ...data.all.map((record) => [
        marked(record),
        isNumeric(record) ? (recordFace(record).figure ?? '') : quoted(record),
        placeOf(record),
      ]),
    ],
  };
}

/** Facts by county: names only, since the words of so many would not fit. */
function countyTable(data: PanelData): TableContent {
  return {
    shares: [6, 5],
    rows: [
      ['文件说到的事实', '范围 · 时点'],
      ...data.all.map((record) => [
        marked(record, isNumeric(record) ? `${record.name}：${recordFace(record).figure}` : record.name),
        placeOf(record),
      ]),
    ],
  };
}

function planContent(data: PanelData, charts: readonly OfficeChart[], box: PlanBox): PlanItem[] {
  const { kind } = data.spec;
  const [only] = data.records;
  if (kind === 'map') return planTable(countyTable(data), box);
  if (kind === 'honours') return planTable(honoursTable(data), box);
  if (kind === 'strip') {
    const paired = new Set(data.pairs.flatMap(({ from, to }) => [from.id, to.id]));
    const figures = [
      ...data.pairs.map(({ from, to }) => ({ from, record: to })),
      ...data.records.filter(({ id }) => !paired.has(id)).map((record) => ({ from: null, record })),
    ];
    if (figures.length <= MOST_FIGURES) return planStrip(figures, box);
  }
  // A single share is a figure first, and its bar under it.
  if (kind === 'units' && data.records.length === 1 && only) {
    const upper = { ...box, h: box.h * 0.66 };
    return [
      ...planHero(only, upper, FIGURE_OVER_BAR),
      ...planCharts(data, charts, { ...box, y: box.y + upper.h, h: box.h - upper.h }),
    ];
  }
  return charts.length > 0 ? planCharts(data, charts, box) : planTable(recordsTable(data), box);
}

/** A panel on a page: title and scope line as far as its place wants them, the content, the note. */
export function planPanel(data: PanelData, box: PlanBox, { mode }: PanelFrameMode): PlanItem[] {
  const { spec } = data;
  const drawn = selectOfficeCharts(data);
  const charts = drawn.length > MOST_CHARTS ? [] : drawn;
  const width = box.w * POINTS;
  const scope = [...scopeLine(data).words, ...legendText(charts)].join(' · ');
  const note = [
    ...(mode === 'bare' ? legendText(charts) : []),
    ...(spec.note === undefined ? [] : [spec.note]),
  ];
  const title: PlanRun = {
    text: spec.title,
    size: fitSize(spec.title, width, 1, [18, 17, 16, 15, 14]),
    bold: true,
  };
  const scopeSize = mode === 'part' ? 12 : 15;
  const head: PlanRun[][] = [
    ...(mode === 'part' ? [[title]] : []),
    ...(mode === 'bare' ? [] : [[{ text: scope, size: scopeSize, colour: 'inkSecond' as const }]]),
  ];
  const headHeight = head.reduce((sum, runs) => {
    const [run] = runs;
    return run ? sum + (countLines(run.text, width, run.size) * run.size * LINE_HEIGHT) / POINTS : sum;
  }, 0);
  const noteHeight = note.length === 0 ? 0 : (NOTE_SIZE * LINE_HEIGHT) / POINTS + 0.1;
  const inner = { ...box, y: box.y + headHeight, h: box.h - headHeight - noteHeight };
  return [
    ...(head.length === 0
      ? []
      : [{ kind: 'text' as const, box: { ...box, h: headHeight }, paragraphs: head }]),
    ...planContent(data, charts, inner),
    ...(note.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            box: { ...box, y: box.y + box.h - noteHeight, h: noteHeight },
            valign: 'bottom' as const,
            paragraphs: [[{ text: note.join(' '), size: NOTE_SIZE, colour: 'inkSecond' as const }]],
          },
        ]),
  ];
}
