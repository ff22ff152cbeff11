import type { PanelData } from '../../model/select/panelData.ts';
import { byFolder } from '../kinds/byFolder.ts';
import { panelLine } from '../kinds/kindOf.ts';
import type { OfficeChart } from './officeChart.ts';
import { legendText, planCharts } from './planCharts.ts';
import type { KindOffice, PlanBox, PlanItem, PlanRun } from './planItem.ts';
import { planTable, recordsTable } from './planTable.ts';
import { countLines, fitSize, LINE_HEIGHT, POINTS } from './textFit.ts';

const OFFICE = /* @__PURE__ */ byFolder(
  import.meta.glob<KindOffice>('../kinds/*/office.ts', { eager: true, import: 'office' }),
);

/**
 * How much of its frame a panel keeps, as on screen: `slide` the scope line, `part` the title too, `bare`
 * neither.
 */
export interface PanelFrameMode {
  readonly mode: 'slide' | 'part' | 'bare';
}

const NOTE_SIZE = 13;
/** More small charts than this would be too small to label; the table says the same. */
const MOST_CHARTS = 6;

/** The native charts of a panel; empty for panels of figures, words or tables. */
export const officeCharts = (data: PanelData): OfficeChart[] =>
  OFFICE.get(data.spec.kind)?.charts?.(data) ?? [];

/**
 * Plans the content of a panel: what its kind defines, otherwise its charts, or its table where it has none.
 */
function planContent(data: PanelData, charts: readonly OfficeChart[], box: PlanBox): PlanItem[] {
  const own = OFFICE.get(data.spec.kind)?.plan?.(data, charts, box) ?? null;
  if (own !== null) return own;
  return charts.length > 0 ? planCharts(data, charts, box) : planTable(recordsTable(data), box);
}

/** Plans a panel on a page: title and scope line as the mode requires, the content, the note. */
export function planPanel(data: PanelData, box: PlanBox, { mode }: PanelFrameMode): PlanItem[] {
  const { spec } = data;
  const all = officeCharts(data);
  const charts = all.length > MOST_CHARTS ? [] : all;
  const width = box.w * POINTS;
  const scope = [...panelLine(data).words, ...legendText(charts)].join(' · ');
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
