import { useMemo } from 'react';
import { OpenCard } from '../../evidence/OpenCard.tsx';
import type { DomainShard } from '../../model/dataset.ts';
import { indexRecords } from '../../model/panelData.ts';
import { pathToOverview } from '../../model/paths.ts';
import { useCore, useDomain } from '../../queries/dataset.ts';
import { useRouteId } from '../../state/urlState.ts';
import { LoadError } from '../../ui/LoadError.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NotFoundPage } from '../../ui/NotFoundPage.tsx';
import { Page } from '../../ui/Page.tsx';
import { IndicatorPage } from './IndicatorPage.tsx';

/** One indicator: its figure, its series, every observation with its words. */
export function IndicatorView() {
  const id = useRouteId('indicator');
  const core = useCore();
  const domain = core.state === 'ready' && id !== null ? core.data.indicators[id] : undefined;
  if (id === null || (core.state === 'ready' && domain === undefined)) {
    return <NotFoundPage what="这个指标" ways={[{ to: pathToOverview(), text: '回到总览' }]} />;
  }
  return <LoadedIndicator key={id} id={id} domain={domain} />;
}

function LoadedIndicator({ id, domain }: { id: string; domain: string | undefined }) {
  const shard = useDomain(domain ?? '', domain !== undefined);
  const indicator =
    shard.state === 'ready' ? shard.data.indicators.find((item) => item.id === id) : undefined;
  return (
    <Page name="indicator" title={`${indicator?.name ?? '指标'} · 有据`}>
      {indicator ? null : <h1 className="visually-hidden">指标</h1>}
      {shard.state === 'loading' ? <Loading what="指标" /> : null}
      {shard.state === 'error' ? (
        <LoadError error={shard.error} retry={shard.retry} still="其他领域不受影响。" />
      ) : null}
      {shard.state === 'ready' && indicator ? <Loaded shard={shard.data} id={id} /> : null}
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
