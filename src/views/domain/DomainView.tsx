import { useMemo } from 'react';
import { OpenCard } from '../../evidence/OpenCard.tsx';
import type { DomainShard } from '../../model/dataset.ts';
import { indexRecords, selectPanelData } from '../../model/panelData.ts';
import { pathToOverview } from '../../model/paths.ts';
import { Panel } from '../../panels/Panel.tsx';
import { useCore, useDomain } from '../../queries/dataset.ts';
import { usePanelPlace, useRouteId } from '../../state/urlState.ts';
import { LoadError } from '../../ui/LoadError.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NotFoundPage } from '../../ui/NotFoundPage.tsx';
import { Page } from '../../ui/Page.tsx';
import { balanceRows } from './balanceRows.ts';
import styles from './DomainView.module.css';
import { useArriveAt } from './useArriveAt.ts';

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
  const sections = useMemo(() => {
    const groups = new Map<string, DomainShard['panels']>();
    for (const panel of shard.panels)
      groups.set(panel.section, [...(groups.get(panel.section) ?? []), panel]);
    return [...groups].map(([title, panels]) => ({
      title,
      panels: balanceRows(
        panels.map((spec) => ({ data: selectPanelData(spec, byId), span: spec.span ?? 6 })),
      ),
    }));
  }, [shard, byId]);
  useArriveAt(usePanelPlace());
  return (
    <>
      {sections.map(({ title, panels }) => (
        <section key={title} className={styles.section} aria-label={title}>
          <h2 className={styles.heading}>{title}</h2>
          <div className={styles.grid}>
            {panels.map(({ data, span }) => (
              <div key={data.spec.id} className={styles.cell} data-span={span}>
                <Panel data={data} />
              </div>
            ))}
          </div>
        </section>
      ))}
      <OpenCard byId={byId} />
    </>
  );
}
