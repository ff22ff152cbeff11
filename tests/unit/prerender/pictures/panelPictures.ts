import { readFileSync } from 'node:fs';
import { renderSvg } from '../../../../src/charts/renderSvg.ts';
import type { CoreShard, DomainShard } from '../../../../src/model/published/dataset.ts';
import type { MapGeometry } from '../../../../src/model/published/mapGeometry.ts';
import { indexRecords, type PanelData, selectPanelData } from '../../../../src/model/select/panelData.ts';
import { type PanelPicture, panelPicture } from '../../../../src/panels/picture/panelPicture.ts';
import { TOKENS } from '../../../../src/styles/tokens.ts';

const readJson = <T>(path: string): T => JSON.parse(readFileSync(`public/data/${path}`, 'utf8')) as T;

export const core = readJson<CoreShard>('core.json');
const city = core.maps.find(({ kind }) => kind === 'city');
export const map = city ? readJson<MapGeometry>(`map/${city.adcode}.json`) : null;

const domains = Object.keys(readJson<{ files: Record<string, unknown> }>('manifest.json').files);

/** Every panel of the published dataset. */
export const panels: readonly PanelData[] = domains
  .filter((file) => file.startsWith('domains/'))
  .map((file) => readJson<DomainShard>(file))
  .flatMap((shard) => {
    const byId = indexRecords(shard);
    return shard.panels.map((spec) => selectPanelData(spec, byId));
  });

/** A panel rendered as another kind. */
export const drawnAs = (data: PanelData, kind: string): PanelData => ({
  ...data,
  spec: { ...data.spec, kind },
});

export const pictureOf = (data: PanelData, boundaries: MapGeometry | null = map): PanelPicture =>
  panelPicture(data, { core, map: boundaries }, renderSvg, TOKENS.light);
