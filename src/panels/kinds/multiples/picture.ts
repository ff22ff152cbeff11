import { estimateTextWidth } from '../../../charts/chartModel.ts';
import type { PanelData } from '../../../model/select/panelData.ts';
import { recordFace } from '../../../model/text/face.ts';
import { chartBlock } from '../../picture/chartPicture.ts';
import { SIZE } from '../../picture/figureRuns.ts';
import { type Block, element, placed, stack } from '../../picture/markup.ts';
import type { KindPicture } from '../../picture/pictureTools.ts';
import { flowText } from '../../picture/textFlow.ts';
import { changeRuns } from '../slope/pairRuns.ts';
import { pairPanels } from './pairPanels.ts';

const GAP = { x: 20, y: 28 } as const;
/** The share of its width that a small chart leaves free on either side of its points. */
const INSET = 0.24;
const SMALL = 14;

/** Three columns where the labels of all points fit side by side. */
function columnsFor(cells: readonly PanelData[], width: number): number {
  const words = cells.flatMap(({ all }) =>
    all.map((record) => recordFace(record)).flatMap(({ figure, tags }) => [figure ?? '', tags.join(' ')]),
  );
  const widest = Math.max(...words.map((text) => estimateTextWidth(text, SMALL + 2)));
  const cellWidth = Math.floor((width - 2 * GAP.x) / 3);
  return cells.length > 2 && widest / 2 <= cellWidth * INSET ? 3 : 2;
}

/** Rows of small charts with names, one for every two-point change. */
export const picture: KindPicture = (data, tools, width) => {
  const { theme } = tools;
  const cells = pairPanels(data);
  const columns = columnsFor(cells, width);
  const cellWidth = Math.floor((width - (columns - 1) * GAP.x) / columns);
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, index) =>
    cells.slice(index * columns, (index + 1) * columns),
  );
  return stack(
    rows.map((row): Block => {
      const heads = row.map((cell) => {
        const name = cell.records[0]?.name ?? '';
        const runs = [{ text: name, size: SIZE.body, fill: theme.ink, bold: true }];
        return stack([flowText(runs, cellWidth), flowText(changeRuns(cell, tools), cellWidth)]);
      });
      const top = Math.max(...heads.map(({ height }) => height)) + 8;
      const charts = row.map((cell) =>
        chartBlock(cell, tools, { width: cellWidth, fontSize: SMALL, compact: true }),
      );
      const parts = row.map((_, index) => {
        const line = element('rect', { width: cellWidth, height: 1, fill: theme.hairline });
        const head = placed(heads[index]?.svg ?? '', 0, 6);
        const body = placed(charts[index]?.svg ?? '', 0, top + 6);
        return placed(line + head + body, index * (cellWidth + GAP.x), 0);
      });
      return { svg: parts.join(''), height: top + 6 + Math.max(...charts.map(({ height }) => height)) };
    }),
    GAP.y,
  );
};
