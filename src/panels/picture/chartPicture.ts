import type { ChartModel } from '../../charts/chartModel.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { recordCaveat } from '../../model/text/recordText.ts';
import { buildChart } from '../kinds/buildChart.ts';
import { CAVEAT_SIGN, SIZE } from './figureRuns.ts';
import { type Block, element, NOTHING } from './markup.ts';
import type { KindPicture, PictureTools } from './pictureTools.ts';

/** Space beside a chart for caveat marks. */
const MARKS = 20;

/** A chart with a caveat mark at the end of each row that needs one, clear of its labels. */
export function chartBlock(
  data: PanelData,
  { theme, draw, takePrefix }: PictureTools,
  view: { width: number; fontSize: number; compact?: boolean },
): Block {
  const marked = data.all.some((record) => recordCaveat(record));
  const width = marked ? view.width - MARKS : view.width;
  const model: ChartModel | null = buildChart(data, { ...view, width }, theme);
  if (!model) return NOTHING;
  // The points of a pair and their change share a row; the first of them has the row's full height.
  const rowOf = new Map(
    data.pairs.flatMap(({ from, to, change }) =>
      [from, to, ...(change ? [change] : [])].map(({ id }) => [id, from.id] as const),
    ),
  );
  const doubtful = new Set(
    data.all.filter((record) => marked && recordCaveat(record)).map(({ id }) => rowOf.get(id) ?? id),
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
        fill: theme.ink,
      },
      CAVEAT_SIGN,
    ),
  );
  return { svg: draw(model, width, takePrefix()) + marks.join(''), height: model.height };
}

/** The picture of a panel that is one chart. */
export const chartPicture: KindPicture = (data, tools, width) =>
  chartBlock(data, tools, { width, fontSize: SIZE.label });
