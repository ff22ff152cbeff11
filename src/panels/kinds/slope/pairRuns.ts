import type { PanelData } from '../../../model/select/panelData.ts';
import { doubtfulRecords } from '../../../model/text/recordText.ts';
import { besideFigure, scopeLine } from '../../../model/text/scopeLine.ts';
import { caveatRuns, dotRuns, figureRuns, SIZE, tagRuns } from '../../picture/figureRuns.ts';
import type { PictureTools } from '../../picture/pictureTools.ts';
import type { TextRun } from '../../picture/textFlow.ts';

/** What lies between two dated points, in words beside their picture. */
export const changeRuns = (data: PanelData, { theme }: PictureTools): TextRun[] =>
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
export const pointCaveats = ({ pairs }: PanelData, { theme }: PictureTools): TextRun[] =>
  doubtfulRecords(pairs.flatMap(({ from, to }) => [from, to]))
    .slice(0, 1)
    .flatMap((record) => caveatRuns(record, theme));
