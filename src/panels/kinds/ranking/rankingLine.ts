import type { PanelData, ScopeLine } from '../../../model/select/panelData.ts';
import { placesWord } from '../../../model/text/partsWord.ts';
import { scopeLine } from '../../../model/text/scopeLine.ts';
import { ofDate, rankedSets } from './rankedValues.ts';

/** The scope line of a ranking: of the date that is shown, and the places named by their rows. */
export function rankingLine(data: PanelData): ScopeLine {
  const [set] = rankedSets(data);
  const places = `各${placesWord(data.records)}`;
  if (data.line || !set) return scopeLine(data, places);
  return scopeLine(ofDate(data, set), places);
}
