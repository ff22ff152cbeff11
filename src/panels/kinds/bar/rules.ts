import { checkAxis, type KindRules, offerAll } from '../checks.ts';

export const rules: KindRules = {
  check: checkAxis,
  compared: ({ records }) => records,
  offer: { order: 4, contentOf: offerAll(({ role }) => role !== 'baseline') },
};
