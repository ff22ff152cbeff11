import { useMemo } from 'react';
import { factScale } from '../charts/countyScale.ts';
import { countyOf, selectCounties } from '../model/counties.ts';
import type { CoreShard } from '../model/dataset.ts';
import type { MapDrawing } from '../model/mapDrawing.ts';
import type { PanelData } from '../model/panelData.ts';
import { hashHref, pathToMap } from '../model/paths.ts';
import { CountyFigure } from './CountyFigure.tsx';

export interface CountyPanelProps {
  readonly data: PanelData;
  readonly core: CoreShard;
  readonly map: MapDrawing | null;
}

/** The records of a panel on the map, by the county they lie in; each county leads to its place on the map page. */
export function CountyPanel({ data, core, map }: CountyPanelProps) {
  const { scale, tiles } = useMemo(() => {
    const regions = new Map(core.regions.map((region) => [region.id, region]));
    const counties = selectCounties(core.regions, core.site.region).map(({ id, name, adcode, tile }) => ({
      name,
      adcode: adcode ?? '',
      tile: tile ?? null,
      records: data.records.filter(({ region }) => countyOf(region, regions) === id),
    }));
    const absent = { words: '未点名', label: '文件没有点名' };
    return { tiles: counties, scale: factScale('文件点名的事实', counties, absent) };
  }, [data, core]);
  return (
    <CountyFigure
      scale={scale}
      map={map}
      tiles={tiles}
      approval={core.site.map}
      hrefOf={(adcode) => hashHref(pathToMap({ county: adcode }))}
    />
  );
}
