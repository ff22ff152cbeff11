import { type ChartModel, estimateTextWidth } from '../../charts/chartModel.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { recordFace } from '../../model/text/face.ts';
import { doubtfulRecords, recordMatter } from '../../model/text/recordText.ts';
import { besideFigure, scopeLine } from '../../model/text/scopeLine.ts';
import { buildChart } from '../kinds/chartKinds.ts';
import { dotRuns, figureRuns, MATTER, matterRuns, SIZE, tagRuns } from './figureRuns.ts';
import { type Block, element, NOTHING, placed, stack } from './markup.ts';
import type { PictureTools } from './pictureTools.ts';
import { flowText, type TextRun } from './textFlow.ts';

/** Room beside a chart for the marks of figures in doubt. */
const MARKS = 20;

/** A chart with a mark at the end of each row that holds a figure in doubt, clear of its words. */
function chartBlock(
  data: PanelData,
  { theme, draw, takePrefix }: PictureTools,
  view: { width: number; fontSize: number; compact?: boolean },
): Block {
  // Of two points the line above them tells.
  const marked = data.spec.kind !== 'slope' && data.all.some((record) => recordMatter(record));
  const width = marked ? view.width - MARKS : view.width;
  const model: ChartModel | null = buildChart(data, { ...view, width }, theme);
  if (!model) return NOTHING;
  // The points of a pair and what lies between them share a row, of which the first has the whole height.
  const rowOf = new Map(
    data.pairs.flatMap(({ from, to, change }) =>
      [from, to, ...(change ? [change] : [])].map(({ id }) => [id, from.id] as const),
    ),
  );
  const doubtful = new Set(
    data.all.filter((record) => marked && recordMatter(record)).map(({ id }) => rowOf.get(id) ?? id),
  );
  const rows = model.hits.filter(({ id }) => doubtful.has(id)).map(({ top, height }) => top + height / 2);
  const marks = rows.map((middle) =>
    element(
      'text',
      {
        x: view.width,
        y: middle + SIZE.small * 0.36,
        'text-anchor': 'end',
        'font-size': SIZE.small,
        fill: theme.accent,
      },
      MATTER,
    ),
  );
  return { svg: draw(model, width, takePrefix()) + marks.join(''), height: model.height };
}

/** What lies between two dated points, in words beside their picture. */
const changeRuns = (data: PanelData, { theme }: PictureTools): TextRun[] =>
  data.pairs.flatMap(({ change }) => {
    if (!change) return [];
    const beside = besideFigure(change, scopeLine(data), false);
    return [
      ...figureRuns(change, theme, { size: SIZE.body, words: 1, named: false }),
      ...tagRuns(change, theme),
      ...dotRuns(beside, SIZE.small, theme.inkSecond, 8),
    ];
  });

/** One mark, where either point is in doubt: the labels at the points say in which way. */
const pointMatters = ({ pairs }: PanelData, { theme }: PictureTools): TextRun[] =>
  doubtfulRecords(pairs.flatMap(({ from, to }) => [from, to]))
    .slice(0, 1)
    .flatMap((record) => matterRuns(record, theme));

/** The kinds that are one chart. */
export function chartPicture(data: PanelData, tools: PictureTools, width: number): Block {
  const change = data.spec.kind === 'slope' ? changeRuns(data, tools) : [];
  const marked = change.some(({ text }) => text === MATTER);
  const matters = data.spec.kind === 'slope' && !marked ? pointMatters(data, tools) : [];
  return stack([
    flowText([...change, ...matters], width),
    chartBlock(data, tools, { width, fontSize: SIZE.label }),
  ]);
}

const GAP = { x: 20, y: 28 } as const;
/** A small chart keeps this share of its width on either side of its points. */
const INSET = 0.24;
const SMALL = 14;

/** Three columns wherever the words of every point fit beside each other there. */
function columnsFor(cells: readonly PanelData[], width: number): number {
  const words = cells.flatMap(({ all }) =>
    all.map((record) => recordFace(record)).flatMap(({ figure, tags }) => [figure ?? '', tags.join(' ')]),
  );
  const widest = Math.max(...words.map((text) => estimateTextWidth(text, SMALL + 2)));
  const cellWidth = Math.floor((width - 2 * GAP.x) / 3);
  return cells.length > 2 && widest / 2 <= cellWidth * INSET ? 3 : 2;
}

/** Every two-point change as a small chart with a name, in rows. */
export function multiplesPicture(cells: readonly PanelData[], tools: PictureTools, width: number): Block {
  const { theme } = tools;
  const columns = columnsFor(cells, width);
  const cellWidth = Math.floor((width - (columns - 1) * GAP.x) / columns);
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, index) =>
    cells.slice(index * columns, (index + 1) * columns),
  );
  return stack(
    rows.map((row): Block => {
      const heads = row.map((cell) => {
        const name = cell.records[0]?.name ?? '';
        const runs = [
          { text: name, size: SIZE.body, fill: theme.ink, bold: true },
          ...pointMatters(cell, tools),
        ];
        return stack([flowText(runs, cellWidth), flowText(changeRuns(cell, tools), cellWidth)]);
      });
      const top = Math.max(...heads.map(({ height }) => height)) + 8;
      const charts = row.map((cell) =>
        chartBlock(cell, tools, { width: cellWidth, fontSize: SMALL, compact: true }),
      );
      const drawn = row.map((_, index) => {
        const line = element('rect', { width: cellWidth, height: 1, fill: theme.hairline });
        const head = placed(heads[index]?.svg ?? '', 0, 6);
        const body = placed(charts[index]?.svg ?? '', 0, top + 6);
        return placed(line + head + body, index * (cellWidth + GAP.x), 0);
      });
      return { svg: drawn.join(''), height: top + 6 + Math.max(...charts.map(({ height }) => height)) };
    }),
    GAP.y,
  );
}
