import { useMemo } from 'react';
import { OpenCard } from '../../evidence/card/OpenCard.tsx';
import type { ItemRef } from '../../model/fields/locations.ts';
import { pathToOverview } from '../../model/paths.ts';
import type { DomainShard } from '../../model/published/dataset.ts';
import { indexRecords } from '../../model/select/panelData.ts';
import { useShardsHolding } from '../../queries/locations.ts';
import { useRouteId } from '../../state/urlState.ts';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { Loading } from '../../ui/page/Loading.tsx';
import { NotFoundPage } from '../../ui/page/NotFoundPage.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { IndicatorPage } from './IndicatorPage.tsx';

/** One indicator: its figure, its chart, and every observation with its quotes. */
export function IndicatorView() {
  const id = useRouteId('indicator');
  return id === null ? <UnknownIndicator /> : <LoadedIndicator key={id} id={id} />;
}

const UnknownIndicator = () => (
  <NotFoundPage what="这个指标" ways={[{ to: pathToOverview(), text: '回到总览' }]} />
);

function LoadedIndicator({ id }: { id: string }) {
  const wanted = useMemo((): ItemRef[] => [{ kind: 'indicator', id }], [id]);
  const shards = useShardsHolding(wanted);
  const [shard] = shards.state === 'ready' ? shards.data : [];
  const indicator = shard?.indicators.find((item) => item.id === id);
  if (shards.state === 'ready' && !indicator) return <UnknownIndicator />;
  return (
    <Page name="indicator" title={`${indicator?.name ?? '指标'} · 有据`}>
      {indicator ? null : <h1 className="visually-hidden">指标</h1>}
      {shards.state === 'loading' ? <Loading what="指标" /> : null}
      {shards.state === 'error' ? (
        <LoadError error={shards.error} retry={shards.retry} still="其他领域不受影响。" />
      ) : null}
      {shard && indicator ? <Loaded shard={shard} id={id} /> : null}
    </Page>
  );
}

function Loaded({ shard, id }: { shard: DomainShard; id: string }) {
  const byId = useMemo(() => indexRecords(shard), [shard]);
  return (
    <>
      <IndicatorPage shard={shard} byId={byId} id={id} />
      <OpenCard byId={byId} />
    </>
  );
}
