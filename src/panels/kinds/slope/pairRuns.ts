import type { PanelData } from '../../../model/select/panelData.ts';
import { besideFigure, scopeLine } from '../../../model/text/scopeLine.ts';
import { dotRuns, figureRuns, SIZE, tagRuns } from '../../picture/figureRuns.ts';
import type { PictureTools } from '../../picture/pictureTools.ts';
import type { TextRun } from '../../picture/textFlow.ts';

/** The change between two dated points, in words beside the chart. */
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
