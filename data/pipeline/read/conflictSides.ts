import type { Conflict, ConflictSide } from '../../../src/model/authored/review.ts';
import type { Evidence } from '../../../src/model/fields/evidence.ts';
import type { AuthoredIndex } from './authoredIndex.ts';
import type { EvidenceToResolve } from './lock.ts';

export const CONFLICTS = 'data/conflicts.json';

/** The evidence of a side: its own, or the evidence of a record that it names. */
export function sideEvidence(side: ConflictSide, index: AuthoredIndex): Evidence | undefined {
  if (typeof side.evidence !== 'string') return side.evidence;
  const id = side.evidence;
  const entry = side.record === undefined ? undefined : index.byId.get(side.record);
  return entry?.evidence.find((evidence) => evidence.id === id);
}

/**
 * The evidence that settles a disagreement: its own, or that of one of its sides; undefined where a sum
 * settles it.
 */
export function settlingEvidence({ settledBy, sides }: Conflict, index: AuthoredIndex): Evidence | undefined {
  if (!settledBy || !('text' in settledBy)) return undefined;
  const { text } = settledBy;
  if (typeof text !== 'string') return text;
  return sides.map((side) => sideEvidence(side, index)).find((evidence) => evidence?.id === text);
}

/** Evidence that belongs to the disagreement itself and to no record. */
export function ownEvidence({ sides, settledBy }: Pick<Conflict, 'sides' | 'settledBy'>): Evidence[] {
  const quoted = [
    ...sides.map(({ evidence }) => evidence),
    ...(settledBy && 'text' in settledBy ? [settledBy.text] : []),
  ];
  return quoted.filter((evidence) => typeof evidence !== 'string');
}

/** That evidence for all disagreements, to be resolved together with the records' evidence. */
export const conflictEvidence = (conflicts: readonly Conflict[]): EvidenceToResolve[] =>
  conflicts.flatMap((conflict) =>
    ownEvidence(conflict).map((evidence) => ({ evidence, file: CONFLICTS, recordId: conflict.id })),
  );
