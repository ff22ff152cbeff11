import type { AuthoredIndex } from '../read/authoredIndex.ts';
import { sideEvidence } from '../read/conflictSides.ts';
import type { Finding } from '../read/finding.ts';
import type { Authored } from '../read/readAuthored.ts';
import { checkConflict } from './checkConflicts.ts';
import { checkSum } from './checkSums.ts';

/**
 * A quote that names a disagreement must be one of its sides, and its record must be among those it concerns.
 */
function checkEvidenceMarks(authored: Authored, index: AuthoredIndex): Finding[] {
  const known = new Map(
    authored.conflicts.map((conflict) => [
      conflict.id,
      {
        sides: new Set(conflict.sides.map((side) => sideEvidence(side, index)?.id)),
        concerns: new Set(conflict.concerns),
      },
    ]),
  );
  return index.records.flatMap((entry) =>
    entry.evidence.flatMap((evidence): Finding[] => {
      if (evidence.conflict === undefined) return [];
      const conflict = known.get(evidence.conflict);
      const fail = (why: string): Finding[] => [
        {
          file: entry.file,
          recordId: entry.id,
          message: `${evidence.id} 标注的分歧 ${evidence.conflict} ${why}`,
        },
      ];
      if (!conflict?.sides.has(evidence.id)) return fail('没有列出这一处');
      return conflict.concerns.has(entry.id) ? [] : fail('与这条记录无关');
    }),
  );
}

/** A figure derived from a doubtful one must carry a doubt too. */
function checkInheritedDoubts(index: AuthoredIndex): Finding[] {
  return index.records.flatMap((entry): Finding[] => {
    if (entry.kind !== 'observation' || entry.record.doubt !== undefined) return [];
    const unclear = (entry.record.derived?.inputs ?? []).filter(
      (id) => index.byId.get(id)?.record.doubt !== undefined,
    );
    return unclear.map((id) => ({
      file: entry.file,
      recordId: entry.id,
      message: `推算的输入 ${id} 口径待核，推算值也须写明 doubt`,
    }));
  });
}

/** Checks all disagreements with their guards and marks, all sums, and inherited doubts. */
export function checkReview(authored: Authored, index: AuthoredIndex): Finding[] {
  return [
    ...authored.conflicts.flatMap((conflict) => checkConflict(conflict, index, authored.checks)),
    ...authored.checks.flatMap((sum) => checkSum(sum, index)),
    ...checkEvidenceMarks(authored, index),
    ...checkInheritedDoubts(index),
  ];
}
