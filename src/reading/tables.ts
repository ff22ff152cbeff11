import { shiftDecimal } from '../model/numbers/decimal.ts';
import { parsePeriod, type ReadPeriod } from './clause/periods.ts';
import type { ReadQuantity } from './quantity.ts';
import type { Unit, UnitTable } from './scan/unitTable.ts';

/** Cells of a table: a number in one has its name in the head of its row, its unit and year often in that of its column. */

export interface CellContext {
  readonly name: string | null;
  /** How far the decimal point moves: 8 in a column of 亿元. */
  readonly power: number;
  readonly unit: Unit | null;
  readonly period: ReadPeriod | null;
  readonly region: string | null;
  readonly change: boolean;
}

interface HeadUnit {
  readonly power: number;
  readonly unit: Unit;
}

const NUMERIC = /^[-−+]?[0-9][0-9,]*(?:\.[0-9]+)?[%‰]?$/;
const YEAR_CELL = /^(?:19|20)[0-9]{2}年?(?:[0-9]{1,2}月|上半年|末)?$/u;
const PLACE =
  /^[\u3400-\u9fff]{1,12}(?:省|市|县|区|旗|州|盟|镇|乡|街道|村)$|^(?:全市|全省|全县|全区|合计|总计)$/u;
const RISE = /增长|增速|增幅|升降|涨跌|同比|比上年|±/u;
/** Heads that say what kind of number a column holds, not of what. */
const PLAIN_HEAD =
  /^(?:绝对数|总量|数量|数值|完成|完成数|实绩|指标值|本年|本期|全年|累计|合计|金额|数据|实际|现值|年末|[\s（()）])*$/u;
const UNIT_HEAD = /^(?:计量)?单位$/u;
const POWERS: Readonly<Record<string, number>> = { 万亿: 12, 亿: 8, 百万: 6, 万: 4, 千: 3, 百: 2 };

/** 亿元, 万人, %: a magnitude and a unit, or a unit alone. */
function parseUnit(text: string, units: UnitTable): HeadUnit | null {
  const plain = units.find(text);
  if (plain) return { power: 0, unit: plain };
  const magnitude = /^(?:万亿|亿|百万|万|千|百)/u.exec(text)?.[0] ?? '';
  const unit = magnitude === '' ? null : units.find(text.slice(magnitude.length));
  return unit ? { power: POWERS[magnitude] ?? 0, unit } : null;
}

/** The unit in brackets or behind a comma of a head: 地区生产总值（亿元）. */
function unitOfHead(head: string, units: UnitTable): HeadUnit | null {
  for (const [, inner = ''] of head.matchAll(/[（(]([^（()）]{1,8})[)）]/gu)) {
    const unit = parseUnit(inner.replace(/^单位[:：]/u, ''), units);
    if (unit) return unit;
  }
  return null;
}

const withoutUnit = (head: string): string =>
  head
    .replace(/[（(][^（()）]{1,12}[)）]/gu, '')
    .replace(/^(?:#|其中[:：]?|[一二三四五六七八九十]{1,2}、|[0-9]{1,2}[.、]|\s)+/u, '')
    .trim();

/** Remembers the heads of a table while its rows go by. */
export class TableReader {
  readonly #units: UnitTable;
  #heads: string[][] = [];
  #inBody = false;
  #common: HeadUnit | null = null;

  constructor(units: UnitTable) {
    this.#units = units;
  }

  /** Notes a passage that is no row: it ends a table, or names the unit of the next one. */
  leave(text: string): void {
    this.#heads = [];
    this.#inBody = false;
    const unit = /单位[:：]\s*([^\s，。；)）]{1,8})[)）]?$/u.exec(text)?.[1];
    this.#common = unit === undefined ? null : parseUnit(unit, this.#units);
  }

  /** The contexts of the cells of a row, null for cells that are no numbers; null where the row is a head. */
  enter(text: string): ReadonlyArray<CellContext | null> | null {
    const cells = text.split('\t').map((cell) => cell.trim());
    const isBody = cells.slice(1).some((cell) => NUMERIC.test(cell) && !YEAR_CELL.test(cell));
    if (!isBody) {
      // A head after rows begins a table of its own.
      if (this.#inBody) this.#heads = [];
      this.#inBody = false;
      this.#heads.push(cells);
      return null;
    }
    this.#inBody = true;
    if (this.#heads.length === 0 && this.#common === null) return cells.map(() => null);
    const rowHead = cells.find((cell) => cell !== '' && !NUMERIC.test(cell)) ?? '';
    const unitColumn = this.#heads
      .map((head) => head.findIndex((cell) => UNIT_HEAD.test(cell)))
      .find((at) => at >= 0);
    const ownUnit = unitColumn === undefined ? null : parseUnit(cells[unitColumn] ?? '', this.#units);
    return cells.map((cell, column) =>
      NUMERIC.test(cell) ? this.#context(rowHead, column, cells.length, ownUnit) : null,
    );
  }

  #lastPeriod(): ReadPeriod | null {
    const periods = this.#heads.flatMap((head) => head.flatMap((cell) => parsePeriod(cell, null) ?? []));
    return periods.sort((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1))[0] ?? null;
  }

  #context(rowHead: string, column: number, width: number, ownUnit: HeadUnit | null): CellContext {
    const heads = this.#heads.flatMap((head) => {
      // A head row that leaves out the corner is one cell shorter.
      const cell = head[head.length === width - 1 ? column - 1 : column] ?? '';
      return cell === '' ? [] : [cell];
    });
    const columnHead = Array.from(new Set(heads)).join('');
    const change = RISE.test(columnHead);
    const found =
      unitOfHead(columnHead, this.#units) ??
      (change ? null : (ownUnit ?? unitOfHead(rowHead, this.#units) ?? this.#common));
    const percent = change && found === null ? this.#units.find('%') : null;
    // A column of growth is that of the last year that another column names.
    const period = parsePeriod(withoutUnit(columnHead), null) ?? (change ? this.#lastPeriod() : null);
    const isPlace = PLACE.test(rowHead);
    const about = withoutUnit(columnHead).replace(/(?:19|20)[0-9]{2}年?末?/gu, '');
    const named = PLAIN_HEAD.test(about) || change ? '' : about;
    const name = isPlace ? named || null : `${withoutUnit(rowHead)}${named}` || null;
    return {
      name,
      power: found?.power ?? 0,
      unit: found?.unit ?? percent,
      period,
      region: isPlace ? rowHead : null,
      change,
    };
  }
}

/** The decimals of a cell in base units. */
const scaleCell = (decimals: readonly string[], power: number): string[] =>
  decimals.map((decimal) => shiftDecimal(decimal, power));

/** A number in a cell says what its row and column say of it. */
export function inCell(quantity: ReadQuantity, cell: CellContext): ReadQuantity {
  const decimals =
    cell.power === 0 ? quantity.exact.decimals : scaleCell(quantity.exact.decimals, cell.power);
  const numbers = decimals.map(Number);
  const change = cell.change
    ? ('change' as const)
    : quantity.role === 'change'
      ? quantity.role
      : ('level' as const);
  const falls = (decimals[0] ?? '').startsWith('-');
  return {
    ...quantity,
    value: numbers.length === 1 ? (numbers[0] ?? null) : numbers,
    unit: quantity.unit ?? cell.unit?.word ?? null,
    name: cell.name ?? quantity.name,
    region: cell.region ?? quantity.region,
    period: cell.period ?? quantity.period,
    role: change,
    sense: cell.change ? (falls ? 'decrease' : 'increase') : quantity.sense,
    basis: cell.change ? 'on-previous-year' : quantity.basis,
    exact: { ...quantity.exact, decimals, unit: quantity.exact.unit ?? cell.unit },
  };
}
