import { isValuePanel } from '../../../model/select/valuePanel.ts';
import { placesWord } from '../../../model/text/partsWord.ts';
import { NO_LINE, scopeLine } from '../../../model/text/scopeLine.ts';
import type { Kind } from '../kind.ts';

/** The counties of the city, each with its figure of one indicator or with what the texts say of it. */
export const kind: Kind = {
  onMap: true,
  // The map labels its counties itself, and each fact in words has its own period.
  scopeLine: (data) => {
    const places = `各${placesWord(data.records)}`;
    return isValuePanel(data.records, data.spec.indicator !== undefined)
      ? scopeLine(data, places)
      : { ...NO_LINE, words: [places, '时段见各项'] };
  },
};
