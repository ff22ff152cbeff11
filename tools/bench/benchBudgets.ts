import { median } from './benchTable.ts';

/** The measurements of one row, by column: the values of every round. */
export interface Row {
  readonly page: string;
  readonly condition: string;
  /** How many copies of the data the site has; null for the floor, which has none. */
  readonly factor: number | null;
  readonly values: Readonly<Record<string, readonly number[]>>;
}

export interface Verdict {
  readonly what: string;
  readonly measured: number;
  readonly most: number;
  readonly unit: 'ms' | '×';
  readonly kept: boolean;
}

export const SLOW = 'slow';
export const FAST = 'fast';

/** The most milliseconds that a column may take, by condition and factor; null where nothing was promised. */
const MOST: Readonly<Record<string, (row: Row) => number | null>> = {
  blocking: ({ condition }) => (condition === SLOW ? 200 : null),
  tab: ({ condition, factor }) => (factor !== 1 ? null : condition === SLOW ? 300 : 100),
  key: ({ factor }) => (factor === 1 ? 50 : 150),
};

/** The most that a row may take relative to the row it is compared with. */
const OVER_FLOOR = 1.5;
const OVER_ONE = 1.5;

const rowName = ({ page, condition, factor }: Row) => `${page}, ${condition}, ${factor ?? 0}×`;

function ratio(row: Row, against: Row | undefined, column: string, most: number, to: string): Verdict[] {
  const [own, other] = [median(row.values[column] ?? []), median(against?.values[column] ?? [])];
  if (!Number.isFinite(own / other)) return [];
  const measured = own / other;
  return [
    { what: `${rowName(row)}: ${column} against ${to}`, measured, most, unit: '×', kept: measured <= most },
  ];
}

/** Judges every budget that applies to the rows, met or missed. */
export function judge(rows: readonly Row[]): Verdict[] {
  return rows.flatMap((row) => {
    if (row.factor === null) return [];
    const same = rows.filter(({ page, condition }) => page === row.page && condition === row.condition);
    const floor = same.find(({ factor }) => factor === null);
    const one = same.find(({ factor }) => factor === 1);
    const fixed = Object.entries(MOST).flatMap(([column, mostOf]): Verdict[] => {
      const [most, measured] = [mostOf(row), median(row.values[column] ?? [])];
      if (most === null || !Number.isFinite(measured)) return [];
      return [{ what: `${rowName(row)}: ${column}`, measured, most, unit: 'ms', kept: measured <= most }];
    });
    return [
      ...(row.condition === SLOW ? ratio(row, floor, 'view', OVER_FLOOR, 'the floor') : []),
      ...fixed,
      ...(row.factor === 100
        ? ['view', 'tab'].flatMap((column) => ratio(row, one, column, OVER_ONE, '1×'))
        : []),
    ];
  });
}
