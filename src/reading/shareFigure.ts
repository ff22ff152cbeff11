import { shiftDecimal } from '../model/numbers/decimal.ts';
import { AFTER, INSIDE, type Said } from '../model/numbers/qualifierWords.ts';
import { HANZI_NUMERAL, parseHanziNumeral } from './hanziNumeral.ts';
import { insideAt, takeNumeral } from './numeral.ts';
import { assemble, type ParsedFigure, takeAfter } from './parsedFigure.ts';

/** Shares, multiples, fractions and ratios, which a reader of texts takes as one phrase. */

const LEADING = /^[百千万]分之/u;
const SHARE_UNITS: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' };

/** Parses numbers that have a meaning only together: 1:2, 14:68:18, 1比2, 1/3, 三分之一. */
function parseTerms(text: string, lead: Said | undefined, numeralAt: number): ParsedFigure | null {
  const [body, after] = takeAfter(text);
  const fraction = new RegExp(`^(${HANZI_NUMERAL}|[0-9]+)分之(${HANZI_NUMERAL}|[0-9]+)$`, 'u').exec(body);
  const slash = /^([0-9]+)\/([0-9]+)$/.exec(body);
  const pieces = fraction
    ? [fraction[2] ?? '', fraction[1] ?? '']
    : slash
      ? [slash[1] ?? '', slash[2] ?? '']
      : body.split(/:|比/u);
  if (pieces.length < 2) return null;
  const values = pieces.map((piece) => {
    const numeral = takeNumeral(piece);
    return numeral && numeral.length === piece.length ? numeral.value : null;
  });
  if (!values.every((value) => value !== null)) return null;
  return assemble(
    {
      kind: values.length === 2 ? 'ratio' : 'structure',
      values,
      unit: fraction || slash ? '/' : '',
      said: [lead, after],
    },
    numeralAt,
  );
}

/** Parses shares and multiples told in words: 百分之九十, 千分之3.5, 九成五, 翻两番. */
function parseShare(text: string, lead: Said | undefined, numeralAt: number): ParsedFigure | null {
  const leading = LEADING.exec(text)?.[0];
  if (leading !== undefined) {
    const numeral = takeNumeral(text.slice(leading.length));
    if (!numeral) return null;
    const [rest, after] = takeAfter(text.slice(leading.length + numeral.length));
    const within = insideAt(rest);
    if (rest !== (within?.[0] ?? '')) return null;
    const unit = SHARE_UNITS[leading.charAt(0)] ?? '%';
    return assemble(
      { kind: 'number', value: numeral.value, unit, said: [lead, within, after], inWords: true },
      numeralAt + leading.length,
    );
  }
  const tenths =
    /^([0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九])成(半|[一二三四五六七八九])?(多|余)?(以上|以下|以内|左右)?$/u.exec(
      text,
    );
  if (tenths) {
    const whole = /^[0-9]/.test(tenths[1] ?? '')
      ? (tenths[1] ?? '')
      : String(parseHanziNumeral(tenths[1] ?? ''));
    const more = tenths[2] === '半' ? 5 : (parseHanziNumeral(tenths[2] ?? '') ?? 0);
    const value = shiftDecimal(whole, 1);
    const within = INSIDE.find(([word]) => word === tenths[3]);
    const after = AFTER.find(([word]) => word === tenths[4]);
    return assemble(
      {
        kind: 'number',
        value: more === 0 ? value : String(Number(value) + more),
        unit: '%',
        said: [lead, within, after],
        inWords: true,
      },
      numeralAt,
    );
  }
  const doubled = new RegExp(`^翻了?(${HANZI_NUMERAL}|[0-9]+)番(多|余)?$`, 'u').exec(text);
  if (!doubled) return null;
  const times = /^[0-9]/.test(doubled[1] ?? '') ? Number(doubled[1]) : parseHanziNumeral(doubled[1] ?? '');
  if (times === null || times < 1 || times > 20) return null;
  const within = INSIDE.find(([word]) => word === doubled[2]);
  return assemble(
    { kind: 'number', value: String(2 ** times), unit: '倍', said: [lead, within], inWords: true },
    numeralAt + text.indexOf(doubled[1] ?? ''),
  );
}

/** Reads what is told as a share, a multiple, a fraction or a ratio; null for any other number. */
export const parseShareFigure = (
  body: string,
  lead: Said | undefined,
  numeralAt: number,
): ParsedFigure | null => parseShare(body, lead, numeralAt) ?? parseTerms(body, lead, numeralAt);
