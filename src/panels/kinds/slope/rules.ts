import { changePairs } from '../../../model/authored/panelSpec.ts';
import { checkAll, checkAxis, checkPaired, type KindRules } from '../checks.ts';

export const rules: KindRules = {
  check: checkAll(checkAxis, checkPaired),
  // The end of a pair represents both points, because its start is the same thing at another time.
  compared: (panel) => [...changePairs(panel).map(({ to }) => to), ...panel.records],
  joins: true,
};
