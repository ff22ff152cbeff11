import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SourceDocument } from '../../../src/model/authored/source.ts';
import { findNumerals, type Numeral } from '../../../src/model/numbers/digits.ts';
import type { Finding } from './finding.ts';

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

export interface OriginalLine {
  /** 1-based paragraph number, counting non-blank lines. */
  readonly n: number;
  /** 1-based line in the file. */
  readonly line: number;
  readonly text: string;
  readonly sha256: string;
  readonly numerals: readonly Numeral[];
}

export interface Original {
  readonly doc: string;
  readonly file: string;
  readonly sha256: string;
  readonly text: string;
  readonly lines: readonly OriginalLine[];
}

export function splitParagraphs(text: string): OriginalLine[] {
  return text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter(({ text: line }) => line.trim() !== '')
    .map(({ line, text: content }, index) => ({
      n: index + 1,
      line,
      text: content,
      sha256: sha256(content),
      numerals: findNumerals(content),
    }));
}

/** The folder of originals beside the data of a city, into which the desk writes the texts that it takes in. */
export const ownOriginalsDir = (dataDir: string): string => join(dataDir, 'originals');

/**
 * The folders of originals: that of `SOURCES_DIR`, and `data/originals` if it exists. A named folder without any text
 * says that there are none, as a test of such a machine does.
 */
export function originalsDirs(dataDir: string, env: NodeJS.ProcessEnv): string[] {
  const local = ownOriginalsDir(dataDir);
  const own = existsSync(local) ? [local] : [];
  const named = env.SOURCES_DIR;
  if (!named) return own;
  const isEmpty = existsSync(named) && !readdirSync(named).some((file) => file.endsWith('.txt'));
  return isEmpty ? [named] : [named, ...own.filter((dir) => resolve(dir) !== resolve(named))];
}

/**
 * Reads the available originals, identified by SHA-256 and not by name, so that a renamed file is still
 * found. A file with a document's name but different bytes is a finding; a missing file is not, because a
 * checkout without originals is normal.
 */
export function readOriginals(
  dirs: readonly string[],
  documents: readonly SourceDocument[],
): { originals: Map<string, Original>; findings: Finding[] } {
  const originals = new Map<string, Original>();
  const findings: Finding[] = [];
  const missing = dirs.find((dir) => !existsSync(dir));
  if (missing !== undefined) {
    findings.push({ file: 'SOURCES_DIR', recordId: 'originals', message: `原文目录不存在：${missing}` });
    return { originals, findings };
  }
  const byHash = new Map<string, string>();
  for (const dir of dirs)
    for (const name of readdirSync(dir).filter((file) => file.endsWith('.txt'))) {
      const bytes = readFileSync(join(dir, name));
      byHash.set(sha256(bytes), bytes.toString('utf8'));
    }
  for (const doc of documents) {
    const text = byHash.get(doc.sha256);
    if (text !== undefined) {
      originals.set(doc.id, {
        doc: doc.id,
        file: doc.file,
        sha256: doc.sha256,
        text,
        lines: splitParagraphs(text),
      });
      continue;
    }
    const named = dirs.map((dir) => join(dir, doc.file)).find((path) => existsSync(path));
    if (named !== undefined)
      findings.push({
        file: `data/documents/${doc.id}.json`,
        recordId: doc.id,
        message: `原文 ${doc.file} 与登记的 SHA-256 不符`,
        expected: doc.sha256,
        found: sha256(readFileSync(named)),
      });
  }
  return { originals, findings };
}

/**
 * Checks what is true of any text, even without its original: paragraphs are numbered from 1 and their lines
 * increase; the last one does not run on; a repeated paragraph exists.
 */
export function checkNumbering({ id, paragraphs }: SourceDocument): Finding[] {
  const file = `data/documents/${id}.json`;
  return paragraphs.flatMap(({ n, line, continues, repeats }, at): Finding[] => {
    const before = paragraphs[at - 1]?.line ?? 0;
    const wrong = [
      ...(n === at + 1 ? [] : [{ message: '段号不连续', expected: String(at + 1), found: String(n) }]),
      ...(line > before
        ? []
        : [{ message: `第 ${n} 段的 line 不在上一段之后`, expected: `> ${before}`, found: String(line) }]),
      ...(continues && at === paragraphs.length - 1
        ? [{ message: `末段（第 ${n} 段）不能标 continues` }]
        : []),
      ...(repeats === undefined || (repeats !== n && repeats <= paragraphs.length)
        ? []
        : [{ message: `第 ${n} 段标为重复第 ${repeats} 段，没有这一段` }]),
    ];
    return wrong.map((rest) => ({ file, recordId: id, ...rest }));
  });
}

/** Compares the paragraph list of a document with its original. */
export function checkParagraphs(doc: SourceDocument, original: Original): Finding[] {
  const file = `data/documents/${doc.id}.json`;
  const findings: Finding[] = [];
  if (doc.paragraphs.length !== original.lines.length) {
    findings.push({
      file,
      recordId: doc.id,
      message: '段数与原文不符',
      expected: String(original.lines.length),
      found: String(doc.paragraphs.length),
    });
  }
  if (original.file !== doc.file || original.sha256 !== doc.sha256) {
    findings.push({
      file,
      recordId: doc.id,
      message: '文件名或 SHA-256 与读到的原文不符',
      expected: original.sha256,
      found: doc.sha256,
    });
  }
  const byNumber = new Map(doc.paragraphs.map((paragraph) => [paragraph.n, paragraph]));
  for (const line of original.lines) {
    const paragraph = byNumber.get(line.n);
    if (!paragraph) {
      findings.push({ file, recordId: doc.id, message: `缺少第 ${line.n} 段` });
      continue;
    }
    if (paragraph.continues && /[。！？”]$/.test(line.text.trim())) {
      findings.push({ file, recordId: doc.id, message: `第 ${line.n} 段以句末标点结束，不应标 continues` });
    }
    const expected = { line: line.line, length: line.text.length, sha256: line.sha256 };
    for (const key of ['line', 'length', 'sha256'] as const) {
      if (paragraph[key] !== expected[key]) {
        findings.push({
          file,
          recordId: doc.id,
          message: `第 ${line.n} 段的 ${key} 与原文不符`,
          expected: String(expected[key]),
          found: String(paragraph[key]),
        });
      }
    }
  }
  return findings;
}

/** Checks that the token of an erratum occurs in its paragraph exactly once. */
export function checkErrata(doc: SourceDocument, original: Original | undefined): Finding[] {
  const file = `data/documents/${doc.id}.json`;
  return doc.errata.flatMap(({ paragraph, start, token }): Finding[] => {
    const fail = (message: string, found?: string): Finding[] => [
      {
        file,
        recordId: doc.id,
        message: `原文如此“${token}”：${message}`,
        ...(found === undefined ? {} : { expected: token, found }),
      },
    ];
    const length = doc.paragraphs.find(({ n }) => n === paragraph)?.length;
    if (length === undefined) return fail(`没有第 ${paragraph} 段`);
    if (start + token.length > length) return fail(`超出第 ${paragraph} 段的末尾`);
    const text = original?.lines.find(({ n }) => n === paragraph)?.text;
    if (text === undefined) return [];
    const found = text.slice(start, start + token.length);
    if (found !== token) return fail(`第 ${paragraph} 段第 ${start} 个字符处不是它`, found);
    return text.indexOf(token) === text.lastIndexOf(token) ? [] : fail(`在第 ${paragraph} 段不止一处`);
  });
}
