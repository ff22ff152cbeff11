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
  /** Laid out once for this width and scaled, where no script can measure the box. */
  readonly prerenderWidth?: number;
}

/** The records of a panel on the map, by the county they lie in; each county leads to its place on the map page. */
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
