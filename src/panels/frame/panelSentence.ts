import type { CoreShard } from '../../model/published/dataset.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { recordSentence } from '../../model/text/face.ts';
import { TOKENS } from '../../styles/tokens.ts';
import { buildChart } from '../kinds/buildChart.ts';
import { byFolder } from '../kinds/byFolder.ts';
import type { KindSentence } from '../kinds/kind.ts';

const SENTENCES = /* @__PURE__ */ byFolder(
  import.meta.glob<KindSentence>('../kinds/*/sentence.ts', { eager: true, import: 'sentence' }),
);

/** The sentence does not depend on the width; this is the most common one. */
const VIEW = { width: 560, fontSize: 15 };

/** What a chart panel shows, in one sentence; null for a panel that consists of words and figures. */
export const chartSentence = (data: PanelData): string | null =>
  buildChart(data, VIEW, TOKENS.light)?.sentence ?? null;

/**
 * What a panel shows, for places that cannot show it, such as share cards and alternative texts. Some kinds
 * need the city's data for it; until they are loaded the panel is described by its records.
 */
export function panelSentence(data: PanelData, core: CoreShard | null): string {
  const sentence = SENTENCES.get(data.spec.kind);
  if (sentence && core) return sentence(data, core);
  return chartSentence(data) ?? `${data.all.map(recordSentence).join('；')}。`;
}
