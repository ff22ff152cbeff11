import { levelWords } from '../../../model/fields/vocabulary.ts';
import { besideFigure, scopeLine } from '../../../model/text/scopeLine.ts';
import { caveatRuns, dotRuns, SIZE, tagRuns } from '../../picture/figureRuns.ts';
import { stack } from '../../picture/markup.ts';
import type { KindPicture } from '../../picture/pictureTools.ts';
import { beside, ruledRows } from '../../picture/rows.ts';
import { flowText, type TextRun } from '../../picture/textFlow.ts';
import { honourWords, orderHonours } from './honourWords.ts';

const LEVEL_WIDTH = 64;

/** Ranks and recognitions, the highest level first, with the decisive words large. */
export const picture: KindPicture = (data, tools, width) => {
  const { theme } = tools;
  const line = scopeLine(data);
  const room = width - LEVEL_WIDTH;
  const rows = orderHonours(data.records).map((record) => {
    const { words, name } = honourWords(record);
    const plain = (text: string): TextRun => ({ text, size: SIZE.body, fill: theme.ink });
    const strong = { text: words ?? '', size: SIZE.lead, fill: theme.ink, bold: true };
    const scope = dotRuns(besideFigure(record, line), SIZE.small, theme.inkSecond, 8);
    const after = [...caveatRuns(record, theme), ...tagRuns(record, theme), ...scope];
    const lines =
      typeof name !== 'string'
        ? [[plain(name[0]), strong, plain(name[1]), ...after]]
        : words === null
          ? [[plain(name), ...after]]
          : [
              [strong, ...caveatRuns(record, theme)],
              [plain(name), ...tagRuns(record, theme), ...scope],
            ];
    const level = record.level === undefined ? '' : levelWords(record.level);
    return beside(
      flowText([{ text: level, size: SIZE.small, fill: theme.inkSecond }], LEVEL_WIDTH, { lineHeight: 1.8 }),
      stack(lines.map((runs) => flowText(runs, room))),
      LEVEL_WIDTH,
    );
  });
  return ruledRows(rows, width, tools);
};
