import { axisUnit } from '../numbers/quantity.ts';
import type { PublishedRecord } from '../published/dataset.ts';
import { axisRecords, type PanelData, type ScopeLine } from '../select/panelData.ts';
import { faceScope, recordFace } from './face.ts';

/** For figures without a scope line. */
export const NO_LINE: ScopeLine = { words: [], scope: false, group: false, dated: new Set() };

const unique = (items: readonly string[]): string[] => [...new Set(items)];
const periodOf = (record: PublishedRecord): string => recordFace(record).period;

/**
 * The units with their magnitudes: 亿元 where every figure is in 亿元, because 元 alone would fit none of them.
 */
function unitsOf(records: readonly PublishedRecord[]): string[] {
  const quantities = records.flatMap(({ quantity, kind }) =>
    quantity && kind !== 'honour' ? [quantity] : [],
  );
  const units = unique(quantities.map((quantity) => `${quantity.magnitude}${axisUnit(quantity)}`));
  // What stands between the parts of a ratio (: and /) is not what they count.
  return units.filter((unit) => /[^:：/]/.test(unit));
}

/** What more than half of the records share and not all; null where nothing is. */
function sharedByMost(
  records: readonly PublishedRecord[],
  partOf: (record: PublishedRecord) => string,
): { words: string; ids: ReadonlySet<string> } | null {
  const of = new Map<string, string[]>();
  for (const record of records) of.set(partOf(record), [...(of.get(partOf(record)) ?? []), record.id]);
  const most = [...of].find(([, ids]) => ids.length < records.length && ids.length > records.length / 2);
  return most ? { words: `${most[0]}（另注的除外）`, ids: new Set(most[1]) } : null;
}

/** The dates in words, and the records whose date that covers. */
function datesOf(data: PanelData, mostly: boolean): { words: string; dated: ReadonlySet<string> } {
  const { all, pairs } = data;
  const onAxis = axisRecords(data);
  const ends = new Set(pairs.flatMap(({ from, to }) => [from, to]));
  const froms = unique(pairs.map(({ from }) => periodOf(from)));
  const tos = unique(pairs.map(({ to }) => periodOf(to)));
  if (pairs.length > 0 && froms.length === 1 && tos.length === 1 && onAxis.every((item) => ends.has(item)))
    return { words: unique([...froms, ...tos]).join(' → '), dated: new Set([...ends].map(({ id }) => id)) };
  if (pairs.length > 0 && tos.length === 1 && onAxis.every((item) => ends.has(item)))
    return { words: `起点见各项 → ${tos.join('')}`, dated: new Set(pairs.map(({ to }) => to.id)) };
  const periods = unique(onAxis.map(periodOf));
  const [first] = periods;
  const dated = periods.length === 1 ? all.filter((record) => periodOf(record) === first) : [];
  const most = mostly && pairs.length === 0 ? sharedByMost(all, periodOf) : null;
  if (most) return { words: most.words, dated: most.ids };
  return {
    words: periods.length <= 2 ? periods.join('、') : '时段见各项',
    dated: new Set(dated.map(({ id }) => id)),
  };
}

/**
 * Builds the scope line of a panel; a part cut out of a panel uses the panel's own. With `mostly` it states the scope
 * and the date of most figures, and the others tell theirs: only for figures that are never without the line.
 */
export function scopeLine(data: PanelData, places?: string, mostly = false): ScopeLine {
  if (data.line) return data.line;
  const onAxis = axisRecords(data);
  const units = unitsOf(onAxis);
  const groups = unique(data.all.map(({ group }) => group ?? ''));
  const [group = ''] = groups.length === 1 ? groups : [];
  const { words, dated } = datesOf(data, mostly);
  const most =
    mostly && data.pairs.length === 0 ? sharedByMost(data.all, ({ regionName }) => regionName) : null;
  const parts = [
    places ?? most?.words ?? unique(onAxis.map(({ regionName }) => regionName)).join('、'),
    group,
    units.length <= 3 ? units.join('、') : '',
    words,
  ];
  return {
    words: parts.filter((part) => part !== ''),
    scope: places === undefined && unique(data.all.map(({ regionName }) => regionName)).length === 1,
    ...(most ? { placed: most.ids } : {}),
    group: groups.length === 1,
    dated,
  };
}

/** Joins the captions of two points: what they share once, then what differs (全市, 2021年 → 2022年). */
export function joinEnds(first: readonly string[], last: readonly string[]): string[] {
  const shared = last.filter((part) => first.includes(part));
  const own = (parts: readonly string[]) => parts.filter((part) => !shared.includes(part)).join(' · ');
  const ends = [own(first), own(last)].filter((end) => end !== '');
  return ends.length === 0 ? shared : [...shared, ends.join(' → ')];
}

/** Scope, group and date of a figure, as far as the scope line does not state them. */
export function besideFigure(record: PublishedRecord, line: ScopeLine, named = true): string[] {
  const face = recordFace(record, named);
  return [
    ...(line.scope || line.placed?.has(record.id) ? [] : [face.scope]),
    ...(line.group || face.group === null ? [] : [face.group]),
    ...(line.dated.has(record.id) ? [] : [face.period]),
  ];
}

/** The same, but complete as soon as the line lacks any part, because a tile is often cut out by itself. */
export function captionOf(record: PublishedRecord, line: ScopeLine): string[] {
  return besideFigure(record, line).length === 0 ? [] : faceScope(recordFace(record));
}
