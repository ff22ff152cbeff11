import type { CoreShard } from '../../../model/published/dataset.ts';
import type { MapGeometry } from '../../../model/published/mapGeometry.ts';
import type { PanelData } from '../../../model/select/panelData.ts';
import { type Loaded, useCore, useMapGeometry } from '../../../queries/dataset.ts';
import { kindOf } from '../../kinds/kindOf.ts';
import type { RenderChart } from '../../picture/pictureTools.ts';

export interface PictureContext {
  readonly core: CoreShard;
  /** The boundaries; null where no panel is a map, or the city has none. */
  readonly map: MapGeometry | null;
}

/** Loads what pictures of panels need besides their records. */
export function usePictureContext(panels: readonly PanelData[]): Loaded<PictureContext> {
  const core = useCore();
  const wanted = panels.some((data) => kindOf(data).onMap);
  const frame = core.state === 'ready' ? core.data.maps.find(({ kind }) => kind === 'city') : undefined;
  const map = useMapGeometry(wanted && frame ? frame.adcode : null);
  if (core.state !== 'ready') return core;
  if (!wanted || !frame) return { state: 'ready', data: { core: core.data, map: null } };
  return map.state === 'ready' ? { state: 'ready', data: { core: core.data, map: map.data } } : map;
}

/** Lazy-loads the chart engine, if one of the panels needs it. */
export async function loadChartRenderer(panels: readonly PanelData[]): Promise<RenderChart> {
  if (panels.some((data) => kindOf(data).chart))
    return (await import('../../../charts/renderSvg.ts')).renderSvg;
  return () => {
    throw new Error('a panel without charts asked for the chart engine');
  };
}
