import type { PanelData } from '../../../model/select/panelData.ts';
import { scopeLine } from '../../../model/text/scopeLine.ts';

/** Every two-point change of a panel as a small panel of its own. */
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
