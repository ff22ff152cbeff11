import { describe, expect, it } from 'vitest';
import {
  decodeText,
  detectEncoding,
  normaliseLines,
  UnreadableText,
} from '../../../../src/reading/files/decodeText.ts';
import { encodePairs } from '../../../support/encodePairs.ts';

const SIMPLE = '全市新建学校十五所，改造公路八十公里，完成投资一亿元。\n';
const utf16 = (text: string, little: boolean): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((code) =>
    little ? [code & 255, code >> 8] : [code >> 8, code & 255],
  );

describe('a text file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(SIMPLE)],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(SIMPLE)])],
    ['UTF-16 with a mark', new Uint8Array([0xff, 0xfe, ...utf16(SIMPLE, true)])],
    ['UTF-16, big end first, with a mark', new Uint8Array([0xfe, 0xff, ...utf16(SIMPLE, false)])],
    ['UTF-16 without a mark', new Uint8Array(utf16(SIMPLE, true))],
    ['UTF-16, big end first, without a mark', new Uint8Array(utf16(SIMPLE, false))],
    ['GBK', encodePairs(SIMPLE, 'gbk')],
    ['GB18030', encodePairs(SIMPLE, 'gb18030')],
  ])('in %s is read', (_, bytes) => {
    expect(decodeText(bytes).text).toBe(SIMPLE);
  });

  it('in Big5 is not taken for GBK', () => {
    const text = '全縣新建學校十五所，改造公路八十公里，較上年增長三成。';
    const bytes = encodePairs(text, 'big5');
    expect(detectEncoding(bytes)).toBe('big5');
    expect(decodeText(bytes).text).toBe(text);
  });

  it('has LF, whatever its line ends were', () => {
    expect(normaliseLines('\ufeff一\r\n二\r三\u2028四\n')).toBe('一\n二\n三\n四\n');
  });

  it('that is none is refused', () => {
    const bytes = new Uint8Array(4000).map((_, at) => (at * 7919) % 251);
    expect(() => decodeText(bytes)).toThrow(UnreadableText);
  });
});
