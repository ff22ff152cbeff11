import { useEffect, useMemo } from 'react';
import { hashHref, pathToCounty } from '../../../model/paths.ts';
import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import { panelCounties } from '../../counties/panelCounties.ts';
import type { PanelMap } from '../../counties/usePanelMap.ts';
import { CountyWall } from '../../wall/CountyWall.tsx';

/** The county map on a slide. */
export function WallBody({ data, engine }: BodyProps) {
  const { map: parts, want } = engine;
  useEffect(() => want(true), [want]);
  return parts ? <Counties data={data} parts={parts} /> : null;
}

function Counties({ data, parts }: Pick<BodyProps, 'data'> & { parts: PanelMap }) {
  const { core, map } = parts;
  const { scale, tiles } = useMemo(() => panelCounties(data, core), [data, core]);
  return (
    <CountyWall
      scale={scale}
      map={map}
      tiles={tiles}
      approval={core.site.map}
      hrefOf={(adcode) => hashHref(pathToCounty(adcode))}
      // Of figures the map itself tells every one.
      lead={scale.stepped ? '' : scale.sentence}
    />
  );
}
