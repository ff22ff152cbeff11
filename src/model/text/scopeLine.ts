import { axisUnit } from '../numbers/quantity.ts';
import type { PublishedRecord } from '../published/dataset.ts';
import { axisRecords, type PanelData, type ScopeLine } from '../select/panelData.ts';
import { faceScope, recordFace } from './face.ts';

/** Where no line stands over the figures. */
export const NO_LINE: ScopeLine = { words: [], scope: false, group: false, dated: new Set() };

const unique = (items: readonly string[]): string[] => [...new Set(items)];
const periodOf = (record: PublishedRecord): string => recordFace(record).period;

/** 亿元 where every figure is told in 亿元; a unit alone would belong to none of the figures below it. */
function unitsOf(records: readonly PublishedRecord[]): string[] {
  const quantities = records.flatMap(({ quantity, kind }) =>
    quantity && kind !== 'honour' ? [quantity] : [],
  );
  const units = unique(quantities.map((quantity) => `${quantity.magnitude}${axisUnit(quantity)}`));
  return units.filter((unit) => unit !== '');
}

/** What the line reads of dates, and of which records it gives the date. */
function datesOf(data: PanelData): { words: string; dated: ReadonlySet<string> } {
  const { all, pairs } = data;
  const drawn = axisRecords(data);
  const ends = new Set(pairs.flatMap(({ from, to }) => [from, to]));
  const froms = unique(pairs.map(({ from }) => periodOf(from)));
  const tos = unique(pairs.map(({ to }) => periodOf(to)));
  if (pairs.length > 0 && froms.length === 1 && tos.length === 1 && drawn.every((item) => ends.has(item)))
    return { words: unique([...froms, ...tos]).join(' → '), dated: new Set([...ends].map(({ id }) => id)) };
  const periods = unique(drawn.map(periodOf));
  const [first] = periods;
  const dated = periods.length === 1 ? all.filter((record) => periodOf(record) === first) : [];
  return {
    words: periods.length <= 2 ? periods.join('、') : '时段见各项',
    dated: new Set(dated.map(({ id }) => id)),
  };
}

/**
 * Scope, unit and period of everything a panel shows; the line of a cut-out is that of its panel. `places`
 * stands for the scopes where the drawing names the place of each figure itself.
 */
export function scopeLine(data: PanelData, places?: string): ScopeLine {
  if (data.line) return data.line;
  const drawn = axisRecords(data);
  const units = unitsOf(drawn);
  const groups = unique(data.all.map(({ group }) => group ?? ''));
  const [group = ''] = groups.length === 1 ? groups : [];
  const { words, dated } = datesOf(data);
  const parts = [
    places ?? unique(drawn.map(({ regionName }) => regionName)).join('、'),
    group,
    units.length <= 3 ? units.join('、') : '',
    words,
  ];
  return {
    words: parts.filter((part) => part !== ''),
    scope: places === undefined && unique(data.all.map(({ regionName }) => regionName)).length === 1,
    group: groups.length === 1,
    dated,
  };
}

/** What two points have in common once, then what they have not: 全市, 2021年 → 2022年. */
export function joinEnds(first: readonly string[], last: readonly string[]): string[] {
  const shared = last.filter((part) => first.includes(part));
  const own = (parts: readonly string[]) => parts.filter((part) => !shared.includes(part)).join(' · ');
  const ends = [own(first), own(last)].filter((end) => end !== '');
  return ends.length === 0 ? shared : [...shared, ends.join(' → ')];
}

/** Scope, group and date of a figure as far as the line over it does not say them. */
export function besideFigure(record: PublishedRecord, line: ScopeLine, named = true): string[] {
  const face = recordFace(record, named);
  return [
    ...(line.scope ? [] : [face.scope]),
    ...(line.group || face.group === null ? [] : [face.group]),
    ...(line.dated.has(record.id) ? [] : [face.period]),
  ];
}

/** The same, all of it as soon as the line leaves out a part: a tile is often cut out by itself. */
export function captionOf(record: PublishedRecord, line: ScopeLine): string[] {
  return besideFigure(record, line).length === 0 ? [] : faceScope(recordFace(record));
}
