import {
  type Conflict,
  type ConflictSide,
  DIFFERENCE_LABEL,
  type Sum,
} from '../../../src/model/authored/review.ts';
import { ORIGIN_LABEL } from '../../../src/model/fields/vocabulary.ts';
import { leadWords } from '../../../src/model/text/leadWords.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import { CONFLICTS, settlingEvidence, sideEvidence } from '../read/conflictSides.ts';
import type { Finding } from '../read/finding.ts';
import { disputedRecords } from './checkConcerns.ts';
import { compareFigure } from './checkFigures.ts';
import { recordsOfSum } from './sumValue.ts';

type Slip = Omit<Finding, 'file' | 'recordId'>;

/** The guard of one side: its words must still say what it is recorded as saying. */
function checkSide(side: ConflictSide, index: AuthoredIndex): Slip[] {
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
  const quoted = [...leadWords(evidence), evidence.quote].join('……');
  return quoted.includes(side.words ?? '')
    ? []
    : [{ message: `${evidence.id}：引文已不含登记的用语`, expected: side.words ?? '', found: quoted }];
}

/** The sides must differ in number, unit and qualifier exactly where the record says so. */
function checkDifferences({ sides, differs }: Conflict): Slip[] {
  const says = sides.map(({ says }) => says);
  const found = {
    value: new Set(says.map((side) => side && `${side.value}${side.magnitude}`)).size > 1,
    unit: new Set(says.map((side) => side?.unit)).size > 1,
    qualifier: says.some(Boolean)
      ? new Set(says.map((side) => side?.qualifier)).size > 1
      : differs.includes('qualifier'),
  };
  return (['value', 'unit', 'qualifier'] as const)
    .filter((part) => found[part] !== differs.includes(part))
    .map((part) => ({
      message: `各处的${DIFFERENCE_LABEL[part]}${found[part] ? '不同，differs 没有写' : '相同，differs 却写了'}`,
    }));
}

/** The origin must follow from the sides and the sum, and there must be two parties. */
function checkOrigin(conflict: Conflict, index: AuthoredIndex, sums: readonly Sum[]): Slip[] {
  const { origin, sides, check } = conflict;
  if (origin === 'arithmetic') {
    const sum = sums.find(({ id }) => id === check);
    if (!sum) return [{ message: `与算术不符的分歧须写明验算：${check ?? '（空）'}` }];
    if (sum.kind !== 'check' || sum.verdict !== 'fails')
      return [{ message: `验算 ${sum.id} 的结论不是“不符”，不成分歧` }];
    const records = new Set(sides.map(({ record }) => record));
    const inputs = recordsOfSum(sum).filter((id) => id !== sum.compare.with);
    return [
      ...[...records]
        .filter((id) => id === undefined || !recordsOfSum(sum).includes(id))
        .map((id) => ({ message: `验算 ${sum.id} 没有用到这一侧的记录：${id ?? '（空）'}` })),
      ...(records.has(sum.compare.with) ? [] : [{ message: `没有列出验算所比的一侧：${sum.compare.with}` }]),
      ...(inputs.some((id) => records.has(id))
        ? []
        : [{ message: `没有列出验算所用的一侧：${inputs.join('、')}` }]),
    ];
  }
  if (check !== undefined) return [{ message: '只有与算术不符的分歧才写 check' }];
  if (sides.length < 2) return [{ message: '分歧只有一处表述：一处用语的疑点写进记录的 doubt' }];
  const statements = sides.map(({ says, words }) => JSON.stringify(says ?? words ?? null));
  const kinds = new Set(sides.map(({ says }) => says !== undefined));
  if (kinds.size > 1) return [{ message: '各处表述须都是数字，或者都是用语' }];
  if (new Set(statements).size < 2)
    return [{ message: '各处表述没有不同，不成分歧', found: statements[0] ?? '' }];
  const mislabelled = checkDifferences(conflict);
  if (mislabelled.length > 0) return mislabelled;
  const documents = new Set(sides.map((side) => sideEvidence(side, index)?.doc));
  const found = documents.size > 1 ? 'between' : 'within';
  return found === origin
    ? []
    : [{ message: '分歧的来源不符', expected: ORIGIN_LABEL[found], found: ORIGIN_LABEL[origin] }];
}

/**
 * A settled disagreement must be settled by a text or a sum, in favour of one side, and never by a convention
 * of ours.
 */
function checkState(conflict: Conflict, index: AuthoredIndex, sums: readonly Sum[]): Slip[] {
  const { state, settledBy, used, sides } = conflict;
  if (used !== null && used >= sides.length)
    return [{ message: 'used 没有对应的一侧', expected: `0—${sides.length - 1}`, found: String(used) }];
  if (state === 'open') return settledBy ? [{ message: '待核的分歧不应写 settledBy' }] : [];
  if (!settledBy) return [{ message: '已判定的分歧须写明由哪处原文或哪道算式判定' }];
  if (used === null) return [{ message: '已判定的分歧须写明采用哪一侧' }];
  if ('check' in settledBy)
    return sums.some(({ id }) => id === settledBy.check)
      ? []
      : [{ message: `判定所依的算式不存在：${settledBy.check}` }];
  const evidence = settlingEvidence(conflict, index);
  if (!evidence) return [{ message: '判定所依的出处不存在' }];
  return index.paragraphs.get(evidence.doc)?.has(evidence.paragraph)
    ? []
    : [{ message: `文件 ${evidence.doc} 没有第 ${evidence.paragraph} 段` }];
}

/** Every record that claims what is disputed carries the mark, and no other record does. */
function checkMarks(conflict: Conflict, index: AuthoredIndex, sums: readonly Sum[]): Slip[] {
  const concerned = disputedRecords(conflict, index, sums);
  const named = new Set(conflict.concerns);
  return [
    ...conflict.concerns.flatMap((id): Slip[] => {
      if (!index.byId.has(id)) return [{ message: `concerns 的记录不存在：${id}` }];
      return concerned.has(id) ? [] : [{ message: `各处对 ${id} 所说并无不同，不应带分歧标记` }];
    }),
    ...[...concerned]
      .filter((id) => !named.has(id))
      .map((id) => ({ message: `${id} 的数字或用语正是分歧所在，须列入 concerns` })),
  ];
}

export function checkConflict(conflict: Conflict, index: AuthoredIndex, sums: readonly Sum[]): Finding[] {
  const sides = conflict.sides.flatMap((side) => checkSide(side, index));
  // Further checks make sense only where all sides were found.
  const slips =
    sides.length > 0
      ? sides
      : [
          ...checkOrigin(conflict, index, sums),
          ...checkState(conflict, index, sums),
          ...checkMarks(conflict, index, sums),
        ];
  return slips.map((slip) => ({ file: CONFLICTS, recordId: conflict.id, ...slip }));
}
