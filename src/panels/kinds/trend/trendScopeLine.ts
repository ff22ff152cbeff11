import { comparePeriods } from '../../../model/fields/moment.ts';
import type { PanelData, ScopeLine } from '../../../model/select/panelData.ts';
import { recordFace } from '../../../model/text/face.ts';
import { scopeLine } from '../../../model/text/scopeLine.ts';

/** The scope line of a panel over time: place and unit, then its first and last date. */
export function trendScopeLine(data: PanelData): ScopeLine {
  if (data.line) return data.line;
  const common = scopeLine(data);
  const dates = [...data.all]
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map((record) => recordFace(record).period);
  const [first = '', last = ''] = [dates[0], dates[dates.length - 1]];
  if (first === last) return common;
  const words = common.words.filter((word) => word !== '时段见各项' && !dates.includes(word));
  return { ...common, words: [...words, `${first} → ${last}`], dated: new Set() };
}
