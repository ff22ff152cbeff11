import { useMemo } from 'react';
import { selectPicture, slideLayer } from '../../../map/countyLayers.ts';
import type { SlideOf } from '../../../model/authored/deck.ts';
import { hashHref, pathToCounty } from '../../../model/paths.ts';
import type { CountiesShard } from '../../../model/published/countiesShard.ts';
import type { CoreShard } from '../../../model/published/dataset.ts';
import type { MapGeometry } from '../../../model/published/mapGeometry.ts';
import { selectCountyTold } from '../../../model/select/toldPlaces.ts';
import { partsWord } from '../../../model/text/partsWord.ts';
import { toldFacts } from '../../../model/text/toldLead.ts';
import { CountyWall } from '../../../panels/wall/CountyWall.tsx';
import { useCore, useMapGeometry } from '../../../queries/dataset.ts';
import { useCounties } from '../../../queries/viewShards.ts';
import { LoadError } from '../../../ui/page/LoadError.tsx';
import { CountyTold } from './CountyTold.tsx';

const STILL = '其余各页不受影响。';
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
  const layer = slideLayer(core, shard, slide);
  const { county } = slide;
  const card = useMemo(() => {
    const told = county === undefined ? null : selectCountyTold(shard, county);
    if (told === null) return null;
    const content = <CountyTold told={told} places={partsWord(shard.counties).long} />;
    return { items: toldFacts(told).length, content };
  }, [shard, county]);
  if (!layer) return null;
  const { scale, lead } = selectPicture(layer, shard);
  return (
    <CountyWall
      scale={scale}
      map={map}
      tiles={shard.counties}
      approval={core.site.map}
      hrefOf={(adcode) => hashHref(pathToCounty(adcode))}
      lead={layer.kind === 'told' ? scale.sentence : lead}
      dated={layer.kind === 'values' ? '' : '截至各文件发布时。'}
      selected={slide.county ?? null}
      card={card}
    />
  );
}
