import type { PanelData } from '../../../model/select/panelData.ts';
import { recordFace } from '../../../model/text/face.ts';
import type { KindOffice } from '../../office/planItem.ts';
import { isNumeric, marked, planTable, scopeOf, type TableContent } from '../../office/planTable.ts';

/** Facts by county, names only, because the words of so many facts would not fit. */
function countyTable(data: PanelData): TableContent {
  return {
    shares: [6, 5],
    rows: [
      ['文件说到的事实', '范围 · 时点'],
      ...data.all.map((record) => [
        marked(record, isNumeric(record) ? `${record.name}：${recordFace(record).figure}` : record.name),
        scopeOf(record),
      ]),
    ],
  };
}

export const office: KindOffice = {
  plan: (data, _charts, box) => planTable(countyTable(data), box),
};
