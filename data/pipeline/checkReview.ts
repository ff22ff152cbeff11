import { compareDecimals, subtractDecimals, toBaseDecimal } from '../../src/model/decimal.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { evaluate, roundRational } from '../../src/model/rational.ts';
import type { ArithmeticCheck, Conflict, ConflictSide } from '../../src/model/review.ts';
import type { AuthoredIndex } from './authoredIndex.ts';
import { compareFigure } from './checkFigures.ts';
import type { Finding } from './finding.ts';
import { recordQuantity } from './listRecords.ts';
import type { HeldEvidence } from './lock.ts';
import type { Authored } from './readAuthored.ts';

const CONFLICTS = 'data/conflicts.json';
const CHECKS = 'data/checks.json';

/** The words of a side: its own, or those of the record's evidence it names. */
export function sideEvidence(side: ConflictSide, index: AuthoredIndex): Evidence | undefined {
  if (typeof side.evidence !== 'string') return side.evidence;
  const id = side.evidence;
  const entry = side.record === undefined ? undefined : index.byId.get(side.record);
  return entry?.evidence.find((evidence) => evidence.id === id);
}

/** Quotes that stand in conflicts alone, to be resolved with all the others. */
export function heldByConflicts(authored: Authored): HeldEvidence[] {
  return authored.conflicts.flatMap((conflict) =>
    conflict.sides.flatMap(({ evidence }) =>
      typeof evidence === 'string' ? [] : [{ evidence, file: CONFLICTS, recordId: conflict.id }],
    ),
  );
}

/** The guard of one side: what it is recorded as saying is what its words still say. */
function checkSide(side: ConflictSide, index: AuthoredIndex): Array<Omit<Finding, 'file' | 'recordId'>> {
  const evidence = sideEvidence(side, index);
  if (!evidence) return [{ message: `分歧一侧的出处不存在：${String(side.evidence)}` }];
  if (!index.paragraphs.get(evidence.doc)?.has(evidence.paragraph))
    return [{ message: `文件 ${evidence.doc} 没有第 ${evidence.paragraph} 段` }];
  if (side.record !== undefined && !index.byId.has(side.record))
    return [{ message: `分歧一侧的记录不存在：${side.record}` }];
  if ((side.says === undefined) === (side.words === undefined))
    return [{ message: `${evidence.id}：says 与 words 须给出其一` }];
  if (side.says) {
    return compareFigure(evidence.figure, side.says).map((difference) => ({
      ...difference,
      message: `${evidence.id}：${difference.message}`,
    }));
  }
  const quoted = `${evidence.context ?? ''}……${evidence.quote}`;
  return quoted.includes(side.words ?? '')
    ? []
    : [{ message: `${evidence.id}：引文已不含登记的用语`, expected: side.words ?? '', found: quoted }];
}

function checkConflict(conflict: Conflict, index: AuthoredIndex): Finding[] {
  const found = conflict.sides.flatMap((side) => checkSide(side, index));
  if (conflict.used !== null && conflict.used >= conflict.sides.length) {
    found.push({
      message: 'used 没有对应的一侧',
      expected: `0—${conflict.sides.length - 1}`,
      found: String(conflict.used),
    });
  }
  return found.map((finding) => ({ file: CONFLICTS, recordId: conflict.id, ...finding }));
}

/** Recomputes one sum and its verdict. */
function checkSum(check: ArithmeticCheck, index: AuthoredIndex): Finding[] {
  const fail = (message: string, expected?: string, found?: string): Finding[] => [
    {
      file: CHECKS,
      recordId: check.id,
      message,
      ...(expected === undefined ? {} : { expected }),
      ...(found === undefined ? {} : { found }),
    },
  ];
  const baseValue = (id: string): string => {
    const entry = index.byId.get(id);
    const quantity = entry && recordQuantity(entry);
    if (!quantity) throw new RangeError(`没有数值的记录：${id}`);
    return toBaseDecimal(quantity.value, quantity.magnitude);
  };
  try {
    const places = check.result.split('.')[1]?.length ?? 0;
    const exact = evaluate(check.working, baseValue);
    const computed = roundRational(exact, places);
    if (computed !== check.result) return fail('验算结果不符', computed, check.result);
    if (!check.compare)
      return check.verdict === 'holds' || check.verdict === 'fails' ? checkBare(check, fail) : [];
    const difference = subtractDecimals(roundRational(exact, 8), baseValue(check.compare.with)).replace(
      '-',
      '',
    );
    const verdict = compareDecimals(difference, check.compare.tolerance) <= 0 ? 'holds' : 'fails';
    return verdict === check.verdict ? [] : fail('验算结论不符', verdict, check.verdict);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** A verdict without a comparison is a reading; it must say why. */
function checkBare(check: ArithmeticCheck, fail: (message: string) => Finding[]): Finding[] {
  return check.note.length >= 8 ? [] : fail('没有比较对象的结论须在 note 中说明理由');
}

/** Guards of all disagreements, their marks on evidence, and every sum. */
export function checkReview(authored: Authored, index: AuthoredIndex): Finding[] {
  const sides = new Map(
    authored.conflicts.map((conflict) => [
      conflict.id,
      new Set(conflict.sides.map((side) => sideEvidence(side, index)?.id)),
    ]),
  );
  const marks = index.records.flatMap((entry) =>
    entry.evidence.flatMap((evidence): Finding[] => {
      if (evidence.conflict === undefined || sides.get(evidence.conflict)?.has(evidence.id)) return [];
      return [
        {
          file: entry.file,
          recordId: entry.id,
          message: `${evidence.id} 标注的分歧 ${evidence.conflict} 没有列出这一处`,
        },
      ];
    }),
  );
  return [
    ...authored.conflicts.flatMap((conflict) => checkConflict(conflict, index)),
    ...authored.checks.flatMap((check) => checkSum(check, index)),
    ...marks,
  ];
}
