import { useMemo } from 'react';
import { provincePicture } from '../../map/provincePicture.ts';
import { pathToDomain, pathToMap } from '../../model/paths.ts';
import type { DomainShard, PublishedRecord } from '../../model/published/dataset.ts';
import type { MapGeometry } from '../../model/published/mapGeometry.ts';
import { useMapGeometry } from '../../queries/dataset.ts';
import { useDomains } from '../../queries/locations.ts';
import { useMapParams } from '../../state/urlState.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { Loading } from '../../ui/page/Loading.tsx';
import { PageHeading } from '../../ui/page/PageHeading.tsx';
import type { LayerProps } from './CityMap.tsx';
import { MapControls } from './MapControls.tsx';
import { MapLayout } from './MapLayout.tsx';
import { PlaceList } from './PlaceList.tsx';

/** The map of the province's cities, for the reference places, separate from this city's own map. */
export function ProvinceMap(props: LayerProps) {
  const { core, layers, layer } = props;
  const params = useMapParams();
  const frame = core.maps.find(({ kind }) => kind === 'province') ?? null;
  const map = useMapGeometry(frame?.adcode ?? null);
  const references = core.domains.filter(({ reference }) => reference === true);
  const domains = useDomains(references.map(({ id }) => id));
  const failed = [map, domains].find((part) => part.state === 'error');
  return (
    <>
      <PageHeading title="省内参考">
        {references.map(({ gloss }) => gloss).join('；')}。图上只为说明这些地方在哪里。
      </PageHeading>
      <MapControls layers={layers} layer={layer} params={{ ...params, drawing: 'bounds' }} both={false} />
      {failed?.state === 'error' ? (
        <LoadError error={failed.error} retry={failed.retry} still="本市各县的图不受影响。" />
      ) : null}
      {map.state === 'loading' || domains.state === 'loading' ? <Loading what="全省数据" /> : null}
      {map.state === 'ready' && domains.state === 'ready' ? (
        <Province {...props} map={map.data} domains={domains.data} />
      ) : null}
    </>
  );
}

function Province({
  core,
  shard,
  layers,
  map,
  domains,
}: LayerProps & { map: MapGeometry; domains: readonly DomainShard[] }) {
  const params = useMapParams();
  const byId = useMemo(
    () =>
      new Map<string, PublishedRecord>(
        domains.flatMap(({ records }) => records).map((record) => [record.id, record]),
      ),
    [domains],
  );
  const { places, scale } = useMemo(
    () => provincePicture(map, core.site, shard.places, byId),
    [map, core, shard, byId],
  );
  const [reference] = domains;
  return (
    <MapLayout
      core={core}
      scale={scale}
      map={{ frame: map, load: { state: 'ready', data: map } }}
      tiles={[]}
      byId={byId}
      sentences={shard.sentences}
      layers={layers}
      params={params}
      nameCell={({ adcode, name }) =>
        adcode === core.site.adcode ? <AppLink to={pathToMap()}>{name}</AppLink> : name
      }
      aside={
        <PlaceList
          places={places}
          byId={byId}
          shard={shard}
          more={reference ? pathToDomain(reference.domain) : null}
        />
      }
    />
  );
}
