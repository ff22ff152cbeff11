import type { Unit, UnitTable } from '../scan/unitTable.ts';

/** The units that heads and captions of tables name: 产值（亿元）, 人口，万人, 单位：万元, 增长（±%）. */

export interface HeadUnit {
  /** How far the decimal point moves: 8 in a column of 亿元. */
  readonly power: number;
  readonly unit: Unit;
  readonly per: string | null;
}

const POWERS: Readonly<Record<string, number>> = {
  万亿: 12,
  千亿: 11,
  百亿: 10,
  亿: 8,
  千万: 7,
  百万: 6,
  十万: 5,
  万: 4,
  千: 3,
  百: 2,
};
const MAGNITUDE = /^(?:万亿|千亿|百亿|亿|千万|百万|十万|万|千|百)/u;
const BRACKETS = /[（([【]([^（()）[\]【】]{1,16})[)）\]】]/gu;
/** A unit behind a comma, colon, slash or blank. */
const BEHIND = /[,，、:：/／\s]\s*([^,，、:：\s（()）]{1,8})$/u;
/** A magnitude and a unit that the head ends with, or %: 人口万人, 增长%. */
const ENDING = /(?:(?:万亿|亿|百万|万)[\u3400-\u9fff]{1,5}|[±]?[%‰])$/u;
/** Units that are as well the name of what they count: 户, 县, 年. */
const COUNTED = /^(?:count|noun|span|time|age|score|grade|times)$/u;
const SIGNED = /±|\+\/-|\+-/u;

/** Per cent and per mille. */
export const isShare = (unit: Unit | undefined): boolean => unit?.kind === 'share';

interface TakenUnit {
  /** The head without its unit. */
  readonly rest: string;
  readonly unit: HeadUnit | null;
  /** Whether ± says that the numbers are changes. */
  readonly signed: boolean;
}

export class HeadUnits {
  private readonly units: UnitTable;

  constructor(units: UnitTable) {
    this.units = units;
  }

  /** 亿元, 万人, %, 元/平方米: a magnitude and a unit, or a unit alone. */
  parse(text: string): HeadUnit | null {
    const word = text.replace(/^(?:计量)?单位[:：]?/u, '').replace(/[±\s]|\+\/?-/gu, '');
    const plain = this.units.find(word);
    if (plain) return { power: 0, unit: plain, per: null };
    const magnitude = MAGNITUDE.exec(word)?.[0] ?? '';
    const scaled = magnitude === '' ? null : this.units.find(word.slice(magnitude.length));
    if (scaled) return { power: POWERS[magnitude] ?? 0, unit: scaled, per: null };
    // 个（套） and 台/套 give alternatives; 元/吨 a base.
    const slash = word.indexOf('/');
    const first = slash > 0 ? this.parse(word.slice(0, slash)) : null;
    return first && first.per === null ? { ...first, per: word.slice(slash + 1) } : null;
  }

  /** The first unit of a list (亿元、%) that is no share; a share only where it stands alone. */
  parseList(text: string): HeadUnit | null {
    const found = text.split(/[,，、;；]|和|及|\s/u).flatMap((word) => this.parse(word) ?? []);
    const levels = found.filter(({ unit }) => !isShare(unit));
    // Of two units one cannot say which holds.
    return levels.length > 1 ? null : (levels[0] ?? found[0] ?? null);
  }

  /** Takes the unit out of a head. */
  take(head: string): TakenUnit {
    const alone = this.parse(head);
    if (alone && (alone.power > 0 || !COUNTED.test(alone.unit.kind)))
      return { rest: '', unit: alone, signed: SIGNED.test(head) };
    let unit: HeadUnit | null = null;
    let signed = SIGNED.test(head);
    let rest = head.replace(BRACKETS, (whole, inner: string) => {
      const found = this.fromBracket(inner);
      if (found) unit ??= found;
      signed ||= /^[增升]?[+±]/u.test(inner);
      return found || SIGNED.test(inner) || /[0-9]{4}年?=100|现价|当年价|可比价|不变价|含|不含/u.test(inner)
        ? ''
        : whole;
    });
    if (unit === null) {
      const behind = BEHIND.exec(rest);
      const found = behind ? this.parse(behind[1] ?? '') : null;
      if (behind && found) [unit, rest] = [found, rest.slice(0, behind.index)];
    }
    if (unit === null) {
      const ending = ENDING.exec(rest);
      const found = ending && ending.index > 0 ? this.parse(ending[0]) : null;
      if (ending && found) [unit, rest] = [found, rest.slice(0, ending.index)];
    }
    return { rest: rest.replace(/[（(][^（()）]*[)）]/gu, '').trim(), unit, signed };
  }

  private fromBracket(inner: string): HeadUnit | null {
    for (const word of [inner, ...inner.split(/[,，、;；\s]/u)]) {
      const unit = this.parse(word);
      if (unit) return unit;
    }
    return null;
  }
}
