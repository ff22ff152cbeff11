import { shiftDecimal } from '../../model/numbers/decimal.ts';
import { latinSpans } from '../latinTerms.ts';
import { type Lexicon, unitsOf, wordSet } from '../lexicon.ts';
import { type Amount, amountAt } from './amounts.ts';
import { approximateAt } from './approximate.ts';
import { classifyAmount, clauseBefore } from './classify.ts';
import { dateAt, isBareYear } from './dates.ts';
import { farBound, isSolved, type Lead, leadBefore, upToBefore } from './leads.ts';
import { type ListUnit, unitOfList } from './listUnit.ts';
import { isCode, listQuoted, nameAt, ordinalAt, type Quoted } from './names.ts';
import { rankAt } from './ranks.ts';
import { bareMagnitudeAt, shareAt } from './shares.ts';
import { isWithin } from './tails.ts';
import { buildToken, type Token } from './token.ts';
import type { UnitTable } from './unitTable.ts';
import { countsSomething } from './wordNumerals.ts';

/** Where a token may begin. Everything else is skipped without a look. */
const START = /[0-9零〇一二两三四五六七八九十百千万亿第前翻首①-⑳⓪❶-❿¹²³⁴-⁹〔[［(（N]/u;
/** A run of numerals in words; it counts as a whole or not at all. */
const RUN = /[零〇一二两三四五六七八九十百千]{2,40}/uy;
const DIGIT = /[0-9]/;
const HAN = /[\u3400-\u9fff]/u;
const LATIN = /[A-Za-z]/;
/** Words after which a number without a unit is a value: 指数为105.3. */
const VALUE_BEFORE =
  /(?:为|是|达|达到|至|到|超过?|突破|指数|系数|得分|评分|PMI|分值|比值|数值|值|约|于|增|降|[:：=])$/u;

class PassageScanner {
  private readonly text: string;
  private readonly lexicon: Lexicon;
  private readonly units: UnitTable;
  private readonly quoted: readonly Quoted[];
  private readonly terms: ReadonlyArray<{ start: number; end: number }>;
  private readonly tokens: Token[] = [];
  private list: { from: number; to: number; shared: ListUnit | null } = {
    from: -1,
    to: -1,
    shared: null,
  };
  private quote = 0;
  private term = 0;

  constructor(text: string, lexicon: Lexicon) {
    this.text = text;
    this.lexicon = lexicon;
    this.units = unitsOf(lexicon);
    this.quoted = listQuoted(text);
    this.terms = latinSpans(text, lexicon.latinTerms);
  }

  scan(): Token[] {
    let index = 0;
    while (index < this.text.length) {
      const token = START.test(this.text.charAt(index)) ? this.tokenAt(index) : null;
      if (token) this.tokens.push(token);
      index = token ? Math.max(token.end, index + 1) : this.skip(index);
    }
    return this.tokens;
  }

  /** A numeral that is none is skipped as a whole, so that no part of it is read: 十四五, 三位一体. */
  private skip(index: number): number {
    const idiom = wordSet(this.lexicon.terms.idioms).longestAt(this.text, index);
    if (idiom !== null) return index + idiom.length;
    RUN.lastIndex = index;
    const run = RUN.exec(this.text)?.[0].length ?? 0;
    // 百分之 and 千分之 begin a share of their own.
    return (
      index +
      Math.max(
        1,
        /^[百千]$/u.test(this.text.charAt(index + run - 1)) && this.text.startsWith('分之', index + run)
          ? run - 1
          : run,
      )
    );
  }

  private tokenAt(index: number): Token | null {
    const text = this.text;
    const sign = text.charAt(index);
    const term = this.termAt(index);
    if (term) return buildToken({ start: term.start, end: term.end, kind: 'name', reason: 'name' });
    const quoted = this.quoteAt(index);
    if (DIGIT.test(sign) && quoted && (quoted.book || isCode(quoted))) {
      const digits = /^[0-9]+(?:[.+\-—:：][0-9NXn]+)*/.exec(text.slice(index, quoted.end))?.[0] ?? sign;
      const dated = quoted.book && /^[0-9]{4}年/.test(text.slice(index)) ? 'date' : 'name';
      return buildToken({ start: index, end: index + digits.length, kind: dated, reason: 'name' });
    }
    if (!DIGIT.test(sign) && wordSet(this.lexicon.terms.idioms).longestAt(text, index) !== null)
      return this.rankOr(index, null);
    const aside = this.asideAt(index);
    if (aside) return aside;
    if (/[第前首]/u.test(sign)) return this.rankOr(index, null);
    const amount = this.amountAt(index);
    if (amount) return this.amountToken(index, amount, quoted);
    return DIGIT.test(sign) ? this.codeToken(index) : null;
  }

  private rankOr(index: number, other: Token | null): Token | null {
    return (
      rankAt(this.text, index, this.units) ??
      (this.text.charAt(index) === '第' ? ordinalAt(this.text, index) : other)
    );
  }

  private asideAt(index: number): Token | null {
    const text = this.text;
    const left = text.charAt(index - 1);
    const isDigit = DIGIT.test(text.charAt(index));
    // COVID-19, G307, C919: digits of a Latin word.
    if (isDigit && (LATIN.test(left) || (/[-—]/.test(left) && LATIN.test(text.charAt(index - 2)))))
      return this.codeToken(index);
    const date = dateAt(text, index);
    if (date) return date;
    return nameAt(text, index);
  }

  private amountAt(index: number): Amount | null {
    const text = this.text;
    const share = shareAt(text, index);
    if (share) return share;
    if (DIGIT.test(text.charAt(index))) return amountAt(text, index, this.units);
    // 千克, 百分点, 千瓦: a unit, not a numeral.
    const unit = this.units.longestAt(text, index);
    if (unit !== null && unit.word.length > 1 && /^[百千万]/u.test(unit.word)) return null;
    const bare = bareMagnitudeAt(text, index, this.units);
    if (bare) return bare;
    return approximateAt(text, index, this.units) ?? this.inWords(index);
  }

  private inWords(index: number): Amount | null {
    if (/[亿万]/u.test(this.text.charAt(index))) return null;
    const several = /^十几/u.test(this.text.slice(index, index + 2));
    const amount = amountAt(this.text, index, this.units);
    if (!amount || several) return null;
    return countsSomething(this.text, index, amount) ? amount : null;
  }

  private amountToken(index: number, amount: Amount, quoted: Quoted | null): Token | null {
    const text = this.text;
    const minus =
      /[-−]/u.test(text.charAt(index - 1)) &&
      DIGIT.test(text.charAt(index)) &&
      !/[0-9A-Za-z%年月日号]/.test(text.charAt(index - 2));
    const from = minus ? index - 1 : index;
    const lead = this.leadOf(from, index, amount);
    const start = lead?.start ?? from;
    const last = this.tokens[this.tokens.length - 1];
    const clear = last === undefined || last.end <= start;
    const qualifier =
      lead && clear && (amount.qualifier === '=' || /[<>]$/.test(lead.qualifier))
        ? lead.qualifier
        : amount.qualifier !== '='
          ? amount.qualifier
          : isWithin(text, start, amount.end)
            ? '<='
            : farBound(text, start);
    const values = minus ? amount.values.map((value, at) => (at === 0 ? `-${value}` : value)) : amount.values;
    const token = buildToken({
      ...amount,
      values,
      qualifier,
      start: clear ? start : from,
      end: amount.end,
      ...classifyAmount(text, amount, start, this.lexicon.terms),
    });
    // In 0.03个和0.2个百分点 the unit of both is that of the last.
    const points =
      amount.unit?.word === '个'
        ? /^[和、及与][0-9.]+(个百分点)/u.exec(text.slice(token.end, token.end + 14))?.[1]
        : undefined;
    if (points !== undefined)
      return buildToken({ ...token, unit: this.units.find(points), unitAt: null, unitWord: points });
    if (
      amount.unit !== null ||
      amount.unitWord !== null ||
      amount.shape === 'ratio' ||
      amount.shape === 'structure' ||
      amount.shape === 'fraction'
    )
      return this.sloganOr(token, quoted);
    return this.unitless(token, amount, index);
  }

  private leadOf(from: number, index: number, amount: Amount): Lead | null {
    const lead = leadBefore(this.text, from) ?? upToBefore(this.text, index, amount.scaled);
    return lead && isSolved(this.text, lead.start, amount.end) ? null : lead;
  }

  /** A number without a unit: one of a list (5、6个), a value (指数为105.3), a bare year, or part of a name. */
  private unitless(token: Token, amount: Amount, index: number): Token | null {
    const text = this.text;
    const numeral = text.slice(amount.digits[0], amount.digits[1]);
    const next = text.charAt(token.end);
    if (amount.scaled || amount.inWords) return token;
    const shared = this.sharedUnit(token.end);
    if (shared) {
      const { power, ...unit } = shared;
      return buildToken({
        ...token,
        ...unit,
        values: token.values.map((value) => shiftDecimal(value, power)),
      });
    }
    if (isBareYear(numeral) && amount.tail === '')
      return buildToken({ start: index, end: amount.digits[1], kind: 'date', reason: 'date' });
    if (LATIN.test(next) || next === '-') return this.codeToken(index);
    const before = clauseBefore(text, token.start, 12);
    const isValue = VALUE_BEFORE.test(before) || token.qualifier !== '=' || numeral.includes('.');
    if (HAN.test(next))
      return isValue || /[余多]$/u.test(text.slice(amount.digits[1], amount.bodyEnd))
        ? token
        : this.codeToken(index);
    // A cell of a table holds a number without a unit.
    const inCell =
      (index === 0 || text.charAt(index - 1) === '\t') && (token.end >= text.length || next === '\t');
    return isValue ||
      inCell ||
      (/[\u3400-\u9fff]$/u.test(before) &&
        /^[，。；、,;]?$/u.test(next) &&
        numeral.length < 7 &&
        !/[（(]$/u.test(before))
      ? token
      : this.codeToken(index);
  }

  /** The unit and magnitude of the list that goes on at `end`; all numbers of a list have the same answer. */
  private sharedUnit(end: number): ListUnit | null {
    if (end <= this.list.from || end > this.list.to)
      this.list = { from: end, ...unitOfList(this.text, end, this.units) };
    return this.list.shared;
  }

  /** A short quotation that is more than a quantity is a slogan: “15分钟生活圈”. */
  private sloganOr(token: Token, quoted: Quoted | null): Token {
    if (quoted === null || quoted.book || token.kind !== 'figure') return token;
    const content = quoted.content;
    if (content.length > 14 || /[，。；、]/u.test(content)) return token;
    const rest = (
      this.text.slice(quoted.start + 1, token.start) + this.text.slice(token.end, quoted.end - 1)
    ).replace(/[0-9.%]/g, '');
    if (
      rest === '' ||
      (token.unit?.kind === 'share' && !/[\u3400-\u9fff]{2}/u.test(rest)) ||
      /^个$/u.test(rest)
    )
      return token;
    // In “8个100%” two quantities fill the quotation.
    return this.text.slice(token.end, quoted.end - 1).match(/^[0-9.]+%$/)
      ? token
      : { ...token, kind: 'name', reason: 'slogan' };
  }

  /** Digits that are a name or a code: 139公园, 5G, COVID-19. */
  private codeToken(index: number): Token {
    const match =
      /^[0-9][0-9.]*(?:[-/+][0-9A-Za-z]+)*[A-Za-z]*/.exec(this.text.slice(index, index + 32))?.[0] ??
      this.text.charAt(index);
    const code = match.replace(/\.+$/, '');
    return buildToken({ start: index, end: index + Math.max(1, code.length), kind: 'name', reason: 'name' });
  }

  private termAt(index: number): { start: number; end: number } | null {
    while (this.term < this.terms.length && (this.terms[this.term]?.end ?? 0) <= index) this.term += 1;
    const term = this.terms[this.term];
    return term && term.start <= index && DIGIT.test(this.text.charAt(index)) ? term : null;
  }

  private quoteAt(index: number): Quoted | null {
    while (this.quote < this.quoted.length && (this.quoted[this.quote]?.end ?? 0) <= index) this.quote += 1;
    const quoted = this.quoted[this.quote];
    return quoted && quoted.start < index ? quoted : null;
  }
}

/** Lists the numerals of a passage in reading order. */
export const scanPassage = (text: string, lexicon: Lexicon): Token[] =>
  new PassageScanner(text, lexicon).scan();
