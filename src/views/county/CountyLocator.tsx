import { useMemo } from 'react';
import { CountyFigure } from '../../map/CountyFigure.tsx';
import { listLayers, selectPicture } from '../../map/countyLayers.ts';
import { neighboursOf } from '../../map/countyShapes.ts';
import { selectCountyShapes } from '../../map/selectCountyShapes.ts';
import { hashHref, pathToCounty } from '../../model/paths.ts';
import type { CountiesShard } from '../../model/published/countiesShard.ts';
import type { CoreShard } from '../../model/published/dataset.ts';
import { useMapGeometry } from '../../queries/dataset.ts';
import { useGoTo } from '../../state/urlState.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import styles from './CountyLocator.module.css';

export interface CountyLocatorProps {
  readonly core: CoreShard;
  readonly shard: CountiesShard;
  readonly county: CountiesShard['counties'][number];
}

const noPreview = () => {};

/** Where a county lies, with ways to its neighbours and to those before and after it by code. */
export function CountyLocator({ core, shard, county }: CountyLocatorProps) {
  const go = useGoTo();
  const frame = core.maps.find(({ kind }) => kind === 'city') ?? null;
  const map = useMapGeometry(frame?.adcode ?? null);
  const picture = useMemo(() => {
    const [layer] = listLayers(core, shard);
    return layer ? selectPicture(layer, shard) : null;
  }, [core, shard]);
  const drawn = frame === null ? null : map.state === 'ready' ? map.data : undefined;
  const beside = useMemo(
    () => (drawn === undefined ? [] : neighboursOf(selectCountyShapes(drawn, shard.counties), county.adcode)),
    [drawn, shard, county],
  );
  const named = new Map(shard.counties.map(({ adcode, name }) => [adcode, name]));
  const codes = shard.counties.map(({ adcode }) => adcode);
  const at = codes.indexOf(county.adcode);
  const [before, after] = [codes[at - 1], codes[at + 1]];
  return (
    <aside className={styles.locator} aria-label="位置">
      <div className={styles.map}>
        {picture && drawn !== undefined ? (
          <CountyFigure
            scale={picture.scale}
            map={drawn}
            tiles={shard.counties}
            approval={core.site.map}
            hrefOf={(adcode) => hashHref(pathToCounty(adcode))}
            selection={{
              selected: county.adcode,
              onSelect: (adcode) => (adcode === null ? undefined : go(pathToCounty(adcode))),
              onPreview: noPreview,
            }}
          />
        ) : null}
      </div>
      {beside.length === 0 ? null : (
        <p className={styles.ways}>
          图上相邻：
          {beside.map((adcode) => (
            <AppLink key={adcode} to={pathToCounty(adcode)}>
              {named.get(adcode) ?? adcode}
            </AppLink>
          ))}
        </p>
      )}
      <p className={styles.ways}>
        {before === undefined ? null : (
          <AppLink to={pathToCounty(before)}>← {named.get(before) ?? before}</AppLink>
        )}
        {after === undefined ? null : (
          <AppLink to={pathToCounty(after)}>{named.get(after) ?? after} →</AppLink>
        )}
      </p>
    </aside>
  );
}
