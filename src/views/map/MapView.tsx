import { listLayers } from '../../map/countyLayers.ts';
import { pathToOverview } from '../../model/paths.ts';
import type { CountiesShard } from '../../model/published/countiesShard.ts';
import type { CoreShard } from '../../model/published/dataset.ts';
import { partsWord } from '../../model/text/partsWord.ts';
import { useCore } from '../../queries/dataset.ts';
import { useCounties } from '../../queries/viewShards.ts';
import { useMapParams } from '../../state/urlState.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { Loading } from '../../ui/page/Loading.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { PageHeading } from '../../ui/page/PageHeading.tsx';
import { CityMap } from './CityMap.tsx';
import { ProvinceMap } from './ProvinceMap.tsx';

/** The map view: what the texts say of each county, and nothing they do not say. */
export function MapView() {
  const core = useCore();
  const counties = useCounties();
  const word = partsWord(counties.state === 'ready' ? counties.data.counties : []).short;
  const ready = core.state === 'ready' && counties.state === 'ready';
  return (
    <Page name="map" title={`${word} · 有据`}>
      {ready ? null : <h1 className="visually-hidden">地图</h1>}
      {counties.state === 'loading' ? <Loading what="各地数据" /> : null}
      {counties.state === 'error' ? (
        <LoadError error={counties.error} retry={counties.retry} still="各领域不受影响。" />
      ) : null}
      {ready ? <Layer core={core.data} shard={counties.data} /> : null}
    </Page>
  );
}

function Layer({ core, shard }: { core: CoreShard; shard: CountiesShard }) {
  const params = useMapParams();
  const layers = listLayers(core, shard);
  const layer = layers.find(({ id }) => id === params.layer) ?? layers[0];
  if (!layer)
    return (
      <PageHeading title={`${core.site.city}没有下辖地区`}>
        数据中没有本地下辖的地区，所以没有地图；各领域的数字在
        <AppLink to={pathToOverview()}>总览</AppLink>中。
      </PageHeading>
    );
  return layer.kind === 'province' ? (
    <ProvinceMap core={core} shard={shard} layers={layers} layer={layer} />
  ) : (
    <CityMap core={core} shard={shard} layers={layers} layer={layer} />
  );
}
