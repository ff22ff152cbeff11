import { useMemo } from 'react';
import { CountyFigure } from '../../map/CountyFigure.tsx';
import { pathToMap } from '../../model/paths.ts';
import type { CoreShard } from '../../model/published/dataset.ts';
import type { MapGeometry } from '../../model/published/mapGeometry.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { useHrefOf } from '../../state/urlState.ts';
import { panelCounties } from './panelCounties.ts';

export interface CountyPanelProps {
  readonly data: PanelData;
  readonly core: CoreShard;
  readonly map: MapGeometry | null;
  /** The width to lay the map out for when it is prerendered and scaled. */
  readonly prerenderWidth?: number;
}

/** The county map with a panel's records by county; each county links to its selection on the map page. */
export function CountyPanel({ data, core, map, prerenderWidth }: CountyPanelProps) {
  const hrefOf = useHrefOf();
  const { scale, tiles } = useMemo(() => panelCounties(data, core), [data, core]);
  return (
    <CountyFigure
      scale={scale}
      map={map}
      tiles={tiles}
      approval={core.site.map}
      hrefOf={(adcode) => hrefOf(pathToMap({ county: adcode }))}
      prerenderWidth={prerenderWidth}
    />
  );
}
