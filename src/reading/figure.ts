import { compareDecimals, isDecimal, toBaseDecimal } from '../model/numbers/decimal.ts';
import type { Said } from '../model/numbers/qualifierWords.ts';
import { formatHanziNumeral } from './hanziNumeral.ts';
import { BEFORE } from './leadingWords.ts';
import { plainSigns, takeAmount, takeNumeral } from './numeral.ts';
import { assemble, type ParsedFigure, takeAfter } from './parsedFigure.ts';
import { parseShareFigure } from './shareFigure.ts';

const RANGE = /^([^0-9—~:,/]*?)(?:—|~|至|到|-)(?=[-0-9零一二两三四五六七八九十百千])/u;

/** Parses a rank: 第十二位, 第3名, 前三. */
function parseRank(text: string): ParsedFigure | null {
  const first = /^(第|前)/u.exec(text)?.[0];
  if (first === undefined) return null;
  const numeral = takeNumeral(text.slice(1));
  if (!numeral || /[.-]/.test(numeral.value)) return null;
  const unit = text.slice(1 + numeral.length);
  if (!/^(?:[位名]|)$/u.test(unit)) return null;
  return assemble(
    {
      kind: 'rank',
      value: numeral.value,
      unit: unit === '' ? '位' : unit,
      said: first === '前' ? [['前', '<=']] : [],
      inWords: numeral.inWords,
    },
    1,
  );
}

/** Parses a range: 3%—5%, 3至5万元, 5000—1万元. */
function parseRange(text: string, lead: Said | undefined, numeralAt: number): ParsedFigure | null {
  const first = takeAmount(text);
  if (!first) return null;
  const dash = RANGE.exec(text.slice(first.length));
  if (!dash) return null;
  const second = takeAmount(text.slice(first.length + dash[0].length));
  if (!second) return null;
  const rest = text.slice(first.length + dash[0].length + second.length);
  const [unit, after] = takeAfter(rest);
  const ownUnit = dash[1] ?? '';
  if ((ownUnit !== '' && ownUnit !== unit) || /[0-9/]/.test(unit)) return null;
  // In 3—5万 both ends are in 万; in 5000—1万 and in 3元—5万元 each end has its own magnitude.
  const borrowed =
    first.magnitude === '' && ownUnit === '' && compareDecimals(first.value, second.value) <= 0;
  const shared = borrowed || first.magnitude === second.magnitude;
  const values = shared
    ? [first.value, second.value]
    : [toBaseDecimal(first.value, first.magnitude), toBaseDecimal(second.value, second.magnitude)];
  const magnitude = shared ? second.magnitude : '';
  const inWords = first.inWords && second.inWords;
  return assemble({ kind: 'range', values, magnitude, unit, said: [lead, after], inWords }, numeralAt);
}

/** Parses a single number with magnitude, unit, base and qualifiers: 4.4万余盏, 1000吨/日. */
function parseNumber(text: string, lead: Said | undefined, numeralAt: number): ParsedFigure | null {
  const amount = takeAmount(text);
  if (!amount || !isDecimal(amount.value)) return null;
  const rest = text.slice(amount.length);
  const [unitText = '', perText, ...more] = rest.split('/');
  // Only the base may have a numeral of its own: 9.8/10万.
  if (more.length > 0 || /[0-9]/.test(unitText)) return null;
  if (perText !== undefined && !/^(?:10{1,7}|[0-9]+万)?[^0-9]*$/u.test(perText)) return null;
  const [trimmed, after] = takeAfter(perText ?? unitText);
  if (perText !== undefined && trimmed === '') return null;
  return assemble(
    {
      kind: 'number',
      value: amount.value,
      magnitude: amount.magnitude,
      unit: perText === undefined ? trimmed : unitText,
      per: perText === undefined ? '' : trimmed,
      said: [lead, amount.inside, after],
      early: amount.early,
      inWords: amount.inWords,
    },
    numeralAt,
  );
}

/**
 * Parses one numeral phrase: a number (`4.4万余盏`, `超过50%以上`, `−5.6%`, `1,234万元`, `9.8/10万`, `三千人`,
 * `百分之九十`, `九成`), a range (`3%—5%`), a ratio (`1:2`, `1/3`), a structure (`14:68:18`) or a rank
 * (`第十二位`). Returns null where the phrase has no numeral, several that are none of these, or words before the
 * numeral that the grammar does not know.
 */
export function parseFigure(figure: string): ParsedFigure | null {
  // A blank inside a phrase is one of layout: 3 412 人, or the end of a line that was broken.
  const text = plainSigns(figure).replace(/\s+/gu, '');
  const rank = parseRank(text);
  if (rank) return rank;
  const lead = BEFORE.find(([word]) => text.startsWith(word));
  const numeralAt = lead?.[0].length ?? 0;
  const body = text.slice(numeralAt);
  return (
    parseShareFigure(body, lead, numeralAt) ??
    parseRange(body, lead, numeralAt) ??
    parseNumber(body, lead, numeralAt)
  );
}

/** Formats a rank as the texts write it: 1 → 第一, 12 → 第十二. */
export const formatRank = (rank: number): string => `第${formatHanziNumeral(rank)}`;
