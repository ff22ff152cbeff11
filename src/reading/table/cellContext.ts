import type { Basis, Role, Sense, Status } from '../../model/fields/vocabulary.ts';
import type { ReadPeriod } from '../clause/periods.ts';
import type { Caption } from './caption.ts';
import { levelBefore, nameOfCell, type RowLabel } from './cellName.ts';
import type { Head } from './headCell.ts';
import { type HeadUnit, isShare } from './headUnits.ts';

/** What the heads of its row and column say of a number; `order` counts the rows. */
export type CellContext = 'order' | CellSays;

export interface CellSays {
  readonly kind: 'figure' | 'rank';
  readonly name: string | null;
  readonly unit: HeadUnit | null;
  readonly period: ReadPeriod | null;
  readonly region: string | null;
  readonly role: Role;
  readonly sense: Sense | null;
  readonly basis: Basis | null;
  /** Null where neither head speaks of it. */
  readonly status: Status | null;
  /** Whether the column is of an earlier time than another one, so that it plans nothing. */
  readonly settled: boolean;
}

export interface RowSays extends RowLabel {
  readonly place: string | null;
  readonly ownUnit: HeadUnit | null;
  /** For each column whether its change is a difference of levels; null where the numbers do not say. */
  readonly differences: ReadonlyArray<boolean | null>;
}

const RATE = /(?:率|比重|占比|覆盖面|度)$/u;

/** The time of a change that no head names: that of the last level column. */
function lastPeriod(columns: readonly Head[]): ReadPeriod | null {
  let best: ReadPeriod | null = null;
  for (const { period, sort } of columns)
    if (period && sort === 'level' && (best === null || (period.to ?? '') > (best.to ?? ''))) best = period;
  return best;
}

/** Joins what row, column and caption say of one cell. */
export function buildCell(
  row: RowSays,
  column: number,
  columns: readonly Head[],
  caption: Caption,
  find: (word: string) => HeadUnit | null,
): CellSays | null {
  const head = columns[column];
  if (!head) return null;
  if (head.sort === 'time') return null;
  const { label } = row;
  const name = nameOfCell(row, column, columns, caption);
  const changing =
    label?.sort === 'rank'
      ? null
      : head.sort === 'change'
        ? head
        : head.sort === 'level' && label?.sort === 'change'
          ? label
          : null;
  const share = head.sort === 'part' || (head.sort === 'level' && label?.sort === 'part');
  const rank = head.sort === 'rank' || label?.sort === 'rank';
  const level = levelUnit(row, head, columns, column, caption, name);
  const unit = rank
    ? null
    : changing
      ? (changing.unit ??
        (changing.ranked ? find('位') : null) ??
        changeUnit(
          changing.absolute || row.differences[column] === true,
          row.differences[column] === false,
          level,
          find,
        ))
      : share
        ? (head.unit ?? label?.unit ?? find('%'))
        : level;
  const period =
    (head.period && label?.period ? narrower(head.period, label.period) : (head.period ?? label?.period)) ??
    (changing ? lastPeriod(columns) : null) ??
    caption.period;
  const added = /新增|净增/u.test(name) && !isShare(unit?.unit);
  const plainRole = share || rank ? (share ? 'share' : 'level') : added ? 'change' : 'level';
  // The growth that leads to a goal is one.
  const goal =
    changing !== null &&
    ((head.period === null && levelBefore(column, columns)?.status === 'planned') ||
      label?.status === 'planned');
  const role: Role = (goal ? 'target' : head.role) ?? (changing ? 'change' : (label?.role ?? plainRole));
  return {
    kind: rank ? 'rank' : 'figure',
    name: name === '' ? null : name,
    unit,
    period,
    region: row.place ?? head.place,
    role,
    sense: changing?.sense ?? (role === 'change' && added ? 'increase' : null),
    basis: changing ? changing.basis : role === 'change' && added ? 'total' : null,
    status: head.status ?? label?.status ?? (goal ? 'planned' : null),
    settled: head.role === null && isEarlier(head.period, lastPeriod(columns)),
  };
}

/** A change of a rate is in points, unless the levels show that it is a share of them. */
function changeUnit(
  absolute: boolean,
  relative: boolean,
  level: HeadUnit | null,
  find: (word: string) => HeadUnit | null,
): HeadUnit | null {
  if (relative) return find('%');
  if (isShare(level?.unit)) return find('百分点');
  return absolute ? level : find('%');
}

const isEarlier = (one: ReadPeriod | null, other: ReadPeriod | null): boolean =>
  one !== null && other !== null && (one.to ?? '') < (other.to ?? '');

/** 1—6月 of a row under 2024年 are months of that year. */
function narrower(one: ReadPeriod, other: ReadPeriod): ReadPeriod {
  if (one.kind !== 'year') return other.kind === 'year' ? narrower(other, one) : one;
  if (other.kind === 'year') return one;
  const within = (date: string | null): string | null => (date === null ? null : `${one.to}${date.slice(4)}`);
  return { ...other, from: within(other.from), to: within(other.to) };
}

/** The unit of a level: of its column, its own column of units, its row, its caption. */
function levelUnit(
  row: RowSays,
  head: Head,
  columns: readonly Head[],
  column: number,
  caption: Caption,
  name: string,
): HeadUnit | null {
  const own = head.sort === 'level' ? head : levelBefore(column, columns);
  if (row.label?.unit && row.label.sort !== 'level') return row.label.unit;
  const found = own?.unit ?? row.ownUnit ?? row.label?.unit ?? null;
  if (found !== null) return found;
  // A rate is not told in the unit of the amounts around it.
  return RATE.test(name) && !isShare(caption.unit?.unit) ? null : caption.unit;
}
