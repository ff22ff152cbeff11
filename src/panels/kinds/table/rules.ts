import type { KindRules } from '../checks.ts';

export const rules: KindRules = {
  isTable: true,
  offer: {
    order: 8,
    label: '表格',
    contentOf: (records) => {
      const own = records.filter(({ kind }) => kind !== 'observation');
      return own.length === 0 ? null : { records: own.map(({ id }) => id) };
    },
  },
};
