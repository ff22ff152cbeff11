import type { DocumentDraft } from '../../data/pipeline/add/draft.ts';
import type { DraftBase } from '../../data/pipeline/add/draftBase.ts';
import type { DraftDocument } from '../../data/pipeline/add/draftTypes.ts';
import { HEADING_LIMIT } from '../../src/model/authored/source.ts';
import { DeskError } from './deskError.ts';

/** What a person changes of the document itself, and of the text that it was read from. */

export type DocumentFields = Readonly<
  Partial<Record<'title' | 'shortTitle' | 'kind' | 'publisher' | 'published' | 'region', string>>
>;

const plain = (words: string): string => words.replace(/\s+/gu, '');

/** The document with changed fields. Throws where one cannot stand. */
export function editDocument(
  { document, text }: Pick<DocumentDraft, 'document' | 'text'>,
  fields: DocumentFields,
  { authored }: DraftBase,
): DraftDocument {
  const { untitled: _, ...own } = document;
  const given = (name: keyof DocumentFields): string => (fields[name] ?? String(document[name] ?? '')).trim();
  const [title, shortTitle, kind, region] = [
    given('title'),
    given('shortTitle'),
    given('kind'),
    given('region'),
  ];
  if (title === '' || title.length > HEADING_LIMIT)
    throw new DeskError(`标题须为 1 至 ${HEADING_LIMIT} 个字`);
  if (shortTitle === '' || kind === '') throw new DeskError('简称和类别不能空着');
  if (!authored.regions.some(({ id }) => id === region)) throw new DeskError(`没有这个地区：${region}`);
  const published = given('published');
  const isDate = /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/.test(published);
  if (published !== '' && !isDate) throw new DeskError('发布日期须写作 2026-07-20；不知道就空着');
  const publisher = given('publisher');
  // A title is a quotation; one that the text does not have is in our words, and says so.
  const isQuoted = plain(text.original.text).includes(plain(title));
  return {
    ...own,
    title,
    ...(isQuoted ? {} : { untitled: true as const }),
    shortTitle,
    kind,
    region,
    publisher: publisher === '' ? null : publisher,
    published: published === '' ? null : published,
    publishedNote:
      published === (document.published ?? '')
        ? document.publishedNote
        : published === ''
          ? '原文未注明发布日期'
          : '发布日期由经办人填写',
  };
}

/** The document with another digest of a paragraph; emptied, it is drafted anew. */
export function editDigest(document: DraftDocument, n: number, digest: string): DraftDocument {
  const words = digest.trim() === '' ? '正文一段。' : digest.trim();
  return {
    ...document,
    paragraphs: document.paragraphs.map((own) => (own.n === n ? { ...own, digest: words } : own)),
  };
}

/** A text without lines that a page carries and no author wrote. */
export function withoutLines(text: string, lines: readonly number[]): string {
  const gone = new Set(lines);
  return text
    .split('\n')
    .filter((_, at) => !gone.has(at + 1))
    .join('\n');
}
