import type {
  DocumentHeader,
  FacedRecord,
  PublishedEvidence,
  PublishedRecord,
} from '../published/dataset.ts';
import { formulaText, fullSentence, quoteText } from './citation.ts';

/** Figures in the words in which they are sent: a reference list, a chat, a report. */

type CitedDocument = Pick<DocumentHeader, 'title' | 'kind' | 'publisher' | 'published'>;

/** Kinds of documents by the letters of GB/T 7714; everything else is Z. */
const LETTERS: ReadonlyArray<readonly [kind: RegExp, letter: string]> = [
  [/报纸|日报|晚报|版面/u, 'N'],
  [/期刊|杂志|学报/u, 'J'],
  [/公报|报告|白皮书/u, 'R'],
  [/年鉴|图书|汇编/u, 'M'],
  [/标准/u, 'S'],
];

const letterOf = (kind: string): string => LETTERS.find(([pattern]) => pattern.test(kind))?.[1] ?? 'Z';

/** A day as GB/T 7714 and ISO 8601 write it, in the time zone of this machine. */
export const isoDay = (day: Date): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

export interface Reference {
  readonly document: CitedDocument;
  /** The paragraphs that are cited; none in the list of a report, where each citation names its own. */
  readonly paragraphs: readonly number[];
  /** Where it can be read; null where the page has no address that others could open. */
  readonly address: string | null;
  /** The day on which it was read. */
  readonly day: Date;
}

/**
 * A reference after GB/T 7714. What the document does not state (its author, its date) is left out, and
 * nothing is put in its place.
 */
export function referenceText({ document, paragraphs, address, day }: Reference): string {
  const { title, kind, publisher, published } = document;
  const carrier = address === null ? '' : '/OL';
  const head = `${publisher === null ? '' : `${publisher}. `}${title.replace(/\s+/g, ' ')}[${letterOf(kind)}${carrier}].`;
  const where = paragraphs.length === 0 ? '' : `第${paragraphs.join('、')}段`;
  const dated = [published ?? '', where].filter((part) => part !== '').join(': ');
  const read = address === null ? '' : `[${isoDay(day)}]`;
  return [head, `${dated}${read}`, address ?? '']
    .filter((part) => part !== '')
    .map((part, at) => (at === 1 && !part.endsWith('.') ? `${part}.` : part))
    .join(' ');
}

/** What a reader has to add to a reference by hand; null where it is whole. */
export function missingInReference(documents: readonly CitedDocument[]): string | null {
  const missing = [
    ...(documents.some(({ publisher }) => publisher === null) ? ['责任者'] : []),
    ...(documents.some(({ published }) => published === null) ? ['日期'] : []),
  ];
  return missing.length === 0 ? null : `原文未注明${missing.join('、')}，文献条目中未写`;
}

/** A message for a chat: the figure with all that belongs to it, its words, its source and its address. */
export function messageText(
  record: PublishedRecord,
  evidence: readonly PublishedEvidence[],
  byId: ReadonlyMap<string, PublishedRecord>,
  titleOf: (doc: string) => string,
  address: string | null,
): string {
  const [first] = evidence;
  const formula = formulaText(record, byId);
  return [
    reportSentence(record),
    ...(formula === null ? [] : [`推算：${formula}`]),
    ...(first ? [`原文：${quoteText(first)}`, `来源：《${titleOf(first.doc)}》第${first.paragraph}段`] : []),
    ...(address === null ? [] : [address]),
  ].join('\n');
}

/** A record as one sentence of a report, with its qualifiers, scope, time and doubt; without its full stop. */
export const reportSentence = (record: FacedRecord): string =>
  fullSentence(record.text === undefined ? record : { ...record, name: record.text });
