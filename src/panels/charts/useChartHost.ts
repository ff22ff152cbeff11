import { useModule } from '../../queries/useModule.ts';
import type { PartState } from '../frame/panelState.ts';
import type { PanelEngine } from './prerenderedPictures.ts';

type ChartParts = Pick<PanelEngine, 'Host' | 'Live'>;

const NONE: ChartParts = { Host: null, Live: null };

const loadHost = async () => (await import('../../charts/ChartHost.tsx')).ChartHost;
const loadLive = async () => (await import('./LiveChart.tsx')).LiveChart;

/**
 * Lazy-loads the live chart and the chart engine, once for all panels; retry loads them again. The live chart
 * is small and has the controls of the figures, so it does not wait for the engine.
 */
export function useChartHost(wanted: boolean): PartState & { parts: ChartParts } {
  const live = useModule('live-chart', loadLive, wanted);
  const host = useModule('chart-engine', loadHost, wanted);
  if (!wanted) return { state: 'ready', parts: NONE };
  const parts = {
    Live: live.state === 'ready' ? live.data : null,
    Host: host.state === 'ready' ? host.data : null,
  };
  const [late = host] = [host, live].filter(({ state }) => state !== 'ready');
  return late.state === 'ready' ? { state: 'ready', parts } : { ...late, parts };
}
