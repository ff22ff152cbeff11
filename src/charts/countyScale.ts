import type { PublishedRecord } from '../model/dataset.ts';
import { toBaseNumber } from '../model/decimal.ts';
import { formatQuantity } from '../model/quantity.ts';
import { pickKey } from './countyShapes.ts';

/** How a class is filled. `absent` is a hatch and never a step of the scale: missing is not little. */
export type CountyFill = 'absent' | 'step1' | 'step2' | 'step3' | 'plain' | 'own' | 'reference';

export interface CountyClass {
  readonly id: string;
  /** The words of the class, the same in legend, table and for a screen reader. */
  readonly label: string;
  readonly fill: CountyFill;
  /** How many counties are in it. */
  readonly counties: number;
}

export interface CountyRow {
  readonly adcode: string;
  readonly name: string;
  /** The key that picks it while the map has the focus. */
  readonly key: string | null;
  readonly classId: string;
  readonly fill: CountyFill;
  /** What stands on the map beside the name: 9项, 15%以内, 未点名. */
  readonly words: string;
  /** Name, words and class in one sentence. */
  readonly sentence: string;
  readonly records: readonly PublishedRecord[];
}

/** What legend, map and table share. */
export interface CountyScale {
  /** What is shown, for the legend's head. */
  readonly title: string;
  readonly classes: readonly CountyClass[];
  readonly rows: readonly CountyRow[];
  /** What the map shows, in one sentence: how many counties are in each class. */
  readonly sentence: string;
}

export interface CountyFacts {
  readonly adcode: string;
  readonly name: string;
  readonly records: readonly PublishedRecord[];
}

export interface Sorted {
  readonly id: string;
  readonly label: string;
  readonly fill: CountyFill;
}

/** The steps of one, two or three classes, so that few classes still stand far apart. */
const STEPS: ReadonlyArray<readonly CountyFill[]> = [
  ['step2'],
  ['step1', 'step3'],
  ['step1', 'step2', 'step3'],
];

export function buildScale(
  title: string,
  classes: readonly Sorted[],
  rows: ReadonlyArray<CountyFacts & { classId: string; words: string }>,
): CountyScale {
  const counted = classes.map((item) => ({
    ...item,
    counties: rows.filter(({ classId }) => classId === item.id).length,
  }));
  const told = counted.filter(({ counties }) => counties > 0);
  return {
    title,
    classes: counted,
    sentence: `${title}，共${rows.length}个：${told.map(({ label, counties }) => `${label}的${counties}个`).join('，')}。`,
    rows: rows.map((row, index) => {
      const own = classes.find(({ id }) => id === row.classId);
      const label = own?.label ?? row.classId;
      return {
        ...row,
        key: pickKey(index),
        fill: own?.fill ?? 'plain',
        sentence: [row.name, row.words, label === row.words ? '' : label]
          .filter((part) => part !== '')
          .join('，'),
      };
    }),
  };
}

/** Whole numbers up to `most` in at most three equal ranges. */
function countClasses(most: number): Array<Sorted & { upTo: number }> {
  const step = Math.ceil(most / 3);
  const tops = most === 0 ? [] : [step, 2 * step, 3 * step].filter((top) => top - step < most);
  const fills = STEPS[tops.length - 1] ?? [];
  return tops.map((top, at) => {
    const from = top - step + 1;
    const to = Math.min(top, most);
    return {
      id: `${from}-${to}`,
      label: from === to ? `${from}项` : `${from}—${to}项`,
      fill: fills[at] ?? 'step3',
      upTo: top,
    };
  });
}

/** Counties by how many facts name them; `absent` says in its own words that none does. */
export function factScale(
  title: string,
  counties: readonly CountyFacts[],
  absent: { readonly words: string; readonly label: string },
): CountyScale {
  const classes = countClasses(Math.max(0, ...counties.map(({ records }) => records.length)));
  return buildScale(
    title,
    [...classes, { id: 'absent', label: absent.label, fill: 'absent' }],
    counties.map((county) => {
      const count = county.records.length;
      const own = classes.find(({ upTo }) => count <= upTo);
      return count === 0 || !own
        ? { ...county, classId: 'absent', words: absent.words }
        : { ...county, classId: own.id, words: `${count}项` };
    }),
  );
}

/** Every county in the one class of what leaves none out; the same facts are said of each. */
export function coverageScale(
  title: string,
  counties: readonly CountyFacts[],
  covering: readonly PublishedRecord[],
): CountyScale {
  const all = { id: 'all', label: `覆盖全部${counties.length}个县（区、市）`, fill: 'step2' } as const;
  return buildScale(
    title,
    [all],
    counties.map((county) => ({
      ...county,
      records: covering,
      classId: all.id,
      words: '全覆盖',
    })),
  );
}

const size = ({ quantity }: PublishedRecord): number =>
  quantity ? toBaseNumber(quantity.value, quantity.magnitude) : Number.NaN;

/**
 * Counties by a figure of their own. Up to three different figures are a class each, in the
 * document's words; more are put into three equal ranges between the smallest and the largest.
 */
export function figureScale(title: string, counties: readonly CountyFacts[], indicator: string): CountyScale {
  const valued = counties.map((county) => ({
    ...county,
    records: county.records.filter((record) => record.indicator === indicator && record.quantity !== null),
  }));
  const records = valued.flatMap((county) => county.records).sort((a, b) => size(a) - size(b));
  const words = [...new Set(records.map(({ quantity }) => (quantity ? formatQuantity(quantity) : '')))];
  const sizes = records.map(size);
  const [low = 0, high = 0] = [sizes[0], sizes[sizes.length - 1]];
  const unit = records[0]?.quantity?.unit ?? '';
  // The edges are rounded first, so that a county stands in the range its label names.
  const edges = [0, 1, 2, 3].map((at) => Number((low + ((high - low) * at) / 3).toPrecision(3)));
  const classes: Array<Sorted & { holds: (text: string, value: number) => boolean }> =
    words.length <= 3
      ? words.map((text, at) => ({
          id: `figure-${at + 1}`,
          label: text,
          fill: STEPS[words.length - 1]?.[at] ?? 'step3',
          holds: (own) => own === text,
        }))
      : [0, 1, 2].map((at) => ({
          id: `range-${at + 1}`,
          label: `${edges[at]}—${edges[at + 1]}${unit}`,
          fill: STEPS[2]?.[at] ?? 'step3',
          holds: (_, value) => at === 2 || value <= (edges[at + 1] ?? high),
        }));
  return buildScale(
    title,
    [...classes, { id: 'absent', label: '文件没有给出县值', fill: 'absent' }],
    valued.map((county) => {
      const [record] = county.records;
      const text = record?.quantity ? formatQuantity(record.quantity) : '';
      const own = record && classes.find(({ holds }) => holds(text, size(record)));
      return own
        ? { ...county, classId: own.id, words: text }
        : { ...county, classId: 'absent', words: '未给出' };
    }),
  );
}
