import { useMemo } from 'react';
import { OpenCard } from '../../evidence/OpenCard.tsx';
import { RecordEntry } from '../../evidence/RecordEntry.tsx';
import type { CountiesShard, PublishedRecord } from '../../model/dataset.ts';
import { pathToMap } from '../../model/paths.ts';
import { slideOfMap } from '../../model/pinnedSlides.ts';
import { PinButton } from '../../panels/PinButton.tsx';
import { useCounties } from '../../queries/dataset.ts';
import { useRouteAdcode } from '../../state/urlState.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { LoadError } from '../../ui/LoadError.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NotFoundPage } from '../../ui/NotFoundPage.tsx';
import { Page } from '../../ui/Page.tsx';
import styles from './CountyView.module.css';

/** One county: what the texts say of it by name, and what covers every county. */
export function CountyView() {
  const adcode = useRouteAdcode();
  const counties = useCounties();
  const county =
    counties.state === 'ready' ? counties.data.counties.find((item) => item.adcode === adcode) : undefined;
  if (counties.state === 'ready' && !county)
    return (
      <NotFoundPage what="这个县（区、市）" ways={[{ to: pathToMap(), text: '查看全部县（区、市）' }]} />
    );
  return (
    <Page name="county" title={`${county?.name ?? '县区'} · 有据`}>
      {county ? null : <h1 className="visually-hidden">县（区、市）</h1>}
      {counties.state === 'loading' ? <Loading what="县区数据" /> : null}
      {counties.state === 'error' ? (
        <LoadError error={counties.error} retry={counties.retry} still="各领域不受影响。" />
      ) : null}
      {counties.state === 'ready' && county ? <County shard={counties.data} county={county} /> : null}
    </Page>
  );
}

function County({ shard, county }: { shard: CountiesShard; county: CountiesShard['counties'][number] }) {
  const byId = useMemo(() => new Map(shard.records.map((record) => [record.id, record])), [shard]);
  const pick = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const own = pick(county.records);
  return (
    <>
      <p className={styles.crumb}>
        <AppLink to={pathToMap()}>全部县（区、市）</AppLink>
      </p>
      <h1 className={styles.title}>{county.name}</h1>
      <p className={styles.lead}>
        区划代码 {county.adcode} ·{' '}
        {own.length === 0
          ? '各份文件都没有点名提到这个县（区、市）；下面是覆盖全部县（区、市）的事实。'
          : `${own.length}项点名的事实`}
      </p>
      <PinButton slide={slideOfMap({ county })} />
      {own.length > 0 ? <Facts title="点名的事实" records={own} byId={byId} /> : null}
      <Facts title="覆盖全部县（区、市）" records={pick(shard.covering)} byId={byId} />
      <OpenCard byId={byId} />
    </>
  );
}

function Facts({
  title,
  records,
  byId,
}: {
  title: string;
  records: readonly PublishedRecord[];
  byId: ReadonlyMap<string, PublishedRecord>;
}) {
  return (
    <section aria-label={title}>
      <h2 className={styles.heading}>
        {title} <small>{records.length}</small>
      </h2>
      <ul>
        {records.map((record) => (
          <RecordEntry key={record.id} record={record} byId={byId} />
        ))}
      </ul>
    </section>
  );
}
