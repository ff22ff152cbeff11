import type { Paragraph, SourceDocument } from '../../../../src/model/authored/source.ts';
import type { Authored } from '../../read/readAuthored.ts';
import type { ChainOf } from '../../read/resolveEvidence.ts';
import { indexData } from '../../runPipeline.ts';
import type { DraftBase } from '../draftBase.ts';
import type { Decision, DraftDocument, NumeralItem } from '../draftTypes.ts';
import type { Reason } from './accountGone.ts';
import { type Carried, carryWords } from './carryWords.ts';
import { stripDocument } from './stripDocument.ts';

/** A document that gets a newer text of itself. */
export interface Replacement {
  readonly document: SourceDocument;
  /** The data with the older text. */
  readonly base: DraftBase;
  readonly reason: Reason;
}

/** What holds on in a newer text: what persons decided of all words that still stand. */
export class CarriedText {
  readonly replacement: Replacement;
  /** The data with the words that still stand, and without the others. */
  readonly base: DraftBase;
  readonly #carried: Carried;

  constructor(
    replacement: Replacement,
    next: DraftDocument,
    items: readonly NumeralItem[],
    chainOf: ChainOf,
  ) {
    const { document: old, base } = replacement;
    this.replacement = replacement;
    this.#carried = carryWords(base, old, { document: next, items, chainOf });
    const authored = stripDocument(base.authored, old.id, this.#carried.located);
    this.base = { project: base.project, authored, data: indexData(authored) };
  }

  get decisions(): Carried['decisions'] {
    return this.#carried.decisions;
  }

  /** The data to which decisions are added; words that a person decided anew do not stand in them. */
  ground(decisions: ReadonlyMap<string, Decision>): Authored {
    const redecided = [...this.decisions].flatMap(([key, { carried = [] }]) =>
      decisions.get(key)?.option.carried ? [] : carried,
    );
    if (redecided.length === 0) return this.base.authored;
    const { base, document } = this.replacement;
    const located = new Map(this.#carried.located);
    for (const id of redecided) located.delete(id);
    return stripDocument(base.authored, document.id, located);
  }
}

/**
 * The newer text under the words of the older one: title, kind, publisher, place, and of paragraphs that stand as they
 * stood what persons said of them.
 */
export function withOldWords(next: DraftDocument, old: SourceDocument, text: string): DraftDocument {
  const { untitled: _, ...own } = next;
  const plain = (words: string): string => words.replace(/\s+/gu, '');
  // A title is a quotation, unless the document has none.
  const stands = old.untitled === true || plain(text).includes(plain(old.title));
  const titled = stands ? old : next;
  const waiting = new Map<string, Paragraph[]>();
  for (const paragraph of old.paragraphs)
    waiting.set(paragraph.sha256, [...(waiting.get(paragraph.sha256) ?? []), paragraph]);
  const before = own.paragraphs.map(({ sha256 }) => waiting.get(sha256)?.shift());
  const moved = new Map(before.flatMap((was, at) => (was ? [[was.n, at + 1] as const] : [])));
  return {
    ...own,
    // The older text may still lie in the folder of originals under its own name.
    file: `${old.id}-${own.sha256.slice(0, 8)}.txt`,
    title: titled.title,
    ...(titled.untitled === undefined ? {} : { untitled: titled.untitled }),
    shortTitle: titled.shortTitle,
    kind: old.kind,
    publisher: old.publisher,
    region: old.region,
    errata: old.errata.flatMap((item) => {
      const paragraph = moved.get(item.paragraph);
      return paragraph === undefined ? [] : [{ ...item, paragraph }];
    }),
    paragraphs: own.paragraphs.map((paragraph, at) => {
      const was = before[at];
      if (!was) return paragraph;
      const { n, line, length, sha256 } = paragraph;
      const { repeats, continues, ...words } = was;
      const again = repeats === undefined ? undefined : moved.get(repeats);
      // A sentence runs on only into the paragraph that it ran on into.
      const runsOn = continues === true && moved.get(was.n + 1) === at + 2;
      return {
        ...words,
        n,
        line,
        length,
        sha256,
        ...(runsOn ? { continues: true as const } : {}),
        ...(again === undefined ? {} : { repeats: again }),
      };
    }),
  };
}
