/** What a row is sorted by: a text, or a number within its group. Null stands last. */
export type SortValue = string | readonly [group: string, value: number] | null;

function compare(a: SortValue, b: SortValue): number {
  if (a === null || b === null || typeof a === 'string' || typeof b === 'string')
    return String(a).localeCompare(String(b), 'zh');
  return a[0] === b[0] ? a[1] - b[1] : a[0].localeCompare(b[0], 'zh');
}

/** The rows in the order of a column; what has no value stands last in both directions. */
export function sortRows<Row>(
  rows: readonly Row[],
  sort: (row: Row) => SortValue,
  down: boolean,
): readonly Row[] {
  const valued = rows.filter((row) => sort(row) !== null);
  const sorted = valued.sort((a, b) => compare(sort(a), sort(b)) * (down ? -1 : 1));
  return [...sorted, ...rows.filter((row) => sort(row) === null)];
}
