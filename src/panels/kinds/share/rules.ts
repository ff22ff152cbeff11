import { checkAll, checkAxis, checkPercent, type KindRules, offerAll } from '../checks.ts';

export const rules: KindRules = {
  check: checkAll(checkAxis, checkPercent('占比图')),
  compared: ({ records }) => records,
  offer: {
    order: 3,
    label: '占比图',
    contentOf: offerAll(({ role }) => role === 'share' || role === 'level'),
  },
};
