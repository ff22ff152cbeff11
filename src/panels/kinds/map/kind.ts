import { isValuePanel } from '../../../model/select/valuePanel.ts';
import { NO_LINE, scopeLine } from '../../../model/text/scopeLine.ts';
import type { Kind } from '../kind.ts';

const COUNTIES = '各县（区、市）';

/** The counties of the city, each with its figure of one indicator or with what the texts say of it. */
export const kind: Kind = {
  onMap: true,
  // The map labels its counties itself, and each fact in words has its own period.
  scopeLine: (data) =>
    isValuePanel(data.records, data.spec.indicator !== undefined)
      ? scopeLine(data, COUNTIES)
      : { ...NO_LINE, words: [COUNTIES, '时段见各项'] },
};
