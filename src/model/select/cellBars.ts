import { axisClass } from '../fields/vocabulary.ts';
import { axisUnit, isNumber } from '../numbers/quantity.ts';
import type { CatalogueRow } from '../published/catalogue.ts';
import { signedDecimal } from '../published/signedDecimal.ts';

/**
 * Bars in the cells of a table. They may be compared only within one unit of the rows that are listed, and
 * stock, flow and change apart; a share is held against 100 %.
 */

interface Measured {
  readonly group: string | null;
  readonly value: number | null;
}

/** What was worked out of a row, because a change of filters asks for every row again. */
const measured = new WeakMap<CatalogueRow, Measured>();

function measureOf(row: CatalogueRow): Measured {
  const known = measured.get(row);
  if (known) return known;
  const signed = row.kind === 'observation' ? signedDecimal(row) : null;
  const own = { group: barGroup(row), value: signed === null ? null : Number(signed) };
  measured.set(row, own);
  return own;
}

/** The number of an observation with its sign, in base units; null where it is not a single number. */
export const signedValue = (row: CatalogueRow): number | null => measureOf(row).value;

/** Which values a bar is compared with; null where a length would say something false. */
export function barGroup({ kind, quantity, role, measure }: CatalogueRow): string | null {
  if (kind !== 'observation' || !quantity || !role || !isNumber(quantity)) return null;
  const isShare = quantity.unit === '%' && role !== 'change' && measure !== 'change';
  if (isShare && Number(quantity.value) <= WHOLE && !quantity.value.startsWith('-')) return SHARE;
  return `${axisUnit(quantity)} ${axisClass(role)}`;
}

const WHOLE = 100;
const SHARE = '100%';

export interface BarScale {
  /** The value of a full length. */
  readonly most: number;
  /** Whether there are values below zero, for which the zero lies in the middle. */
  readonly signed: boolean;
}

/** Sides of a bound: an open end beyond the value, or before it. */
export type OpenEnd = 'none' | 'beyond' | 'before';

/** A bar or a point, in percent of the cell's width. */
export interface CellMark {
  readonly zero: number;
  readonly at: number;
  readonly falls: boolean;
  readonly open: OpenEnd;
  /** Whether the value is not a stated fact: worked out, expected, planned, or only bounded from above. */
  readonly hollow: boolean;
}

/** The scales of the rows that are listed; a value that is alone on its scale has none. */
export function barScales(
  rows: readonly CatalogueRow[],
  startOf: (row: CatalogueRow) => CatalogueRow | undefined,
): ReadonlyMap<string, BarScale> {
  const scales = new Map<string, BarScale & { readonly count: number }>();
  const add = (row: CatalogueRow) => {
    const { group, value } = measureOf(row);
    if (group === null || value === null) return;
    const { most = 0, signed: falls = false, count = 0 } = scales.get(group) ?? {};
    scales.set(group, {
      most: Math.max(most, Math.abs(value)),
      signed: falls || value < 0,
      count: count + 1,
    });
  };
  for (const row of rows) {
    add(row);
    const start = startOf(row);
    if (start) add(start);
  }
  return new Map(
    [...scales].flatMap(([group, { most, signed, count }]) => {
      if (group === SHARE) return [[group, { most: WHOLE, signed: false }]];
      return count < 2 || most === 0 ? [] : [[group, { most, signed }]];
    }),
  );
}

function openEnd({ quantity }: CatalogueRow): OpenEnd {
  const qualifier = quantity?.qualifier;
  if (qualifier === '>' || qualifier === '>=') return 'beyond';
  return qualifier === '<' || qualifier === '<=' ? 'before' : 'none';
}

/** The mark of a row; null where it has none. */
export function cellMark(row: CatalogueRow, scales: ReadonlyMap<string, BarScale>): CellMark | null {
  const { group, value } = measureOf(row);
  const scale = group === null ? undefined : scales.get(group);
  if (!scale || value === null) return null;
  const zero = scale.signed ? 50 : 0;
  const open = openEnd(row);
  return {
    zero,
    at: zero + (value / scale.most) * (100 - zero),
    falls: value < 0,
    open,
    hollow: row.derived !== undefined || row.status !== 'actual' || open === 'before',
  };
}

/** Both ends of a pair, where they may be drawn on one scale. */
export function cellPair(
  from: CatalogueRow,
  to: CatalogueRow,
  scales: ReadonlyMap<string, BarScale>,
): { readonly from: CellMark; readonly to: CellMark; readonly falls: boolean } | null {
  const group = barGroup(to);
  if (group === null || barGroup(from) !== group) return null;
  const [start, end] = [cellMark(from, scales), cellMark(to, scales)];
  return start && end && { from: start, to: end, falls: end.at < start.at };
}
