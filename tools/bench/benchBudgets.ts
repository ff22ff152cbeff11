import { median } from './benchTable.ts';

/** The measurements of one row, by column: the values of every round. */
export interface Row {
  readonly page: string;
  readonly condition: string;
  /** How many copies of the data the site has; null for the floor, which has none. */
  readonly factor: number | null;
  /** The commit whose site it is; absent for the one at hand. */
  readonly commit?: string;
  readonly values: Readonly<Record<string, readonly number[]>>;
}

export interface Verdict {
  readonly what: string;
  readonly measured: number;
  readonly most: number;
  readonly unit: 'ms' | '×' | 'MB';
  readonly kept: boolean;
}

export const SLOW = 'slow';
export const FAST = 'fast';

/** The most that a column may take, in milliseconds, by condition; bytes of heap are given in megabytes. */
const MOST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  [FAST]: { tab: 80, back: 80, task: 50, key: 50, heapTabs: 5 },
  [SLOW]: {
    tab: 250,
    back: 250,
    unread: 450,
    task: 100,
    key: 50,
    interactive: 2200,
    reader: 700,
    map: 700,
    all: 700,
  },
};

/** The most that the first view may take against the floor, by condition. */
const OVER_FLOOR: Readonly<Record<string, number>> = { [FAST]: 1.05, [SLOW]: 1.15 };
/** The most that the app may block beyond the floor, in milliseconds. */
const BLOCKING_OVER_FLOOR = 50;
/** The most that a site of a hundred times the data may take against the one at hand. */
const OVER_ONE = 1.3;
/** Columns in which it is compared with that one. */
const GROWING = ['view', 'interactive', 'tab', 'key', 'reader', 'map'];

const rowName = ({ page, condition, factor }: Row) => `${page}, ${condition}, ${factor ?? 0}×`;
const medianOf = (row: Row | undefined, column: string) => median(row?.values[column] ?? []);

function verdict(what: string, measured: number, most: number, unit: Verdict['unit']): Verdict[] {
  return Number.isFinite(measured) ? [{ what, measured, most, unit, kept: measured <= most }] : [];
}

/** Judges every budget that applies to the rows of the site at hand, met or missed. */
export function judge(rows: readonly Row[]): Verdict[] {
  return rows.flatMap((row) => {
    if (row.factor === null || row.commit !== undefined) return [];
    const { condition } = row;
    const same = rows.filter((other) => other.page === row.page && other.condition === condition);
    const floor = same.find(({ factor }) => factor === null);
    const one = same.find(({ factor, commit }) => factor === 1 && commit === undefined);
    const name = rowName(row);
    const ratio = (column: string, to: Row | undefined) => medianOf(row, column) / medianOf(to, column);
    const own = row.factor === 1 ? Object.entries(MOST[condition] ?? {}) : [];
    const overFloor = OVER_FLOOR[condition];
    return [
      ...(overFloor === undefined
        ? []
        : verdict(`${name}: view against the floor`, ratio('view', floor), overFloor, '×')),
      ...(condition === SLOW
        ? verdict(
            `${name}: blocking`,
            medianOf(row, 'blocking'),
            medianOf(floor, 'blocking') + BLOCKING_OVER_FLOOR,
            'ms',
          )
        : []),
      ...own.flatMap(([column, most]) =>
        column === 'heapTabs'
          ? verdict(`${name}: heap after ten tabs`, medianOf(row, column) / 2 ** 20, most, 'MB')
          : verdict(`${name}: ${column}`, medianOf(row, column), most, 'ms'),
      ),
      ...(row.factor === 100
        ? GROWING.flatMap((column) =>
            verdict(`${name}: ${column} against 1×`, ratio(column, one), OVER_ONE, '×'),
          )
        : []),
    ];
  });
}
