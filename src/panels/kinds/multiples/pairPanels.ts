import type { PanelData } from '../../../model/select/panelData.ts';
import { scopeLine } from '../../../model/text/scopeLine.ts';

/** Makes a small panel of every two-point change of a panel. */
export function pairPanels(data: PanelData): PanelData[] {
  const line = scopeLine(data);
  return data.pairs.map((pair) => ({
    ...data,
    pairs: [pair],
    records: [pair.to],
    all: [pair.from, pair.to],
    line,
  }));
}
