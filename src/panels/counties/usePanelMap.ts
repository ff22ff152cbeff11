import { useState } from 'react';
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

/**
 * Whether a prerendered map may be shown. Its style rules come with the map's component, or with a prerendered
 * page that has a map; on a page that was reached from one without a map they have to be loaded first, because
 * without them every county is black. Null where they cannot be loaded: the live map then says what failed.
 */
export function useMapStyles(wanted: boolean): boolean | null {
  const [unstyled] = useState(
    () => typeof document !== 'undefined' && document.querySelector('[data-drawing]') === null,
  );
  const module = useModule('county-panel', load, wanted && unstyled);
  if (!unstyled || module.state === 'ready') return true;
  return module.state === 'error' ? null : false;
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
