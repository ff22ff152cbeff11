import { checkAll, checkPairAxes, checkPaired, checkPairTimes, type KindRules } from '../checks.ts';

export const rules: KindRules = { check: checkAll(checkPaired, checkPairAxes, checkPairTimes), joins: true };
