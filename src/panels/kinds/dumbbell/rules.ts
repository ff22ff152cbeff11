import {
  checkAll,
  checkPairAxes,
  checkPaired,
  checkPairTimes,
  type KindRules,
  pairPoints,
} from '../checks.ts';

const MOST_PAIRS = 8;

export const rules: KindRules = {
  offer: {
    order: 2,
    label: '两点图',
    contentOf: (records, standing) => {
      const pairs = pairPoints(records, standing);
      return pairs.length < 2 ? null : { records: [], pairs: pairs.slice(0, MOST_PAIRS) };
    },
  },
  check: checkAll(checkPaired, checkPairAxes, checkPairTimes),
  joins: true,
};
