import { checkAxis, type KindRules, offerAll } from '../checks.ts';

export const rules: KindRules = {
  check: checkAxis,
  compared: ({ records }) => records,
  offer: { order: 4, label: '条形图', contentOf: offerAll(({ role }) => role !== 'baseline') },
};
