import { useMemo } from 'react';
import { OpenCard } from '../../evidence/OpenCard.tsx';
import type { DomainShard } from '../../model/dataset.ts';
import { indexRecords } from '../../model/panelData.ts';
import { pathToOverview } from '../../model/paths.ts';
import { SectionedPanels } from '../../panels/SectionedPanels.tsx';
import { useCore, useDomain } from '../../queries/dataset.ts';
import { useRouteId } from '../../state/urlState.ts';
import { LoadError } from '../../ui/LoadError.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NotFoundPage } from '../../ui/NotFoundPage.tsx';
import { Page } from '../../ui/Page.tsx';

/** One domain tab: its key figures, then panels by section. */
export function DomainView() {
  const id = useRouteId('domain');
  const core = useCore();
  const known =
    core.state !== 'ready' || core.data.domains.some((domain) => domain.id === id && domain.figures > 0);
  if (id === null || !known)
    return <NotFoundPage what="这个领域" ways={[{ to: pathToOverview(), text: '回到总览' }]} />;
  const name =
    core.state === 'ready' ? (core.data.domains.find((domain) => domain.id === id)?.name ?? id) : id;
  return <LoadedDomain key={id} id={id} name={name} />;
}

function LoadedDomain({ id, name }: { id: string; name: string }) {
  const shard = useDomain(id);
  return (
    <Page name="domain" title={`${name} · 有据`}>
      <h1 className="visually-hidden">{name}</h1>
      {shard.state === 'loading' ? <Loading what={name} /> : null}
      {shard.state === 'error' ? (
        <LoadError error={shard.error} retry={shard.retry} still="其他领域和文件不受影响，可从上方进入。" />
      ) : null}
      {shard.state === 'ready' ? <DomainPanels shard={shard.data} /> : null}
    </Page>
  );
}

function DomainPanels({ shard }: { shard: DomainShard }) {
  const byId = useMemo(() => indexRecords(shard), [shard]);
  return (
    <>
      <SectionedPanels domain={shard.domain} panels={shard.panels} byId={byId} />
      <OpenCard byId={byId} />
    </>
  );
}
