import type { Conflict } from '../../../src/model/authored/review.ts';
import { RECORD_KINDS } from '../../../src/model/fields/vocabulary.ts';
import { hasDigits } from '../../../src/model/numbers/digits.ts';
import type { ReviewConflict, ReviewShard } from '../../../src/model/published/reviewShard.ts';
import { faceScope, recordFace } from '../../../src/model/text/face.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import { settlingEvidence, sideEvidence } from '../read/conflictSides.ts';
import type { Lock } from '../read/lock.ts';
import type { Authored } from '../read/readAuthored.ts';
import { figureKinds } from './buildDocument.ts';
import { publishSums } from './buildSums.ts';
import { publishEvidence, publishRecord, withWord } from './publishRecords.ts';

function publishSettlement(conflict: Conflict, index: AuthoredIndex): Pick<ReviewConflict, 'settledBy'> {
  const { settledBy } = conflict;
  if (!settledBy) return {};
  if ('check' in settledBy) return { settledBy };
  const evidence = settlingEvidence(conflict, index);
  return evidence ? { settledBy: { text: publishEvidence(evidence, null, index) } } : {};
}

function publishConflict(conflict: Conflict, index: AuthoredIndex): ReviewConflict {
  const { sides, settledBy: _, concerns, ...own } = conflict;
  return {
    ...own,
    concerns: concerns.flatMap((record) => {
      const entry = index.byId.get(record);
      return entry ? [{ record, name: publishRecord(entry, index).name, domain: entry.domain }] : [];
    }),
    sides: sides.flatMap((side) => {
      const evidence = sideEvidence(side, index);
      if (!evidence) return [];
      return [
        {
          ...(side.record === undefined ? {} : { record: side.record }),
          evidence: publishEvidence(evidence, null, index),
          ...(side.says === undefined ? {} : { says: withWord(side.says, evidence.figure) }),
          ...(side.words === undefined ? {} : { words: side.words }),
        },
      ];
    }),
    ...publishSettlement(conflict, index),
  };
}

function buildCoverage(authored: Authored, index: AuthoredIndex, lock: Lock): ReviewShard['coverage'] {
  return authored.documents
    .map((doc) => {
      const figures = figureKinds(index.evidenceOf(doc.id), lock);
      const kinds = Object.fromEntries(
        RECORD_KINDS.map((kind) => [kind, figures.filter((item) => item === kind).length]),
      ) as ReviewShard['coverage'][number]['kinds'];
      const setAside = doc.setAside.filter(({ token }) => hasDigits(token)).length;
      return { doc: doc.id, numerals: figures.length + setAside, kinds, setAside };
    })
    .sort((a, b) => b.numerals - a.numerals);
}

/**
 * Builds the review: disagreements, sums, doubts about wording, numerals set aside, and how each numeral is
 * accounted for.
 */
export function buildReview(
  authored: Authored,
  index: AuthoredIndex,
  lock: Lock,
): Omit<ReviewShard, 'version'> {
  return {
    conflicts: authored.conflicts.map((conflict) => publishConflict(conflict, index)),
    ...publishSums(authored.checks, index),
    doubts: index.records.flatMap((entry) => {
      const record = publishRecord(entry, index);
      const { id, name, domain, doubt, evidence } = record;
      const face = recordFace(record);
      const place = [...faceScope(face), ...face.tags];
      return doubt === undefined
        ? []
        : [{ record: id, name, domain, figure: face.figure, place, doubt, evidence }];
    }),
    setAside: authored.documents.flatMap((doc) => doc.setAside.map((item) => ({ doc: doc.id, ...item }))),
    coverage: buildCoverage(authored, index, lock),
    changes: [...authored.changes].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
  };
}
