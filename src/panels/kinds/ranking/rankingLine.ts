import type { PanelData, ScopeLine } from '../../../model/select/panelData.ts';
import { scopeLine } from '../../../model/text/scopeLine.ts';
import { ofDate, rankedSets } from './rankedValues.ts';

const PLACES = '各县（区、市）';

/** The scope line of a ranking: of the date that is shown, and the places named by their rows. */
export function rankingLine(data: PanelData): ScopeLine {
  const [set] = rankedSets(data);
  if (data.line || !set) return scopeLine(data, PLACES);
  return scopeLine(ofDate(data, set), PLACES);
}
