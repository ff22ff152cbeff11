import type { FacedRecord, PublishedEvidence, PublishedRecord } from '../published/dataset.ts';
import { originLabel } from './disagreementText.ts';
import { leadWords } from './leadWords.ts';

/**
 * Where the caveat of a figure is explained (an open disagreement, or its own doubt); null where it has none.
 */
export function recordCaveat(record: FacedRecord): { id: string; label: string } | null {
  const [conflict] = record.conflicts ?? [];
  if (conflict !== undefined) return { id: conflict, label: originLabel(record.origins?.[0]) };
  return record.doubt === undefined ? null : { id: record.id, label: '口径待核' };
}

/** The evidence of a record: its own, or that of its inputs where it is derived. */
export function selectEvidence(
  record: PublishedRecord,
  byId: ReadonlyMap<string, PublishedRecord>,
): PublishedEvidence[] {
  const inputs = record.derived?.inputs ?? [];
  return [...record.evidence, ...inputs.flatMap((id) => byId.get(id)?.evidence ?? [])];
}

/** Whether a quote can be read on its own; one cut in the middle of a quoted title cannot. */
export function isWholeQuote(quote: string): boolean {
  return quote.split('“').length === quote.split('”').length;
}

/** Evidence with different quotes: where two documents use the same words, they are quoted once. */
export function distinctQuotes(evidence: readonly PublishedEvidence[]): PublishedEvidence[] {
  const seen = new Set<string>();
  return evidence.filter((item) => {
    const key = [...leadWords(item), item.quote, item.figure].join('|');
    return !seen.has(key) && seen.add(key);
  });
}
