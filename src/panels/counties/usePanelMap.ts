import type { CoreShard } from '../../model/published/dataset.ts';
import type { MapGeometry } from '../../model/published/mapGeometry.ts';
import { useCore, useMapGeometry } from '../../queries/dataset.ts';
import { useModule } from '../../queries/useModule.ts';
import type { PartState } from '../frame/panelState.ts';
import type { CountyPanel } from './CountyPanel.tsx';

const load = async () => ({ Panel: (await import('./CountyPanel.tsx')).CountyPanel });

export interface PanelMap {
  readonly Panel: typeof CountyPanel;
  readonly core: CoreShard;
  /** The boundaries; null where the city has none and tiles are shown. */
  readonly map: MapGeometry | null;
}

/** What a map panel waits for besides its records: the lazy-loaded map component and the boundaries. */
export function usePanelMap(wanted: boolean): PartState & { readonly parts: PanelMap | null } {
  const module = useModule('county-panel', load, wanted);
  const core = useCore();
  const frame = core.state === 'ready' ? core.data.maps.find(({ kind }) => kind === 'city') : undefined;
  const map = useMapGeometry(wanted && frame ? frame.adcode : null);
  if (!wanted) return { state: 'ready', parts: null };
  const waited = [module, core, ...(frame ? [map] : [])];
  const failed = waited.find((part) => part.state === 'error');
  if (failed?.state === 'error') return { ...failed, parts: null };
  if (module.state !== 'ready' || core.state !== 'ready' || (frame && map.state !== 'ready'))
    return { state: 'loading', parts: null };
  const { Panel } = module.data;
  return {
    state: 'ready',
    parts: { Panel, core: core.data, map: map.state === 'ready' ? map.data : null },
  };
}
