import { isValuePanel } from '../../../model/select/valuePanel.ts';
import { NO_LINE, scopeLine } from '../../../model/text/scopeLine.ts';
import type { Kind } from '../kind.ts';

const COUNTIES = '各县（区、市）';

/** The counties of the city, each with its figure of one indicator or with what the texts hold of it. */
export const kind: Kind = {
  onMap: true,
  // The map names its counties itself; facts in words are each of a time of their own.
  scopeLine: (data) =>
    isValuePanel(data.records) ? scopeLine(data, COUNTIES) : { ...NO_LINE, words: [COUNTIES, '时段见各项'] },
};
