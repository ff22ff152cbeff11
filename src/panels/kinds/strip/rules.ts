import type { KindRules } from '../checks.ts';

/** Each figure names its own unit, scope and date, so there is no rule for all of them together. */
export const rules: KindRules = {
  offer: { order: 9, label: '数字条', contentOf: (records) => ({ records: records.map(({ id }) => id) }) },
};
