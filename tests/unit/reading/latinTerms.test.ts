import { describe, expect, it } from 'vitest';
import { latinTerms, parseLexicon } from '../../../data/pipeline/read/lexicon/lexicon.ts';
import { findNumerals } from '../../../src/model/numbers/digits.ts';
import { isInTerm, latinSpans, withoutTermDigits, withoutTerms } from '../../../src/reading/latinTerms.ts';

const terms = latinTerms();
const found = (text: string) => latinSpans(text, terms).map(({ start, end }) => text.slice(start, end));
/** The numerals that are figures and not part of a name. */
const figures = (text: string) => {
  const spans = latinSpans(text, terms);
  return findNumerals(text)
    .filter((numeral) => !isInTerm(numeral, spans))
    .map(({ token }) => token);
};

describe('Latin terms in a text', () => {
  it.each([
    ['PM2.5平均浓度下降到38微克', ['PM2.5'], ['38']],
    ['建成5G基站3200个，每万人25.1个', ['5G'], ['3200', '25.1']],
    ['IPv6用户占比60%', ['IPv6'], ['60']],
    ['PM2.5、PM10和O3浓度分别为38、75和160', ['PM2.5', 'PM10', 'O3'], ['38', '75', '160']],
    ['ＰＭ２．５浓度３８微克', ['ＰＭ２．５'], ['３８']],
    ['PM₂.₅浓度38微克', ['PM₂.₅'], ['38']],
    ['pm2.5为38', ['pm2.5'], ['38']],
    ['5A级景区2家、4A级15家', ['5A', '4A'], ['2', '15']],
    ['5G-A试点3处', ['5G-A'], ['3']],
    ['GDP增长6.1%，CPI上涨2.3%', ['GDP', 'CPI'], ['6.1', '2.3']],
  ])('%s', (text, names, numbers) => {
    expect(found(text)).toEqual(names);
    expect(figures(text)).toEqual(numbers);
  });

  it.each(['3.5GHz频段', '15GB流量', 'PM2.55', '25G光模块', 'XPM2.5', 'A5GX'])(
    'are words of their own: %s holds none',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('are those that are given: with no list none is found', () => {
    expect(latinSpans('5G和PM2.5', [])).toEqual([]);
    expect(latinSpans('Q7基站', [{ term: 'Q7', means: '某' }])).toEqual([{ start: 0, end: 2 }]);
  });

  it('lose their digits or go, and everything else stays where it is', () => {
    const text = '5G基站3200个，PM2.5为38';
    expect(withoutTermDigits(text, terms)).toBe('xG基站3200个，PMxxx为38');
    expect(withoutTerms(text, terms)).toBe('基站3200个，为38');
  });

  it.each([
    ['{', '不是有效的 JSON'],
    ['[{"term":"","means":"某"}]', '词条格式不符'],
    ['[{"term":"人均","means":"某"}]', '词条格式不符'],
    ['[{"term":"Q7","means":"甲"},{"term":"q7","means":"乙"}]', '词条重复：q7'],
  ])('a list %s is refused with its file', (text, says) => {
    const { findings } = parseLexicon(text);
    expect(findings.map(({ message }) => message).join()).toContain(says);
    expect(findings.every(({ file }) => file === 'data/lexicon/latinTerms.json')).toBe(true);
  });
});
