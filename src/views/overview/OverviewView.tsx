import { useMemo } from 'react';
import { OpenCard } from '../../evidence/card/OpenCard.tsx';
import { OVERVIEW, pathToDomain } from '../../model/paths.ts';
import type { CoreShard, DomainShard } from '../../model/published/dataset.ts';
import { indexRecords } from '../../model/select/panelData.ts';
import { siteTitle } from '../../model/text/imprint.ts';
import { overviewLead, overviewPromise } from '../../model/text/overviewLead.ts';
import { PrerenderedPicturesContext } from '../../panels/charts/prerenderedPictures.ts';
import { PageTools } from '../../panels/frame/PageTools.tsx';
import { SectionedPanels } from '../../panels/frame/SectionedPanels.tsx';
import { useCore, useDomain } from '../../queries/dataset.ts';
import { usePrerenderedPictures } from '../../queries/prerenderedPictures.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { Loading } from '../../ui/page/Loading.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { FigureField } from './FigureField.tsx';
import styles from './OverviewView.module.css';

/** The plan at a glance: headline figures, changes, honours, and links to every domain. */
export function OverviewView() {
  const core = useCore();
  const overview = useDomain(OVERVIEW);
  const drawings = usePrerenderedPictures(OVERVIEW, core.state === 'ready' ? core.data.version : null);
  const ready = core.state === 'ready' && overview.state === 'ready';
  return (
    <Page name="overview" title={core.state === 'ready' ? siteTitle(core.data.site) : '有据 · 总览'}>
      {core.state === 'loading' || overview.state === 'loading' || (ready && !drawings) ? (
        <Loading what="总览" />
      ) : null}
      {core.state === 'error' ? (
        <LoadError
          error={core.error}
          retry={core.retry}
          still="页面框架可以使用，数据暂时无法核对，因此不予显示。"
        />
      ) : null}
      {core.state !== 'error' && overview.state === 'error' ? (
        <LoadError error={overview.error} retry={overview.retry} still="各领域仍可从上方进入。" />
      ) : null}
      {ready && drawings ? (
        <PrerenderedPicturesContext.Provider value={drawings}>
          <Summary core={core.data} shard={overview.data} />
        </PrerenderedPicturesContext.Provider>
      ) : null}
    </Page>
  );
}

function Summary({ core, shard }: { core: CoreShard; shard: DomainShard }) {
  const byId = useMemo(() => indexRecords(shard), [shard]);
  return (
    <>
      <h1 className={styles.promise}>{overviewPromise(core)}</h1>
      <p className={styles.lead}>
        {overviewLead(core).map(({ text, path }) =>
          path === undefined ? (
            text
          ) : (
            <AppLink key={path} to={path}>
              {text}
            </AppLink>
          ),
        )}
      </p>
      <SectionedPanels domain={shard.domain} panels={shard.panels} byId={byId} headed={false}>
        <FigureField core={core} shown={byId} />
      </SectionedPanels>
      <section className={styles.ways} aria-label="各领域">
        <h2 className={styles.heading}>各领域</h2>
        <ul className={styles.domains}>
          {core.domains
            .filter((domain) => domain.figures > 0)
            .map((domain) => (
              <li key={domain.id}>
                <AppLink to={pathToDomain(domain.id)} className={styles.domain}>
                  <strong>{domain.name}</strong>
                  <span>{domain.gloss}</span>
                  <small>文件中的{domain.figures}个数字</small>
                </AppLink>
              </li>
            ))}
        </ul>
      </section>
      <PageTools page={{ title: '总览', panels: shard.panels, byId }} />
      <OpenCard byId={byId} />
    </>
  );
}
