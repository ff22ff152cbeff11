import { chartPicture } from '../../picture/chartPicture.ts';
import { stack } from '../../picture/markup.ts';
import type { KindPicture } from '../../picture/pictureTools.ts';
import { flowText } from '../../picture/textFlow.ts';
import { changeRuns } from './pairRuns.ts';

/** The chart, with the change between its two points above it. */
export const picture: KindPicture = (data, tools, width) => {
  return stack([flowText(changeRuns(data, tools), width), chartPicture(data, tools, width)]);
};
