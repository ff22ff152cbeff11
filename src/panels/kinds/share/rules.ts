import { checkAll, checkAxis, checkPercent, type KindRules } from '../checks.ts';

export const rules: KindRules = {
  check: checkAll(checkAxis, checkPercent('占比图')),
  compared: ({ records }) => records,
};
