import { useRef } from 'react';
import { CountyLegend } from '../../../map/CountyLegend.tsx';
import { CountyMap } from '../../../map/CountyMap.tsx';
import { selectPicture, slideLayer } from '../../../map/countyLayers.ts';
import { drawingCaption } from '../../../map/mapCaption.ts';
import { selectCountyShapes } from '../../../map/selectCountyShapes.ts';
import type { SlideOf } from '../../../model/authored/deck.ts';
import { hashHref, pathToCounty } from '../../../model/paths.ts';
import type { CountiesShard } from '../../../model/published/countiesShard.ts';
import type { CoreShard } from '../../../model/published/dataset.ts';
import type { MapGeometry } from '../../../model/published/mapGeometry.ts';
import { useCore, useMapGeometry } from '../../../queries/dataset.ts';
import { useCounties } from '../../../queries/viewShards.ts';
import { useElementHeight } from '../../../ui/measure/useElementHeight.ts';
import { LoadError } from '../../../ui/page/LoadError.tsx';
import styles from './MapSlide.module.css';

const STILL = '其余各页不受影响。';
/** The share of the height for the map; the rest is for labels led out below it. */
const MAP_SHARE = 0.92;
/** On a wall a click on a county does nothing. */
const stay = () => undefined;

/** The county map on a slide, with the same drawing, scale and caption as on its page. */
export function MapSlide({ slide }: { slide: SlideOf<'map'> }) {
  const core = useCore();
  const counties = useCounties();
  const frame = core.state === 'ready' ? core.data.maps.find(({ kind }) => kind === 'city') : undefined;
  const wanted = slide.drawing === 'bounds' && frame ? frame.adcode : null;
  const map = useMapGeometry(wanted);
  for (const part of [counties, core, ...(wanted === null ? [] : [map])])
    if (part.state === 'error') return <LoadError error={part.error} retry={part.retry} still={STILL} />;
  if (counties.state !== 'ready' || core.state !== 'ready') return null;
  if (wanted !== null && map.state !== 'ready') return null;
  return (
    <Picture
      slide={slide}
      core={core.data}
      shard={counties.data}
      map={map.state === 'ready' ? map.data : null}
    />
  );
}

interface PictureProps {
  readonly slide: SlideOf<'map'>;
  readonly core: CoreShard;
  readonly shard: CountiesShard;
  readonly map: MapGeometry | null;
}

function Picture({ slide, core, shard, map }: PictureProps) {
  const box = useRef<HTMLDivElement>(null);
  const room = useElementHeight(box, true);
  const layer = slideLayer(core, shard, slide);
  if (!layer) return null;
  const { scale, lead } = selectPicture(layer, shard);
  const drawing = selectCountyShapes(map, shard.counties);
  const width = room === null ? undefined : room * MAP_SHARE * (drawing.width / drawing.height);
  return (
    <div className={styles.slide}>
      <div ref={box} className={styles.box}>
        <div className={styles.map} style={{ width }}>
          <CountyMap
            label={scale.sentence}
            drawing={drawing}
            rows={scale.rows}
            hrefOf={(adcode) => hashHref(pathToCounty(adcode))}
            selected={slide.county ?? null}
            onSelect={stay}
          />
        </div>
      </div>
      <div className={styles.words}>
        <p className={styles.lead}>{layer.kind === 'told' ? scale.sentence : lead}</p>
        <CountyLegend scale={scale} />
        <p className={styles.caption}>
          {layer.kind === 'values' ? '' : '截至各文件发布时。'}
          {drawingCaption(drawing.kind, core.site.map)}
        </p>
      </div>
    </div>
  );
}
