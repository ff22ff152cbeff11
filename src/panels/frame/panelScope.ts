import type { PanelKind } from '../../model/fields/vocabulary.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { scopeLine } from '../../model/text/scopeLine.ts';

/** Where pictures of a panel do not share one scale, the scope line says so. */
const SCALE_NOTE: Partial<Record<PanelKind, readonly string[]>> = {
  dumbbell: ['每行从零起，以较大值为满幅'],
  multiples: ['各图自成一轴，从零起'],
  units: ['每格为1个百分点'],
};

/** The line under a panel's title: scope, unit, period, and how its pictures are scaled. */
export function panelScope(data: PanelData): string[] {
  return [...scopeLine(data).words, ...(SCALE_NOTE[data.spec.kind] ?? [])];
}
