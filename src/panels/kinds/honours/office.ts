import { levelWords } from '../../../model/fields/vocabulary.ts';
import type { PanelData } from '../../../model/select/panelData.ts';
import type { KindOffice } from '../../office/planItem.ts';
import { marked, planTable, quoted, scopeOf, type TableContent } from '../../office/planTable.ts';
import { orderHonours } from './honourWords.ts';

/** Ranks and recognitions, the highest level first. */
function honoursTable(data: PanelData): TableContent {
  return {
    shares: [1, 5.2, 3.6, 2.8],
    rows: [
      ['级别', '位次与认定', '原文用语', '范围 · 时点'],
      ...orderHonours(data.records).map((record) => [
        record.level === undefined ? '未注明' : levelWords(record.level),
        marked(record, record.name),
        quoted(record),
        scopeOf(record),
      ]),
    ],
  };
}

export const office: KindOffice = {
  plan: (data, _charts, box) => planTable(honoursTable(data), box),
};
