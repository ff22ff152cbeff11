import type { ReviewShard } from '../../src/model/dataset.ts';
import { formatQuantity } from '../../src/model/quantity.ts';
import type { AuthoredIndex } from './authoredIndex.ts';
import { sideEvidence } from './checkReview.ts';
import { recordQuantity } from './listRecords.ts';
import { publishEvidence, withWord } from './publishRecords.ts';
import type { Authored } from './readAuthored.ts';

const SIGNS: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−', '+': '+' };

/** A sum as the reader sees it: figures in place of ids, signs as on paper. */
function showWorking(working: string, index: AuthoredIndex): string {
  return working.replace(
    /\{([a-z0-9-]+)\}|([-+*/])/g,
    (_, id: string | undefined, sign: string | undefined) => {
      if (id === undefined) return SIGNS[sign ?? ''] ?? '';
      const entry = index.byId.get(id);
      const quantity = entry && recordQuantity(entry);
      return quantity ? formatQuantity(quantity) : id;
    },
  );
}

/** Disagreements with the words of each side, and sums with their working. */
export function buildReview(authored: Authored, index: AuthoredIndex): Omit<ReviewShard, 'version'> {
  return {
    conflicts: authored.conflicts.map((conflict) => ({
      ...conflict,
      sides: conflict.sides.flatMap((side) => {
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
    })),
    checks: authored.checks.map((check) => ({ ...check, shown: showWorking(check.working, index) })),
  };
}
