import { useMemo } from 'react';
import { OpenCard } from '../../evidence/OpenCard.tsx';
import type { CoreShard, DomainShard } from '../../model/dataset.ts';
import { indexRecords, selectPanelData } from '../../model/panelData.ts';
import { pathToDomain, pathToSources } from '../../model/paths.ts';
import { Panel } from '../../panels/Panel.tsx';
import { useCore, useDomain } from '../../queries/dataset.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { LoadError } from '../../ui/LoadError.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import styles from './OverviewView.module.css';

/** The plan in one look: the key figures of each domain, and the way to its tab. */
export function OverviewView() {
  const core = useCore();
  return (
    <Page name="overview" title="有据 · 总览">
      {core.state === 'loading' ? <Loading what="总览" /> : null}
      {core.state === 'error' ? (
        <LoadError
          error={core.error}
          retry={core.retry}
          still="页面框架可以使用，数据暂时无法核对，因此不予显示。"
        />
      ) : null}
      {core.state === 'ready' ? <Summary core={core.data} /> : null}
    </Page>
  );
}

function Summary({ core }: { core: CoreShard }) {
  const figures = core.domains.reduce((sum, domain) => sum + domain.figures, 0);
  const { city, period } = core.site;
  return (
    <>
      <h1 className={styles.title}>
        {city}“{period.label}”，{figures}个数字，个个有出处
      </h1>
      <p className={styles.lead}>
        {period.from}—{period.to}年，取自{core.documents.length}
        份公开文件。点任何一个数字，看它的原文、范围、时点和限定。
        <AppLink to={pathToSources()} className={styles.more}>
          查看文件
        </AppLink>
      </p>
      {core.domains
        .filter((domain) => domain.figures > 0)
        .map((domain) => (
          <DomainSummary
            key={domain.id}
            id={domain.id}
            name={domain.name}
            gloss={domain.gloss}
            figures={domain.figures}
          />
        ))}
    </>
  );
}

interface DomainSummaryProps {
  readonly id: string;
  readonly name: string;
  readonly gloss: string;
  readonly figures: number;
}

function DomainSummary({ id, name, gloss, figures }: DomainSummaryProps) {
  const shard = useDomain(id);
  return (
    <section className={styles.domain} aria-label={name}>
      <div className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        <p className={styles.gloss}>{gloss}</p>
        <AppLink to={pathToDomain(id)} className={styles.more} label={`${name}，全部${figures}个数字`}>
          全部{figures}个数字
        </AppLink>
      </div>
      {shard.state === 'loading' ? <Loading what={name} /> : null}
      {shard.state === 'error' ? (
        <LoadError error={shard.error} retry={shard.retry} still="其他领域不受影响。" />
      ) : null}
      {shard.state === 'ready' ? <KeyStrip shard={shard.data} /> : null}
    </section>
  );
}

/** The first panel of a domain is its strip of key figures. */
function KeyStrip({ shard }: { shard: DomainShard }) {
  const byId = useMemo(() => indexRecords(shard), [shard]);
  const data = useMemo(
    () => shard.panels.slice(0, 1).map((spec) => selectPanelData(spec, byId)),
    [shard, byId],
  );
  return (
    <>
      {data.map((panel) => (
        <Panel key={panel.spec.id} data={panel} />
      ))}
      <OpenCard byId={byId} />
    </>
  );
}
