import { type CountyScale, factScale } from '../charts/countyScale.ts';
import type { TiledCounty } from '../charts/countyShapes.ts';
import { countyOf, selectCounties } from '../model/counties.ts';
import type { CoreShard } from '../model/dataset.ts';
import type { PanelData } from '../model/panelData.ts';

export interface PanelCounties {
  readonly scale: CountyScale;
  readonly tiles: readonly TiledCounty[];
}

/** The counties of the city with the records of a panel that lie in each. */
export function panelCounties(data: PanelData, core: CoreShard): PanelCounties {
  const regions = new Map(core.regions.map((region) => [region.id, region]));
  const counties = selectCounties(core.regions, core.site.region).map(({ id, name, adcode, tile }) => ({
    name,
    adcode: adcode ?? '',
    tile: tile ?? null,
    records: data.records.filter(({ region }) => countyOf(region, regions) === id),
  }));
  const absent = { words: '未点名', label: '文件没有点名' };
  return { tiles: counties, scale: factScale('文件点名的事实', counties, absent) };
}
