import { checkAll, checkPairAxes, checkPaired, type KindRules } from '../checks.ts';

export const rules: KindRules = { check: checkAll(checkPaired, checkPairAxes), joins: true };
