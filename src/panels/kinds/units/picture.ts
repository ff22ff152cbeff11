import { besideFigure, scopeLine } from '../../../model/text/scopeLine.ts';
import { dotRuns, figureRuns, SIZE, tagRuns } from '../../picture/figureRuns.ts';
import { element, stack } from '../../picture/markup.ts';
import type { KindPicture } from '../../picture/pictureTools.ts';
import { beside, COLUMN_GAP, PADDING, ruledRows } from '../../picture/rows.ts';
import { flowText } from '../../picture/textFlow.ts';
import { UNIT_ROWS, unitCells } from './unitCells.ts';

const UNITS_NAME = 300;

/** Shares as rows of a hundred cells, which can be counted. */
export const picture: KindPicture = (data, tools, width) => {
  const { theme } = tools;
  const line = scopeLine(data);
  const narrow = width < 2 * UNITS_NAME;
  const room = narrow ? width : UNITS_NAME;
  const scale = (narrow ? width : width - UNITS_NAME - COLUMN_GAP) / UNIT_ROWS.width;
  const { cell } = UNIT_ROWS;
  const rows = data.records.map((record) => {
    const cells = unitCells(record).map(({ x, y, filled, beyond }) => {
      const outline = {
        x: x + 0.5,
        y: y + 0.5,
        width: cell - 1,
        height: cell - 1,
        fill: theme.surface,
        stroke: beyond ? theme.data : theme.dataLight,
        'stroke-dasharray': beyond ? '2 2' : undefined,
      };
      const fill = { x, y, width: cell * filled, height: cell, fill: theme.data };
      return element('rect', outline) + (filled > 0 ? element('rect', fill) : '');
    });
    const scope = dotRuns(besideFigure(record, line), SIZE.small, theme.inkSecond);
    const words = stack([
      flowText([{ text: record.name, size: SIZE.body, fill: theme.inkSecond }], room),
      flowText(figureRuns(record, theme, { size: 40, words: 0.45 }), room, { lineHeight: 1.25 }),
      flowText([...scope, ...tagRuns(record, theme)], room),
    ]);
    const grid = element('g', { transform: `scale(${scale.toFixed(4)})` }, cells.join(''));
    const units = { svg: grid, height: UNIT_ROWS.height * scale };
    return narrow ? stack([words, units], PADDING) : beside(words, units, UNITS_NAME + COLUMN_GAP);
  });
  return ruledRows(rows, width, tools);
};
