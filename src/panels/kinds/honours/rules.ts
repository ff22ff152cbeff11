import { panelRecordIds } from '../../../model/authored/panelSpec.ts';
import type { KindRules } from '../checks.ts';

export const rules: KindRules = {
  check: (panel, { find }) =>
    panelRecordIds(panel).some((id) => find(id)?.kind !== 'honour')
      ? [{ rule: 'record', message: '位次面板只列位次与认定' }]
      : [],
};
