import { panelRecordIds } from '../../../../src/model/authored/panelRecords.ts';
import type { PanelSpec } from '../../../../src/model/authored/panelSpec.ts';
import type { AuthoredIndex } from '../../read/authoredIndex.ts';
import type { Authored } from '../../read/readAuthored.ts';
import { type Counts, countAll, fillPlaceholders, type OwnCounts } from './placeholders.ts';

/** Fields in which braces mean something else (records of a sum), or which are not our own words. */
const OTHERS_WORDS: ReadonlySet<string> = new Set(['formula', 'working', 'quote', 'figure', 'context']);

/** Returns the same object where nothing in it was filled. */
function fillDeep<T>(value: T, counts: Counts, own: OwnCounts): T {
  if (typeof value === 'string')
    return (value.includes('{') ? fillPlaceholders(value, counts, own) : value) as T;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => fillDeep(item, counts, own));
    return items.every((item, at) => item === value[at]) ? value : (items as T);
  }
  if (typeof value !== 'object' || value === null) return value;
  const filled = Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
    const next = OTHERS_WORDS.has(key) ? item : fillDeep(item, counts, own);
    return next === item ? [] : [[key, next] as const];
  });
  return filled.length === 0 ? value : { ...value, ...Object.fromEntries(filled) };
}

const countOwn = (panel: PanelSpec): OwnCounts => ({
  records: panelRecordIds(panel).filter((id) => panel.records.includes(id)).length,
  pairs: panel.pairs?.length ?? 0,
});

/** Fills every placeholder of the dataset. The result is published; the checks read the unfilled texts. */
export function fillTexts(authored: Authored, index: AuthoredIndex): Authored {
  const counts = countAll(authored, index);
  const { panels, ...rest } = authored;
  const filledPanels = Object.entries(panels).map(([domain, list]) => {
    const filled = list.map((panel) => fillDeep(panel, counts, countOwn(panel)));
    return [domain, filled.every((panel, at) => panel === list[at]) ? list : filled] as const;
  });
  const filledRest = fillDeep(rest, counts, {});
  if (filledRest === rest && filledPanels.every(([domain, list]) => list === panels[domain])) return authored;
  return { ...filledRest, panels: Object.fromEntries(filledPanels) };
}
