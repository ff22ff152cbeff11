import type { CoreShard } from '../../../model/published/dataset.ts';
import type { MapDrawing } from '../../../model/published/mapDrawing.ts';
import type { PanelData } from '../../../model/select/panelData.ts';
import { type Loaded, useCore, useMapDrawing } from '../../../queries/dataset.ts';
import { kindOf } from '../../kinds/kindOf.ts';
import type { DrawChart } from '../../picture/pictureTools.ts';

export interface PictureSite {
  readonly core: CoreShard;
  /** null where no panel is a map, or the city has no boundaries. */
  readonly map: MapDrawing | null;
}

/** What pictures of panels need beside their records. */
export function usePictureSite(panels: readonly PanelData[]): Loaded<PictureSite> {
  const core = useCore();
  const wanted = panels.some((data) => kindOf(data).onMap);
  const frame = core.state === 'ready' ? core.data.maps.find(({ kind }) => kind === 'city') : undefined;
  const map = useMapDrawing(wanted && frame ? frame.adcode : null);
  if (core.state !== 'ready') return core;
  if (!wanted || !frame) return { state: 'ready', data: { core: core.data, map: null } };
  return map.state === 'ready' ? { state: 'ready', data: { core: core.data, map: map.data } } : map;
}

/** The chart engine, where one of the panels is drawn by it. */
export async function loadDraw(panels: readonly PanelData[]): Promise<DrawChart> {
  if (panels.some((data) => kindOf(data).chart))
    return (await import('../../../charts/renderSvg.ts')).renderSvg;
  return () => {
    throw new Error('a panel without charts asked for the chart engine');
  };
}
