import { panelRecordIds } from '../../../model/authored/panelRecords.ts';
import type { KindRules } from '../checks.ts';

export const rules: KindRules = {
  offer: {
    order: 1,
    label: '位次',
    contentOf: (records) => {
      const own = records.filter(({ kind }) => kind === 'honour');
      return own.length === 0 ? null : { records: own.map(({ id }) => id) };
    },
  },
  check: (panel, { find }) =>
    panelRecordIds(panel).some((id) => find(id)?.kind !== 'honour')
      ? [{ rule: 'record', message: '位次面板只列位次与认定' }]
      : [],
};
