import { factWords } from '../../../model/text/factWords.ts';
import { besideFigure, scopeLine } from '../../../model/text/scopeLine.ts';
import { caveatRuns, dotRuns, figureRuns, SIZE, tagRuns } from '../../picture/figureRuns.ts';
import { element, stack } from '../../picture/markup.ts';
import type { KindPicture } from '../../picture/pictureTools.ts';
import { beside, ruledRows } from '../../picture/rows.ts';
import { flowText } from '../../picture/textFlow.ts';

const BOX = 18;
const TICK_WIDTH = 34;
const LINE_HEIGHT = 1.5;

/** What is reached in full, each row ticked, with the figure or the quoted words under it. */
export const picture: KindPicture = (data, tools, width) => {
  const { theme } = tools;
  const line = scopeLine(data);
  const room = width - TICK_WIDTH;
  const top = (SIZE.body * LINE_HEIGHT - BOX) / 2;
  const stroke = { fill: 'none', stroke: theme.data };
  const tick = {
    svg:
      element('rect', { x: 0.5, y: top, width: BOX - 1, height: BOX - 1, ...stroke }) +
      element('path', { d: `M4 ${top + 8}l4 5l6 -9`, 'stroke-width': 2.5, ...stroke }),
    height: BOX + top,
  };
  const rows = data.records.map((record) => {
    const said = `“${factWords(record)}”`;
    const words =
      record.quantity === null
        ? [{ text: said, size: SIZE.small, fill: theme.inkSecond }, ...caveatRuns(record, theme)]
        : figureRuns(record, theme, { size: SIZE.lead, words: 0.8 });
    const scope = dotRuns(besideFigure(record, line), SIZE.small, theme.inkSecond, 8);
    const text = stack([
      flowText([{ text: record.name, size: SIZE.body, fill: theme.ink }], room, { lineHeight: LINE_HEIGHT }),
      flowText([...words, ...tagRuns(record, theme), ...scope], room),
    ]);
    return beside(tick, text, TICK_WIDTH);
  });
  return ruledRows(rows, width, tools);
};
