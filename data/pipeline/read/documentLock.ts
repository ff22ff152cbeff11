import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Erratum, Paragraph, SourceDocument } from '../../../src/model/authored/source.ts';
import type { Finding } from './finding.ts';
import { type Original, sha256 } from './originals.ts';

/**
 * What was last proven of a document with its original, as digests. A checkout without the original cannot
 * prove it again, but notices any change since.
 */
const provenSchema = v.strictObject({
  document: v.string(),
  /** Digests of the paragraphs, in the order of the text. */
  paragraphs: v.array(v.string()),
  errata: v.string(),
});

const documentLockSchema = v.record(v.string(), provenSchema);

type Proven = v.InferOutput<typeof provenSchema>;

/** Digests by document id. */
export type DocumentLock = v.InferOutput<typeof documentLockSchema>;

export const DOCUMENT_LOCK_FILE = 'documents.lock.json';

export function readDocumentLock(path: string): DocumentLock {
  return existsSync(path) ? v.parse(documentLockSchema, JSON.parse(readFileSync(path, 'utf8'))) : {};
}

/** One line per document. */
export function formatDocumentLock(lock: DocumentLock): string {
  const lines = Object.entries(lock).map(
    ([id, proven]) => ` ${JSON.stringify(id)}: ${JSON.stringify(proven)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** Cached digests: the mutation test computes the same ones thousands of times. */
const digests = new Map<string, string>();

function digestOf(words: readonly unknown[]): string {
  const text = JSON.stringify(words);
  const known = digests.get(text) ?? sha256(text).slice(0, 12);
  digests.set(text, known);
  return known;
}

/**
 * The fields of a paragraph that the text determines; the digest is in our words, and `part` is a judgement.
 */
const paragraphWords = ({
  n,
  line,
  length,
  sha256: hash,
  section,
  department,
  continues,
  repeats,
}: Paragraph) => [n, line, length, hash, section, department, continues ?? false, repeats ?? null];

const erratumWords = ({ paragraph, start, token }: Erratum) => [paragraph, start, token];

function proofOf({
  file,
  sha256: hash,
  title,
  untitled,
  reading,
  paragraphs,
  errata,
}: SourceDocument): Proven {
  return {
    document: digestOf([file, hash, untitled === true ? null : title, ...(reading ? [reading] : [])]),
    paragraphs: paragraphs.map((paragraph) => digestOf(paragraphWords(paragraph))),
    errata: digestOf(errata.map(erratumWords)),
  };
}

/** Names the parts of a document that have changed since they were proven. */
function listChanges(doc: SourceDocument, now: Proven, proven: Proven): string[] {
  const changed = doc.paragraphs.flatMap(({ n }, at) =>
    now.paragraphs[at] === proven.paragraphs[at] ? [] : [`第 ${n} 段`],
  );
  const [first] = changed;
  const paragraphs = changed.length > 1 ? [`${first}等 ${changed.length} 段`] : changed;
  return [
    ...(now.document === proven.document ? [] : ['文件名、SHA-256、标题或读法']),
    ...(doc.paragraphs.length === proven.paragraphs.length ? [] : ['段数']),
    ...paragraphs,
    ...(now.errata === proven.errata ? [] : ['原文如此的位置']),
  ];
}

/**
 * Compares every document with what was last proven. Where the original is available, other checks prove it
 * afresh and a build updates the lock (`rewrite`); where it is not, nothing may have changed.
 */
export function checkDocumentLock(
  documents: readonly SourceDocument[],
  originals: ReadonlyMap<string, Original>,
  previous: DocumentLock,
  rewrite: boolean,
): { lock: DocumentLock; findings: Finding[] } {
  const lock: DocumentLock = {};
  const findings: Finding[] = [];
  for (const doc of documents) {
    const now = proofOf(doc);
    const proven = previous[doc.id];
    const provable = originals.has(doc.id);
    if (provable) lock[doc.id] = now;
    else if (proven !== undefined) lock[doc.id] = proven;
    if (provable && rewrite) continue;
    const changes = proven === undefined ? ['整份文件'] : listChanges(doc, now, proven);
    const remedy = provable ? '若属有意请运行 npm run data:build' : '须在有原文时重新生成';
    if (changes.length > 0)
      findings.push({
        file: `data/documents/${doc.id}.json`,
        recordId: doc.id,
        message: `${changes.join('、')}与锁定的不同，${remedy}`,
      });
  }
  return { lock, findings };
}
