import { useModule } from '../../queries/useModule.ts';
import type { PartState } from '../frame/panelState.ts';
import type { PanelEngine } from './prerenderedPictures.ts';

type ChartParts = { readonly [Part in 'Host' | 'Live']: NonNullable<PanelEngine[Part]> };

const load = async () => {
  const [{ ChartHost: Host }, { LiveChart: Live }] = await Promise.all([
    import('../../charts/ChartHost.tsx'),
    import('./LiveChart.tsx'),
  ]);
  return { Host, Live };
};

/** Lazy-loads the chart engine, once for all panels; retry loads it again. */
export function useChartHost(wanted: boolean): PartState & { parts: ChartParts | null } {
  const module = useModule('chart-engine', load, wanted);
  if (!wanted) return { state: 'ready', parts: null };
  return module.state === 'ready' ? { state: 'ready', parts: module.data } : { ...module, parts: null };
}
