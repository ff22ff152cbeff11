import { describe, expect, it } from 'vitest';
import { checkDocumentLock, formatDocumentLock } from '../../../../data/pipeline/read/documentLock.ts';
import { checkNumbering, sha256, splitParagraphs } from '../../../../data/pipeline/read/originals.ts';
import type { Paragraph, SourceDocument } from '../../../../src/model/authored/source.ts';

const TEXT = '一个标题\n\n第一段文字\n第二段没有说完\n\n它在这里说完\n';
const lines = splitParagraphs(TEXT);
const paragraphs: Paragraph[] = lines.map(({ n, line, text, sha256: hash }) => ({
  n,
  line,
  length: text.length,
  sha256: hash,
  section: n === 1 ? null : '一个标题',
  department: null,
  ...(n === 3 ? { continues: true } : {}),
  digest: '一句话',
}));
const doc: SourceDocument = {
  id: 'own',
  file: 'own.txt',
  sha256: sha256(TEXT),
  title: '一个标题',
  shortTitle: '标题',
  kind: '报道',
  publisher: null,
  published: null,
  publishedNote: '没有写日期',
  region: 'own',
  paragraphs,
  setAside: [],
  errata: [{ paragraph: 2, start: 1, token: '一段', note: '试写' }],
};
const original = { doc: doc.id, file: doc.file, sha256: doc.sha256, text: TEXT, lines };
const WITH = new Map([[doc.id, original]]);
const WITHOUT = new Map<string, never>();

const { lock } = checkDocumentLock([doc], WITH, {}, true);
const edited = (n: number, fields: Partial<Paragraph>): SourceDocument => ({
  ...doc,
  paragraphs: paragraphs.map((paragraph) => (paragraph.n === n ? { ...paragraph, ...fields } : paragraph)),
});
const messages = (findings: ReadonlyArray<{ message: string }>) => findings.map(({ message }) => message);

describe('what was proven of a document', () => {
  it('holds it where the original is not there, and is kept as it was', () => {
    expect(checkDocumentLock([doc], WITHOUT, lock, false)).toEqual({ lock, findings: [] });
    expect(checkDocumentLock([doc], WITHOUT, lock, true)).toEqual({ lock, findings: [] });
    expect(Object.keys(JSON.parse(formatDocumentLock(lock)))).toEqual(['own']);
  });

  it.each([
    ['a number', edited(2, { n: 5 }), '第 5 段与锁定的不同'],
    ['a line', edited(2, { line: 4 }), '第 2 段与锁定的不同'],
    ['a length', edited(4, { length: 7 }), '第 4 段与锁定的不同'],
    ['a hash', edited(4, { sha256: sha256('') }), '第 4 段与锁定的不同'],
    ['a heading', edited(3, { section: '另一个标题' }), '第 3 段与锁定的不同'],
    ['an office', edited(3, { department: '某局' }), '第 3 段与锁定的不同'],
    ['a break', edited(2, { continues: true }), '第 2 段与锁定的不同'],
    ['a repetition', edited(4, { repeats: 2 }), '第 4 段与锁定的不同'],
    ['the file', { ...doc, file: 'other.txt' }, '文件名、SHA-256、标题或读法与锁定的不同'],
    ['the hash', { ...doc, sha256: sha256('') }, '文件名、SHA-256、标题或读法与锁定的不同'],
    [
      'how it was read',
      { ...doc, reading: { by: 'layer' as const } },
      '文件名、SHA-256、标题或读法与锁定的不同',
    ],
    ['the title', { ...doc, title: '别的标题' }, '文件名、SHA-256、标题或读法与锁定的不同'],
    ['a slip', { ...doc, errata: [{ paragraph: 2, start: 2, token: '段', note: '试写' }] }, '原文如此的位置'],
    ['a paragraph more', { ...doc, paragraphs: [...paragraphs, ...paragraphs.slice(3)] }, '段数、第 4 段'],
    [
      'all of them',
      { ...doc, paragraphs: paragraphs.map((item) => ({ ...item, n: item.n + 1 })) },
      '第 2 段等 4 段',
    ],
    ['a document never proven', { ...doc, id: 'new' }, '整份文件与锁定的不同，须在有原文时重新生成'],
  ])('%s changed without the original is a finding, in a check and in a build', (_, changed, says) => {
    for (const rewrite of [false, true])
      expect(messages(checkDocumentLock([changed], WITHOUT, lock, rewrite).findings).join()).toContain(says);
  });

  it('follows a build where the original is there, and is asked for by a check', () => {
    const changed = edited(3, { section: '另一个标题' });
    const built = checkDocumentLock([changed], WITH, lock, true);
    expect(built.findings).toEqual([]);
    expect(built.lock).not.toEqual(lock);
    expect(messages(checkDocumentLock([changed], WITH, lock, false).findings)).toEqual([
      '第 3 段与锁定的不同，若属有意请运行 npm run data:build',
    ]);
  });

  it('says nothing of our own words', () => {
    const reworded = {
      ...edited(2, { digest: '另一句话', part: 'lead' }),
      shortTitle: '别名',
      publishedNote: '无',
    };
    expect(checkDocumentLock([reworded], WITHOUT, lock, false).findings).toEqual([]);
  });
});

describe('the numbering of paragraphs', () => {
  it('is that of the text, original or not', () => {
    expect(checkNumbering(doc)).toEqual([]);
  });

  it.each([
    ['a number twice', edited(3, { n: 2 }), '段号不连续'],
    ['a number left out', { ...doc, paragraphs: paragraphs.filter(({ n }) => n !== 2) }, '段号不连续'],
    ['two in the wrong order', { ...doc, paragraphs: [...paragraphs].reverse() }, '段号不连续'],
    ['a line that does not rise', edited(3, { line: 3 }), '第 3 段的 line 不在上一段之后'],
    ['a last paragraph that runs on', edited(4, { continues: true }), '末段（第 4 段）不能标 continues'],
    ['a repetition of itself', edited(4, { repeats: 4 }), '标为重复第 4 段'],
    ['a repetition of what is not there', edited(4, { repeats: 9 }), '标为重复第 9 段'],
  ])('%s is a finding', (_, changed, says) => {
    expect(messages(checkNumbering(changed)).join()).toContain(says);
  });
});
