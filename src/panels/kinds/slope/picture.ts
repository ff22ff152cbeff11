import { chartPicture } from '../../picture/chartPicture.ts';
import { CAVEAT_SIGN } from '../../picture/figureRuns.ts';
import { stack } from '../../picture/markup.ts';
import type { KindPicture } from '../../picture/pictureTools.ts';
import { flowText } from '../../picture/textFlow.ts';
import { changeRuns, pointCaveats } from './pairRuns.ts';

/** The chart, with the change between its two points above it. */
export const picture: KindPicture = (data, tools, width) => {
  const change = changeRuns(data, tools);
  const marked = change.some(({ text }) => text === CAVEAT_SIGN);
  const caveats = marked ? [] : pointCaveats(data, tools);
  return stack([flowText([...change, ...caveats], width), chartPicture(data, tools, width)]);
};
