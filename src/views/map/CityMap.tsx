import { useMemo } from 'react';
import { FactList } from '../../evidence/FactList.tsx';
import { type CountyLayer, selectPicture, selectSet } from '../../map/countyLayers.ts';
import { pathToCounty } from '../../model/paths.ts';
import type { CountiesShard } from '../../model/published/countiesShard.ts';
import type { CoreShard, PublishedRecord } from '../../model/published/dataset.ts';
import { slideOfMap } from '../../model/show/pinnedSlides.ts';
import { partsWord } from '../../model/text/partsWord.ts';
import { PinButton } from '../../panels/actions/pin/PinButton.tsx';
import { useMapGeometry } from '../../queries/dataset.ts';
import { useMapParams } from '../../state/urlState.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { PageHeading } from '../../ui/page/PageHeading.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { MapControls } from './MapControls.tsx';
import { MapLayout } from './MapLayout.tsx';
import { ZoneList } from './ZoneList.tsx';

export interface LayerProps {
  readonly core: CoreShard;
  readonly shard: CountiesShard;
  readonly layers: readonly CountyLayer[];
  readonly layer: CountyLayer;
}

/** One layer of the map of the city's own counties, in either drawing. */
export function CityMap({ core, shard, layers, layer }: LayerProps) {
  const params = useMapParams();
  const frame = core.maps.find(({ kind }) => kind === 'city') ?? null;
  const tiled = shard.counties.every(({ tile }) => tile !== null);
  const bounds = frame !== null && (params.drawing === 'bounds' || !tiled);
  const map = useMapGeometry(bounds ? frame.adcode : null);
  const { scale, lead } = useMemo(
    () => selectPicture(layer, shard, params.year),
    [layer, shard, params.year],
  );
  const [first] = layers;
  // A map slide shows the latest figures, so only those can be pinned.
  const pinned =
    layer.kind === 'told' || (layer.kind === 'values' && selectSet(layer, params.year) === layer.current);
  const byId = useMemo(() => new Map(shard.records.map((record) => [record.id, record])), [shard]);
  return (
    <>
      <PageHeading title={`${core.site.city}的${partsWord(shard.counties).long}`}>{lead}</PageHeading>
      <MapControls layers={layers} layer={layer} params={params} both={frame !== null && tiled}>
        {pinned ? (
          <PinButton
            slide={slideOfMap({
              places: partsWord(shard.counties).long,
              layer: layer === first ? undefined : layer.id,
              drawing: bounds ? 'bounds' : 'tiles',
              county: shard.counties.find(({ adcode }) => adcode === params.county),
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
        params={params}
        nameCell={({ adcode, name }) => <AppLink to={pathToCounty(adcode)}>{name}</AppLink>}
        aside={<ZoneList shard={shard} byId={byId} />}
      >
        {layer.kind === 'coverage' ? <CoverageNotes shard={shard} byId={byId} /> : null}
      </MapLayout>
    </>
  );
}

interface CoverageNotesProps {
  readonly shard: CountiesShard;
  readonly byId: ReadonlyMap<string, PublishedRecord>;
}

/** Coverage of a number of counties that no text names: listed beside the map and not drawn on it. */
function CoverageNotes({ shard, byId }: CoverageNotesProps) {
  const partial = shard.partial.flatMap((id) => byId.get(id) ?? []);
  return partial.length === 0 ? null : (
    <Section title={`说到部分${partsWord(shard.counties).long}，未列出是哪些`}>
      <p>下列事实只说到其中一部分，或附有条件；原文没有列出名称，所以不画在图上。</p>
      <FactList records={partial} byId={byId} />
    </Section>
  );
}
