import { decodeText, normaliseLines, UnreadableText } from './decodeText.ts';

/** What a file of other people is, for Node and browsers alike. */

export type FileForm = 'text' | 'html' | 'docx' | 'pdf';

const startsWith = (bytes: Uint8Array, signs: string): boolean =>
  Array.from(signs).every((sign, at) => bytes[at] === sign.charCodeAt(0));

/** The first bytes, each as one character. */
const headOf = (bytes: Uint8Array, length: number): string =>
  Array.from(bytes.subarray(0, length), (byte) => String.fromCharCode(byte)).join('');

/**
 * Tells the form by the first bytes; the name decides only between text and html. Throws `UnreadableText` for a file
 * of the older Word.
 */
export function formOf(bytes: Uint8Array, name: string): FileForm {
  if (startsWith(bytes, '%PDF-')) return 'pdf';
  if (startsWith(bytes, 'PK\u0003\u0004')) return 'docx';
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0'))
    throw new UnreadableText('这是旧版 Word 文件（.doc），请先另存为 .docx');
  return /\.x?html?$/i.test(name) || /<!doctype html|<html[\s>]/i.test(headOf(bytes, 1024).replace(/\0/g, ''))
    ? 'html'
    : 'text';
}

/** A page declares its encoding in its head; where it does not, or where that is wrong, the bytes decide. */
export function decodePage(bytes: Uint8Array): string {
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(headOf(bytes, 4096))?.[1];
  if (declared !== undefined) {
    try {
      return normaliseLines(new TextDecoder(declared, { fatal: true }).decode(bytes));
    } catch (error) {
      // An encoding that does not exist or does not fit is no fault of the file: the bytes decide.
      if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    }
  }
  return decodeText(bytes).text;
}
