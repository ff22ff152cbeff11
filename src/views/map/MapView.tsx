import { useMemo } from 'react';
import { OpenCard } from '../../evidence/OpenCard.tsx';
import type { CoreShard, CountiesShard } from '../../model/dataset.ts';
import { pathToCounty, pathToMap } from '../../model/paths.ts';
import { slideOfMap } from '../../model/pinnedSlides.ts';
import { PinButton } from '../../panels/PinButton.tsx';
import { useCore, useCounties } from '../../queries/dataset.ts';
import { useMapLayer } from '../../state/urlState.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { LoadError } from '../../ui/LoadError.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import styles from './MapView.module.css';
import { TileMap } from './TileMap.tsx';

/** The counties and what the texts say of each. */
export function MapView() {
  const core = useCore();
  const counties = useCounties();
  return (
    <Page name="map" title="县区 · 有据">
      <h1 className={styles.title}>县（区、市）</h1>
      {counties.state === 'loading' ? <Loading what="县区数据" /> : null}
      {counties.state === 'error' ? (
        <LoadError error={counties.error} retry={counties.retry} still="各领域不受影响。" />
      ) : null}
      {counties.state === 'ready' && core.state === 'ready' ? (
        <Counties shard={counties.data} core={core.data} />
      ) : null}
    </Page>
  );
}

function Counties({ shard, core }: { shard: CountiesShard; core: CoreShard }) {
  const layer = useMapLayer();
  const byId = useMemo(() => new Map(shard.records.map((record) => [record.id, record])), [shard]);
  const layers = core.domains.filter(({ id }) =>
    shard.records.some((record) => record.domain === id && !shard.covering.includes(record.id)),
  );
  const known = layers.some(({ id }) => id === layer) ? layer : null;
  const rows = shard.counties.map((county) => ({
    ...county,
    facts: county.records
      .flatMap((id) => byId.get(id) ?? [])
      .filter((record) => known === null || record.domain === known),
  }));
  const silent = rows.filter(({ facts }) => facts.length === 0);
  return (
    <>
      <p className={styles.lead}>
        文件点名的事实按县列出。
        {silent.length > 0
          ? `${silent.map(({ name }) => name).join('、')}在${known === null ? '各份文件' : '这一领域'}中没有被点名，画作斜线，不是零。`
          : ''}
      </p>
      <nav className={styles.layers} aria-label="图层">
        <AppLink to={pathToMap()} current={known === null}>
          全部事实
        </AppLink>
        {layers.map(({ id, name }) => (
          <AppLink key={id} to={pathToMap(id)} current={known === id}>
            {name}
          </AppLink>
        ))}
        <PinButton slide={slideOfMap({ layer: known ?? undefined })} />
      </nav>
      <TileMap rows={rows} />
      <p className={styles.note}>方格示意图：每县一格，大致保持相邻位置，不表示面积和界线。</p>
      <DataTable
        caption="各县（区、市）被点名的事实"
        rows={rows}
        rowKey={({ region }) => region}
        columns={[
          {
            key: 'name',
            title: '县（区、市）',
            rowHeader: true,
            cell: ({ name, adcode }) => <AppLink to={pathToCounty(adcode)}>{name}</AppLink>,
          },
          {
            key: 'count',
            title: '事实',
            numeric: true,
            cell: ({ facts }) => (facts.length === 0 ? '未点名' : facts.length),
          },
          {
            key: 'facts',
            title: '内容',
            wide: true,
            cell: ({ facts }) => facts.map(({ name }) => name).join('；'),
          },
        ]}
      />
      <OpenCard byId={byId} />
    </>
  );
}
