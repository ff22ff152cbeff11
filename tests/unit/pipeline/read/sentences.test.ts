import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../../../../data/pipeline/read/originals.ts';
import { sentencesOf } from '../../../../data/pipeline/read/sentences.ts';
import type { Paragraph } from '../../../../src/model/authored/source.ts';

/** A text of invented sentences, with marks for its paragraphs by number. */
function read(text: string, marks: Readonly<Record<number, Partial<Paragraph>>> = {}) {
  const lines = splitParagraphs(text);
  const paragraphs = lines.map(
    ({ n, line, text: own, sha256 }): Paragraph => ({
      n,
      line,
      length: own.length,
      sha256,
      section: null,
      department: null,
      digest: '虚构',
      ...marks[n],
    }),
  );
  const original = { doc: 'd', file: 'd.txt', sha256: '', text, lines };
  const numberOf = sentencesOf(original, paragraphs);
  return (paragraph: number, figure: string, quote = figure) => {
    const start = lines.find(({ n }) => n === paragraph)?.text.indexOf(figure) ?? -1;
    return numberOf({ paragraph, start, figure, quote });
  };
}

describe('a sentence', () => {
  it('ends with a full stop, a question or an exclamation mark, and closing quotes belong to it', () => {
    const number = read('建成甲1个，乙2个；丙3个。“建成丁4个！”谁建成戊5个？己6个');
    expect(['1个', '2个', '3个'].map((figure) => number(1, figure))).toEqual([1, 1, 1]);
    expect(['4个', '5个', '6个'].map((figure) => number(1, figure))).toEqual([2, 3, 4]);
  });

  it('is not cut by a decimal point, a half-width comma or an ellipsis', () => {
    const number = read('建成甲1.5公里,乙2个……丙3个。丁4个。');
    expect(['1.5公里', '2个', '3个', '4个'].map((figure) => number(1, figure))).toEqual([1, 1, 1, 2]);
  });

  it('ends with its paragraph, unless it runs on into the next', () => {
    const text = '建成甲1个\n乙2个。丙3个\n\n丁4个。';
    expect([1, 2, 2, 3].map((n, at) => read(text)(n, `${at + 1}个`))).toEqual([1, 2, 3, 4]);
    const joined = read(text, { 1: { continues: true }, 2: { continues: true } });
    expect([1, 2, 2, 3].map((n, at) => joined(n, `${at + 1}个`))).toEqual([1, 1, 2, 2]);
  });

  it('said again word for word is the same one', () => {
    const number = read('建成甲1个。乙2个。\n建成甲 1个。丙3个。');
    expect([number(1, '1个'), number(2, '1个'), number(2, '3个')]).toEqual([1, 1, 3]);
  });

  it('of a paragraph that repeats another one is the one that it repeats, where that one holds its words', () => {
    const text = '获评甲称号1个；\n今年，我市获评甲称号1个，又添乙2个。\n获评甲称号1个，丙3个';
    const number = read(text, { 1: { repeats: 2 }, 3: { repeats: 2 } });
    expect(number(1, '1个', '甲称号1个')).toBe(number(2, '1个', '甲称号1个'));
    expect(number(3, '3个')).not.toBe(number(2, '2个'));
    expect(read(text)(1, '1个')).not.toBe(read(text)(2, '1个'));
  });
});
