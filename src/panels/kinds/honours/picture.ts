import { levelWords } from '../../../model/fields/vocabulary.ts';
import { besideFigure, scopeLine } from '../../../model/text/scopeLine.ts';
import { caveatRuns, dotRuns, SIZE, tagRuns } from '../../picture/figureRuns.ts';
import type { KindPicture } from '../../picture/pictureTools.ts';
import { beside, ruledRows } from '../../picture/rows.ts';
import { flowText, type TextRun } from '../../picture/textFlow.ts';
import { honourRank, orderHonours } from './honourWords.ts';

const RANK_WIDTH = 150;
const RANK = 26;

/** Ranks and recognitions, the highest level first, with the rank large. */
export const picture: KindPicture = (data, tools, width) => {
  const { theme } = tools;
  const line = scopeLine(data);
  const room = width - RANK_WIDTH;
  const rows = orderHonours(data.records).map((record) => {
    const rank = honourRank(record);
    const level = record.level === undefined ? '' : levelWords(record.level);
    const quiet = (text: string, gap = 0): TextRun => ({
      text,
      size: SIZE.small,
      fill: theme.inkSecond,
      gap,
      whole: true,
    });
    const first: TextRun =
      rank === null ? quiet(level) : { text: rank, size: RANK, fill: theme.ink, bold: true, whole: true };
    const words = [
      { text: record.name, size: SIZE.body, fill: theme.ink },
      ...caveatRuns(record, theme),
      ...tagRuns(record, theme),
      ...(rank === null || level === '' ? [] : [quiet(level, 8)]),
      ...dotRuns(besideFigure(record, line), SIZE.small, theme.inkSecond, 8),
    ];
    return beside(
      flowText([first], RANK_WIDTH, { lineHeight: rank === null ? 1.8 : 1.25 }),
      flowText(words, room),
      RANK_WIDTH,
    );
  });
  return ruledRows(rows, width, tools);
};
