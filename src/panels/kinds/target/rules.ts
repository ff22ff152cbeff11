import { targetPairs } from '../../../model/authored/panelRecords.ts';
import type { PanelSpec } from '../../../model/authored/panelSpec.ts';
import { comparePeriods } from '../../../model/fields/moment.ts';
import { axisUnit, isNumber } from '../../../model/numbers/quantity.ts';
import { answersTarget } from '../../../model/select/targetNames.ts';
import { type CheckContext, type CheckedRecord, checkAll, type KindRules, problem } from '../checks.ts';

const isZero = (value: string): boolean => /^-?0+(?:\.0+)?$/.test(value);

const checkTargets = (panel: PanelSpec, { find }: CheckContext) =>
  targetPairs(panel).flatMap(({ target, actual }) => {
    const [goal, answer] = [find(target), find(actual)];
    if (!goal || !answer) return [];
    if (goal.role !== 'target') return [problem('pairs', `${target} 的 role 不是 target`)];
    if (answer.role === 'target') return [problem('pairs', `${actual} 也是目标，不能回答目标 ${target}`)];
    const [a, b] = [goal.quantity, answer.quantity];
    if (!a || !b || !isNumber(a) || !isNumber(b))
      return [problem('value', `${target} 与 ${actual} 须各是一个数值`)];
    if (axisUnit(a) !== axisUnit(b))
      return [problem('unit', `${target} 与 ${actual} 单位不同：${axisUnit(a)}与${axisUnit(b)}`)];
    // 下降13.5% is no target of +13.5 %: without its sense the picture would point to the wrong side.
    if (goal.sense !== answer.sense && (goal.sense === null || goal.sense === 'decrease'))
      return [problem('pairs', `${target} 与 ${actual} 的增减方向不同，或目标没有写明 sense`)];
    return isZero(a.value) ? [problem('value', `目标 ${target} 为零，不能与它作比`)] : [];
  });

/** What a target is called beside the figure that answers it: 绿地率目标 and 绿地率, 收入目标 and 收入增长. */
const isAnswer = (goal: CheckedRecord, record: CheckedRecord): boolean =>
  record.kind === 'observation' &&
  record.role !== 'target' &&
  record.role !== 'baseline' &&
  record.region === goal.region &&
  record.sense === goal.sense &&
  goal.quantity !== null &&
  record.quantity !== null &&
  axisUnit(record.quantity) === axisUnit(goal.quantity) &&
  (record.name === goal.name || answersTarget(goal.name, record.name));

/** Sets each target beside the last figure that answers it; one of the two is new, the other may stand already. */
function contentOf(records: readonly CheckedRecord[], standing: readonly CheckedRecord[]) {
  const all = [...records, ...standing];
  const pairsAmong = (goals: readonly CheckedRecord[], answering: readonly CheckedRecord[]) =>
    goals
      .filter(({ role }) => role === 'target')
      .flatMap((goal) => {
        const answers = answering.filter((record) => isAnswer(goal, record));
        const [last] = answers.sort((a, b) => comparePeriods(b.dates, a.dates));
        return last ? [{ target: goal.id, actual: last.id }] : [];
      });
  // A target that stands is asked of the new records alone: a large dataset has hundreds of targets.
  const pairs = [...pairsAmong(records, all), ...pairsAmong(standing, records)];
  return pairs.length === 0 ? null : { records: [], pairs };
}

export const rules: KindRules = {
  offer: { order: 1, label: '目标图', contentOf },
  check: checkAll((panel) => {
    const { records, pairs = [] } = panel;
    const targets = targetPairs(panel);
    return [
      ...(targets.length > 0 && targets.length === pairs.length
        ? []
        : [problem('pairs', '目标图须给出 pairs，每对写 target 和 actual')]),
      ...(records.length > 0 ? [problem('pairs', '目标图的记录写在 pairs 里，records 留空')] : []),
    ];
  }, checkTargets),
  joined: (panel) => targetPairs(panel).map(({ target, actual }) => [target, actual]),
};
