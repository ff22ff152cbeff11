import { compareDecimals } from '../../model/numbers/decimal.ts';
import type { Head } from './headCell.ts';

/** 增减 alone does not say whether it is an amount or a share; the two levels beside it do. */

const PLAIN = /^[-+]?[0-9][0-9,]*(?:\.[0-9]+)?$/u;
const numberOf = (cell: string): number | null => (PLAIN.test(cell) ? Number(cell.replace(/,/g, '')) : null);
const placesOf = (cell: string): number => (cell.split('.')[1] ?? '').length;

/** Whether the change in a cell is the difference of the two last levels (true), its share (false), or neither (null). */
export function isDifference(
  cells: readonly string[],
  columns: readonly Head[],
  column: number,
): boolean | null {
  const cell = cells[column] ?? '';
  const said = numberOf(cell);
  const levels = columns
    .flatMap(({ sort, period }, at) => {
      const value = numberOf(cells[at] ?? '');
      return sort === 'level' && period !== null && value !== null
        ? [{ value, to: period.to ?? '', at }]
        : [];
    })
    .sort((a, b) => (a.to < b.to ? 1 : -1));
  const [last, before] = levels;
  if (said === null || !last || !before || last.to === before.to || before.value === 0) return null;
  const places = Math.max(placesOf(cell), placesOf(cells[last.at] ?? ''), placesOf(cells[before.at] ?? ''));
  const difference = (last.value - before.value).toFixed(places);
  if (compareDecimals(difference, said.toFixed(places)) === 0) return true;
  const share = ((last.value - before.value) / Math.abs(before.value)) * 100;
  return Math.abs(share - said) <= 0.1 + Math.abs(share) * 0.02 ? false : null;
}
