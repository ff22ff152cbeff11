import type { CoreShard } from '../../model/published/dataset.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { recordSentence } from '../../model/text/face.ts';
import { TOKENS } from '../../styles/tokens.ts';
import { buildChart } from '../kinds/chartKinds.ts';
import { panelCounties } from '../kinds/map/panelCounties.ts';

/** Words do not depend on the width; this is the one most charts are drawn in. */
const VIEW = { width: 560, fontSize: 15 };

/** What a drawn panel shows, in one sentence; null for a panel that is words and figures already. */
export function chartSentence(data: PanelData): string | null {
  const drawn: PanelData =
    data.spec.kind === 'multiples' ? { ...data, spec: { ...data.spec, kind: 'slope' } } : data;
  return buildChart(drawn, VIEW, TOKENS.light)?.sentence ?? null;
}

/**
 * What a panel shows, for a place that shows nothing of it: a share card, the words of a picture. A map
 * needs the counties of the city for it; until they are there it is told by its records.
 */
export function panelSentence(data: PanelData, core: CoreShard | null): string {
  if (data.spec.kind === 'map' && core) return panelCounties(data, core).scale.sentence;
  return chartSentence(data) ?? `${data.all.map(recordSentence).join('；')}。`;
}
