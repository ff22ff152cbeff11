import { useMemo } from 'react';
import { type CountyLayer, selectPicture, selectSet } from '../../map/countyLayers.ts';
import { pathToCounty } from '../../model/paths.ts';
import type { CoreShard, CountiesShard } from '../../model/published/dataset.ts';
import { slideOfMap } from '../../model/show/pinnedSlides.ts';
import { PinButton } from '../../panels/actions/pin/PinButton.tsx';
import { useMapDrawing } from '../../queries/dataset.ts';
import { useMapPlace } from '../../state/urlState.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { PageHeading } from '../../ui/page/PageHeading.tsx';
import { CoverageNotes } from './CoverageNotes.tsx';
import { MapControls } from './MapControls.tsx';
import { MapLayout } from './MapLayout.tsx';
import { ZoneList } from './ZoneList.tsx';

export interface LayerProps {
  readonly core: CoreShard;
  readonly shard: CountiesShard;
  readonly layers: readonly CountyLayer[];
  readonly layer: CountyLayer;
}

/** One layer of the city's own counties, in either drawing. */
export function CityMap({ core, shard, layers, layer }: LayerProps) {
  const place = useMapPlace();
  const frame = core.maps.find(({ kind }) => kind === 'city') ?? null;
  const tiled = shard.counties.every(({ tile }) => tile !== null);
  const bounds = frame !== null && (place.drawing === 'bounds' || !tiled);
  const map = useMapDrawing(bounds ? frame.adcode : null);
  const { scale, lead } = useMemo(() => selectPicture(layer, shard, place.year), [layer, shard, place.year]);
  const [first] = layers;
  // A slide of figures shows the latest of them.
  const pinned =
    layer.kind === 'told' || (layer.kind === 'values' && selectSet(layer, place.year) === layer.sets[0]);
  const byId = useMemo(() => new Map(shard.records.map((record) => [record.id, record])), [shard]);
  return (
    <>
      <PageHeading title={`${core.site.city}的县（区、市）`}>{lead}</PageHeading>
      <MapControls layers={layers} layer={layer} place={place} both={frame !== null && tiled}>
        {pinned ? (
          <PinButton
            slide={slideOfMap({
              layer: layer === first ? undefined : layer.id,
              drawing: bounds ? 'bounds' : 'tiles',
              county: shard.counties.find(({ adcode }) => adcode === place.county),
            })}
          />
        ) : null}
      </MapControls>
      <MapLayout
        core={core}
        scale={scale}
        map={bounds ? { frame, load: map } : null}
        tiles={shard.counties}
        byId={byId}
        sentences={shard.sentences}
        layers={layers}
        place={place}
        nameCell={({ adcode, name }) => <AppLink to={pathToCounty(adcode)}>{name}</AppLink>}
        aside={<ZoneList shard={shard} byId={byId} />}
      >
        {layer.kind === 'coverage' ? <CoverageNotes shard={shard} byId={byId} /> : null}
      </MapLayout>
    </>
  );
}
