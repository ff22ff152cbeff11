import { useMemo } from 'react';
import { OpenCard } from '../../evidence/card/OpenCard.tsx';
import { pathToDomain, pathToOverview } from '../../model/paths.ts';
import type { DomainShard } from '../../model/published/dataset.ts';
import { indexRecords } from '../../model/select/panelData.ts';
import { siteTitle } from '../../model/text/imprint.ts';
import { PrerenderedPicturesContext } from '../../panels/charts/prerenderedPictures.ts';
import { PageTools } from '../../panels/frame/PageTools.tsx';
import { SectionedPanels } from '../../panels/frame/SectionedPanels.tsx';
import { useCore, useDomain } from '../../queries/dataset.ts';
import { usePrerenderedPictures } from '../../queries/prerenderedPictures.ts';
import { useRouteId } from '../../state/urlState.ts';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { Loading } from '../../ui/page/Loading.tsx';
import { NotFoundPage } from '../../ui/page/NotFoundPage.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Pager } from '../../ui/page/Pager.tsx';
import styles from './DomainView.module.css';
import { useTabPage } from './useTabPage.ts';

/** The state while the page number is being looked up. */
const LOOKED_UP = { state: 'loading' } as const;

/** One domain tab: its key figures, then its panels by section. */
export function DomainView() {
  const id = useRouteId('domain');
  const core = useCore();
  const known =
    core.state !== 'ready' || core.data.domains.some((domain) => domain.id === id && domain.figures > 0);
  if (id === null || !known)
    return <NotFoundPage what="这个领域" ways={[{ to: pathToOverview(), text: '回到总览' }]} />;
  const domain = core.state === 'ready' ? core.data.domains.find((item) => item.id === id) : undefined;
  return (
    <LoadedDomain
      key={id}
      id={id}
      name={domain?.name ?? id}
      reference={domain?.reference ?? false}
      pages={domain?.pages ?? 1}
    />
  );
}

interface LoadedDomainProps {
  readonly id: string;
  readonly name: string;
  readonly reference: boolean;
  readonly pages: number;
}

function LoadedDomain({ id, name, reference, pages }: LoadedDomainProps) {
  const page = useTabPage(id, pages);
  const read = useDomain(id, page !== null, page ?? 1);
  const shard = page === null ? LOOKED_UP : read;
  const core = useCore();
  const drawings = usePrerenderedPictures(
    page === 1 ? id : null,
    core.state === 'ready' ? core.data.version : null,
  );
  const city = core.state === 'ready' ? core.data.site.city : '本市';
  return (
    <Page name="domain" title={`${name} · ${core.state === 'ready' ? siteTitle(core.data.site) : '有据'}`}>
      {reference ? (
        <>
          <h1 className={styles.title}>
            {name}：不属{city}
          </h1>
          <p className={styles.lead}>省内其他地方的做法和数字，不计入{city}的任何合计。</p>
        </>
      ) : null}
      {/* Once the data are loaded, the first finding becomes the heading. */}
      {!reference && shard.state !== 'ready' ? <h1 className="visually-hidden">{name}</h1> : null}
      {shard.state === 'loading' || (shard.state === 'ready' && !drawings) ? <Loading what={name} /> : null}
      {shard.state === 'error' ? (
        <LoadError error={shard.error} retry={shard.retry} still="其他领域和文件不受影响，可从上方进入。" />
      ) : null}
      {shard.state === 'ready' && drawings ? (
        <PrerenderedPicturesContext.Provider value={drawings}>
          <DomainPanels key={page} shard={shard.data} name={name} headed={!reference} />
          <Pager page={page ?? 1} pages={pages} pathOf={(at) => pathToDomain(id, undefined, undefined, at)} />
        </PrerenderedPicturesContext.Provider>
      ) : null}
    </Page>
  );
}

function DomainPanels({ shard, name, headed }: { shard: DomainShard; name: string; headed: boolean }) {
  const byId = useMemo(() => indexRecords(shard), [shard]);
  return (
    <>
      <SectionedPanels domain={shard.domain} panels={shard.panels} byId={byId} headed={headed} />
      <PageTools page={{ title: name, panels: shard.panels, byId }} domain={shard.domain} />
      <OpenCard byId={byId} />
    </>
  );
}
