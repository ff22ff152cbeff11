import { type PanelData, type SourceReference, selectSources } from '../select/panelData.ts';
import { selectEvidence } from './recordText.ts';

type Sourced = Pick<PanelData, 'all' | 'byId'>;

/** With more paragraphs than this the line gives only their number for each document. */
const MOST_PARAGRAPHS = 4;

/** One part of a source line: document, department, paragraphs. */
export interface SourceGroup {
  readonly key: string;
  readonly doc: string;
  readonly text: string;
  /** The first paragraph and its evidence, to which the part links. */
  readonly paragraph: number;
  readonly evidence: string;
}

/** Groups paragraphs by document, without departments. */
function byDocument(sources: readonly SourceReference[]): SourceReference[] {
  return [...new Set(sources.map(({ doc }) => doc))].map((doc) => ({
    doc,
    department: null,
    paragraphs: sources
      .filter((source) => source.doc === doc)
      .flatMap(({ paragraphs }) => paragraphs)
      .filter(
        ({ paragraph }, index, list) => list.findIndex((item) => item.paragraph === paragraph) === index,
      ),
  }));
}

/** The sources of a slide, short enough for one line; `brief` leaves out the departments. */
export function sourceGroups(data: Sourced, titleOf: (doc: string) => string, brief = false): SourceGroup[] {
  const sources = selectSources(data);
  const count = sources.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  const short = count > MOST_PARAGRAPHS;
  return (short || brief ? byDocument(sources) : sources).flatMap(({ doc, department, paragraphs }) => {
    const [first] = paragraphs;
    if (!first) return [];
    const numbers = short
      ? `第${first.paragraph}段${paragraphs.length > 1 ? `等${paragraphs.length}段` : ''}`
      : `第${paragraphs.map(({ paragraph }) => paragraph).join('、')}段`;
    return {
      key: `${doc} ${department ?? ''}`,
      doc,
      text: [titleOf(doc), department, numbers].filter((part) => part !== null).join(brief ? '' : ' · '),
      paragraph: first.paragraph,
      evidence: first.evidence.id,
    };
  });
}

/** The first quote of each record, each once, without what a longer quote of the same paragraph says as well. */
export function sourceQuotes({ all, byId }: Sourced): string[] {
  const first = all.flatMap((record) => selectEvidence(record, byId)[0] ?? []);
  const isPart = ({ doc, paragraph, quote }: (typeof first)[number]): boolean =>
    first.some(
      (other) =>
        other.doc === doc &&
        other.paragraph === paragraph &&
        other.quote.length > quote.length &&
        other.quote.includes(quote),
    );
  return [...new Set(first.filter((evidence) => !isPart(evidence)).map(({ quote }) => quote))];
}
