import type { CoreShard } from '../../model/published/dataset.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { recordSentence } from '../../model/text/face.ts';
import { TOKENS } from '../../styles/tokens.ts';
import { byFolder } from '../kinds/byFolder.ts';
import type { KindSentence } from '../kinds/kind.ts';
import { buildChart } from '../kinds/kindOf.ts';

const SENTENCES = /* @__PURE__ */ byFolder(
  import.meta.glob<KindSentence>('../kinds/*/sentence.ts', { eager: true, import: 'sentence' }),
);

/** Words do not depend on the width; this is the one most charts are drawn in. */
const VIEW = { width: 560, fontSize: 15 };

/** What a drawn panel shows, in one sentence; null for a panel that is words and figures already. */
export const chartSentence = (data: PanelData): string | null =>
  buildChart(data, VIEW, TOKENS.light)?.sentence ?? null;

/**
 * What a panel shows, for a place that shows nothing of it: a share card, the words of a picture. Some
 * kinds need the city for it; until it is there such a panel is told by its records.
 */
export function panelSentence(data: PanelData, core: CoreShard | null): string {
  const sentence = SENTENCES.get(data.spec.kind);
  if (sentence && core) return sentence(data, core);
  return chartSentence(data) ?? `${data.all.map(recordSentence).join('；')}。`;
}
