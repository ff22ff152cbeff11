import type { Conflict } from '../../../src/model/authored/review.ts';
import type { SourceDocument } from '../../../src/model/authored/source.ts';
import type { Evidence } from '../../../src/model/fields/evidence.ts';
import type { RecordKind } from '../../../src/model/fields/vocabulary.ts';
import { hasDigits } from '../../../src/model/numbers/digits.ts';
import type { DocumentHeader, DocumentQuote, DocumentShard } from '../../../src/model/published/dataset.ts';
import { faceText } from '../../../src/model/text/face.ts';
import { withoutTermDigits } from '../../../src/reading/latinTerms.ts';
import type { AuthoredIndex, EvidenceOfRecord } from '../read/authoredIndex.ts';
import { ownEvidence } from '../read/conflictSides.ts';
import { latinTerms } from '../read/lexicon/lexicon.ts';
import type { AuthoredRecord } from '../read/listRecords.ts';
import type { Lock } from '../read/lock.ts';
import { publishRecord } from './publishRecords.ts';

/**
 * The numerals that are figures, each with the kind of record it serves. They are counted by the position of
 * their digits, because two records may share one.
 */
export function figureEntries(own: readonly EvidenceOfRecord[], lock: Lock): AuthoredRecord[] {
  const entries = new Map<string, AuthoredRecord>();
  for (const { entry, evidence } of own) {
    const position = lock[evidence.id];
    const digits = withoutTermDigits(evidence.figure, latinTerms()).search(/[0-9０-９]/);
    // A figure that is broken over lines is already located by its digits.
    const offset = position && position.figure.length > 1 ? 0 : digits;
    if (!position || digits < 0) continue;
    const digitsAt = `${position.line}:${position.start + offset}`;
    if (!entries.has(digitsAt)) entries.set(digitsAt, entry);
  }
  return [...entries.values()];
}

/** The same as the kinds of their records. */
export const figureKinds = (own: readonly EvidenceOfRecord[], lock: Lock): RecordKind[] =>
  figureEntries(own, lock).map(({ kind }) => kind);

export function documentHeader(doc: SourceDocument, index: AuthoredIndex, lock: Lock): DocumentHeader {
  const { paragraphs, setAside, errata: _, reading: _reading, ...header } = doc;
  // Numerals are counted in digits; those in words are accounted for without being counted.
  const asideCount = setAside.filter(({ token }) => hasDigits(token)).length;
  return {
    ...header,
    paragraphCount: paragraphs.length,
    numeralCount: figureKinds(index.evidenceOf(doc.id), lock).length + asideCount,
    setAsideCount: asideCount,
  };
}

const recordName = (entry: AuthoredRecord): string =>
  entry.kind === 'observation' ? (entry.record.name ?? entry.indicator.name) : entry.record.name;

/** A quote with its position. */
function quotedAt(evidence: Evidence, position: Lock[string]) {
  const { quote, context, heads } = evidence;
  return {
    quote,
    quoteSpans: position.quote,
    figureSpans: position.figure,
    ...(context === undefined || !position.context ? {} : { context, contextSpans: position.context }),
    ...(heads === undefined || !position.heads
      ? {}
      : { heads: heads.map((head, at) => ({ quote: head.quote, spans: position.heads?.[at] ?? [] })) }),
  };
}

function publishQuote(
  { entry, evidence }: EvidenceOfRecord,
  index: AuthoredIndex,
  lock: Lock,
): DocumentQuote[] {
  const position = lock[evidence.id];
  if (!position) return [];
  return [
    {
      evidence: evidence.id,
      record: entry.id,
      recordName: recordName(entry),
      // The face is complete, because a screen reader announces a mark in a text without its record's name.
      face: faceText(publishRecord(entry, index), undefined, false),
      domain: entry.domain,
      panels: [...new Set(index.panelsFedBy(entry.id).map(({ panel }) => panel.id))],
      ...(evidence.conflict === undefined ? {} : { conflict: evidence.conflict }),
      ...quotedAt(evidence, position),
    },
  ];
}

/** Quotes that only disagreements use. */
function conflictQuotes(doc: string, conflicts: readonly Conflict[], lock: Lock): DocumentQuote[] {
  return conflicts.flatMap(({ id, title, domain, origin, ...conflict }) =>
    ownEvidence(conflict).flatMap((evidence): DocumentQuote[] => {
      if (evidence.doc !== doc) return [];
      const position = lock[evidence.id];
      if (!position) return [];
      return [
        {
          evidence: evidence.id,
          record: null,
          recordName: title,
          domain,
          panels: [],
          conflict: id,
          origin,
          ...quotedAt(evidence, position),
        },
      ];
    }),
  );
}

/** Facts that another document states too; of several quotes in one document the first is used. */
function sharedFacts(own: readonly EvidenceOfRecord[], lock: Lock): DocumentShard['shared'] {
  const byDoc = new Map<string, DocumentShard['shared'][number]>();
  const seen = new Set<string>();
  const positionOf = ({ evidence }: EvidenceOfRecord) => lock[evidence.id];
  const inOrder = own.filter(positionOf).sort((a, b) => {
    const [x, y] = [positionOf(a), positionOf(b)];
    return (x?.paragraph ?? 0) - (y?.paragraph ?? 0) || (x?.start ?? 0) - (y?.start ?? 0);
  });
  for (const { entry, evidence } of inOrder) {
    if (seen.has(entry.id)) continue;
    seen.add(entry.id);
    const elsewhere = new Set([evidence.doc]);
    for (const other of entry.evidence) {
      if (elsewhere.has(other.doc)) continue;
      elsewhere.add(other.doc);
      const list = byDoc.get(other.doc) ?? { doc: other.doc, facts: [] };
      list.facts.push({ record: entry.id, here: evidence.id, there: other.id });
      byDoc.set(other.doc, list);
    }
  }
  return [...byDoc.values()];
}

/** Builds a document shard: its paragraphs, the quotes in them, and the panels that each paragraph feeds. */
export function buildDocument(
  doc: SourceDocument,
  index: AuthoredIndex,
  conflicts: readonly Conflict[],
  lock: Lock,
): Omit<DocumentShard, 'version'> {
  const own = index.evidenceOf(doc.id);
  const fed = new Map<number, Map<string, { id: string; title: string; domain: string }>>();
  for (const { entry, evidence } of own) {
    const panels =
      fed.get(evidence.paragraph) ?? new Map<string, { id: string; title: string; domain: string }>();
    for (const { domain, panel } of index.panelsFedBy(entry.id))
      panels.set(panel.id, { id: panel.id, title: panel.title, domain });
    fed.set(evidence.paragraph, panels);
  }
  return {
    document: documentHeader(doc, index, lock),
    paragraphs: doc.paragraphs.map((paragraph) => ({
      ...paragraph,
      panels: [...(fed.get(paragraph.n)?.values() ?? [])],
    })),
    quotes: [
      ...own.flatMap((item) => publishQuote(item, index, lock)),
      ...conflictQuotes(doc.id, conflicts, lock),
    ],
    setAside: doc.setAside,
    errata: doc.errata,
    shared: sharedFacts(own, lock),
  };
}
