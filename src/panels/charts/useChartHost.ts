import type { ChartHost } from '../../charts/ChartHost.tsx';
import { useModule } from '../../queries/useModule.ts';
import type { PartState } from '../frame/panelState.ts';

const load = async () => ({ Host: (await import('../../charts/ChartHost.tsx')).ChartHost });

/** Lazy-loads the chart engine, once for all panels; retry loads it again. */
export function useChartHost(wanted: boolean): PartState & { Host: typeof ChartHost | null } {
  const module = useModule('chart-engine', load, wanted);
  if (!wanted) return { state: 'ready', Host: null };
  return module.state === 'ready' ? { state: 'ready', Host: module.data.Host } : { ...module, Host: null };
}
