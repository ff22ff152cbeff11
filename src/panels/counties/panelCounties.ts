import { type CountyScale, figureScale, mentionedScale } from '../../map/countyScale.ts';
import type { TiledCounty } from '../../map/countyShapes.ts';
import type { CoreShard } from '../../model/published/dataset.ts';
import { countyFinder, selectCounties } from '../../model/select/counties.ts';
import { panelValues } from '../../model/select/countyValues.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { partsWord } from '../../model/text/partsWord.ts';

export interface PanelCounties {
  readonly scale: CountyScale;
  readonly tiles: readonly TiledCounty[];
}

/**
 * The counties of the city with the panel's records in each, and a scale: of figures where the panel has
 * those of one indicator, otherwise of mentions.
 */
export function panelCounties(data: PanelData, core: CoreShard): PanelCounties {
  const countyOf = countyFinder(core.regions, core.site.region);
  const counties = selectCounties(core.regions, core.site.region).map(({ id, name, adcode, tile }) => ({
    region: id,
    name,
    adcode: adcode ?? '',
    tile: tile ?? null,
    records: data.records.filter(({ region }) => countyOf(region) === id),
  }));
  const values = panelValues(data.records, core.regions, core.site.region, data.spec.indicator !== undefined);
  const scale = values
    ? figureScale(values.label, counties, values)
    : mentionedScale(`文件说到的${partsWord(counties).long}`, counties);
  return { tiles: counties, scale };
}
