import { checkAll, checkAxis, checkPaired, type KindRules } from '../checks.ts';

export const rules: KindRules = {
  check: checkAll(checkAxis, checkPaired),
  // The end of a pair represents both points, because its start is the same thing at another time.
  compared: ({ records, pairs = [] }) => [...pairs.map(({ to }) => to), ...records],
  joins: true,
};
