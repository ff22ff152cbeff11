import { changePairs } from '../../../model/authored/panelRecords.ts';
import {
  checkAll,
  checkAxis,
  checkPaired,
  checkPairTimes,
  classOf,
  type KindRules,
  type PanelCheck,
  pairPoints,
  problem,
} from '../checks.ts';

/** Its dates stand once under the chart and its line has no name, so that a second line would say nothing. */
const checkOnePair: PanelCheck = (panel) =>
  changePairs(panel).length <= 1
    ? []
    : [problem('pairs', '斜线图只画一项的两个时点；几项用 dumbbell 或 multiples，多个时点用 trend')];

/** A sum over years is no point in time. */
const checkMoments: PanelCheck = (panel, { find }) =>
  changePairs(panel).flatMap(({ from, to }) =>
    [from, to]
      .flatMap((id) => find(id) ?? [])
      .filter((record) => classOf(record) === 'span')
      .map(({ id }) => problem('measure', `累计值不是时点值，不能连线：${id}`)),
  );

export const rules: KindRules = {
  offer: {
    order: 2,
    label: '斜线图',
    contentOf: (records, standing) => {
      const pairs = pairPoints(records, standing);
      return pairs.length === 1 ? { records: [], pairs } : null;
    },
  },
  check: checkAll(checkAxis, checkPaired, checkOnePair, checkMoments, checkPairTimes),
  // The end of a pair represents both points, because its start is the same thing at another time.
  compared: (panel) => [...changePairs(panel).map(({ to }) => to), ...panel.records],
  joins: true,
};
