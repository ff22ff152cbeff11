import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { DocumentShard } from '../model/published/dataset.ts';
import { hashText } from './verify/hashText.ts';

/**
 * A text of five thousand characters has fifteen thousand bytes; a file a hundred times as large is something
 * else.
 */
const MOST_BYTES = 2 * 1024 * 1024;

export type OriginalErrorCode =
  | 'unreadable'
  | 'too-large'
  | 'empty'
  | 'other'
  | 'not-utf8'
  | 'line-ends'
  | 'altered';

const REASON: Readonly<Record<OriginalErrorCode, string>> = {
  unreadable: '浏览器读不到这个文件',
  'too-large': '文件过大，不会是这份原文',
  empty: '文件是空的',
  other: '这是另一份文件的原文',
  'not-utf8': '文件不是 UTF-8 编码的文本',
  'line-ends': '文字相同，但换行符或文件头不同',
  altered: '内容与登记的原文不一致',
};

/** The error for a file that is not accepted as the text of a document. */
export class OriginalError extends Error {
  override readonly name = 'OriginalError';
  readonly code: OriginalErrorCode;
  /** What was expected and what was found. */
  readonly detail: string;
  /** The document whose text it is, where it belongs to another one. */
  readonly doc: string | null;

  constructor(code: OriginalErrorCode, detail: string, doc: string | null = null) {
    super(`${REASON[code]}。`);
    this.code = code;
    this.detail = detail;
    this.doc = doc;
  }
}

/** What identifies an original. */
export interface KnownOriginal {
  readonly id: string;
  readonly shortTitle: string;
  readonly sha256: string;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new OriginalError('not-utf8', `多见于以 GBK 另存的文本，请用未改动的原文件（${String(cause)}）`);
  }
}

const nonBlank = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** States the expected and the actual length of the text. */
function compareLengths(text: string, { paragraphs }: DocumentShard): string {
  const lines = nonBlank(text);
  const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0);
  const expected = sum(paragraphs.map(({ length }) => length));
  return `应有${paragraphs.length}段${expected}字，实有${lines.length}段${sum(lines.map(({ length }) => length))}字`;
}

/** States where a text first differs from the registered paragraphs. */
function firstDifference(text: string, { paragraphs }: DocumentShard): string {
  const lines = nonBlank(text);
  const at = paragraphs.findIndex(({ sha256: hash }, index) => hashText(lines[index] ?? '') !== hash);
  if (at >= 0) return `第${paragraphs[at]?.n}段起不同`;
  return lines.length > paragraphs.length
    ? `多出${lines.length - paragraphs.length}段`
    : '段落相同，空行或空格不同';
}

/**
 * Verifies by SHA-256, as the pipeline does, that a file is the text of a document, and returns the text.
 * Throws `OriginalError` with the reason where it is another file, or an altered one.
 */
export async function verifyOriginal(
  size: number,
  read: () => Promise<Uint8Array>,
  shard: DocumentShard,
  known: readonly KnownOriginal[],
): Promise<string> {
  if (size > MOST_BYTES)
    throw new OriginalError(
      'too-large',
      `上限 ${MOST_BYTES / 1024 / 1024} MB，实有 ${(size / 1024 / 1024).toFixed(1)} MB`,
    );
  if (size === 0) throw new OriginalError('empty', '0 字节');
  const bytes = await read();
  const hash = bytesToHex(sha256(bytes));
  const { document } = shard;
  const other = known.find((item) => item.sha256 === hash && item.id !== document.id);
  if (other)
    throw new OriginalError('other', `它是“${other.shortTitle}”，这里需要“${document.shortTitle}”`, other.id);
  const text = decode(bytes);
  if (hash === document.sha256) return text;
  const hashes = `应为 SHA-256 ${document.sha256.slice(0, 12)}…，实为 ${hash.slice(0, 12)}…，共 ${bytes.length} 字节`;
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (hashText(plain) === document.sha256)
    throw new OriginalError('line-ends', `原文换行为 LF 且无 BOM。${hashes}`);
  throw new OriginalError(
    'altered',
    `${firstDifference(text, shard)}。${compareLengths(text, shard)}。${hashes}`,
  );
}
