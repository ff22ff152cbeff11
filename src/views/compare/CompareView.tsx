import { useMemo, useState } from 'react';
import { OpenCard } from '../../evidence/card/OpenCard.tsx';
import type { ItemRef } from '../../model/fields/locations.ts';
import { pathToAll, pathToCompare } from '../../model/paths.ts';
import type { CoreShard, DomainShard } from '../../model/published/dataset.ts';
import {
  axisContext,
  type Comparable,
  comparisonCautions,
  selectComparable,
} from '../../model/select/comparison.ts';
import { selectIndicator } from '../../model/select/indicatorData.ts';
import { indexRecords, mergePages, selectPanelData } from '../../model/select/panelData.ts';
import { LiveCharts } from '../../panels/charts/LiveCharts.tsx';
import { Panel } from '../../panels/frame/Panel.tsx';
import { useCore } from '../../queries/dataset.ts';
import { useFirstPages, useShardsHolding } from '../../queries/locations.ts';
import { useCompared, useGoTo } from '../../state/urlState.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { Loading } from '../../ui/page/Loading.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { PageHeading } from '../../ui/page/PageHeading.tsx';
import { ComparePicker } from './ComparePicker.tsx';
import styles from './CompareView.module.css';

/** Indicators side by side, on one axis as far as they may honestly share it. */
export function CompareView() {
  const core = useCore();
  return (
    <Page name="compare" title="比较 · 有据">
      <PageHeading title="比较">
        单位、范围、时段和基数可比的指标才放在一条轴上；其余并列，写明原因。
      </PageHeading>
      {core.state === 'loading' ? <Loading what="指标" /> : null}
      {core.state === 'error' ? (
        <LoadError error={core.error} retry={core.retry} still="其他页面不受影响。" />
      ) : null}
      {core.state === 'ready' ? <LoadedCompare core={core.data} /> : null}
    </Page>
  );
}

function LoadedCompare({ core }: { core: CoreShard }) {
  const picked = useCompared();
  const domains = useMemo(
    () => core.domains.filter((domain) => domain.figures > 0).map(({ id }) => id),
    [core],
  );
  // Indicators are offered page by page, because all those of a large dataset would make an unreadable list.
  const [offered, setOffered] = useState(1);
  const pages = Math.max(1, ...core.domains.map((domain) => domain.pages));
  const own = useShardsHolding(
    useMemo(() => picked.map((id): ItemRef => ({ kind: 'indicator', id })), [picked]),
  );
  const offer = useFirstPages(domains, offered);
  const ownPages = own.state === 'ready' ? own.data : null;
  const offerPages = offer.state === 'ready' ? offer.data : null;
  const all = useMemo(
    () => (ownPages && offerPages ? mergePages([...offerPages, ...ownPages]) : null),
    [ownPages, offerPages],
  );
  // Keep showing the previous data while more are loading.
  const shown = useLatest(all);
  const failed = [own, offer].find((part) => part.state === 'error');
  if (failed?.state === 'error')
    return <LoadError error={failed.error} retry={failed.retry} still="其他页面不受影响。" />;
  if (shown === null) return <Loading what="指标" />;
  return (
    <>
      <Compare core={core} shards={shown} />
      {offered < pages ? (
        <p className={styles.note}>
          可选的是各领域前{offered}页的指标，共{pages}页。
          <button type="button" className={styles.add} onClick={() => setOffered(offered + 1)}>
            再列出一页
          </button>
        </p>
      ) : null}
    </>
  );
}

/** The last value that was not null. */
function useLatest<T>(value: T | null): T | null {
  const [latest, setLatest] = useState(value);
  if (value !== null && value !== latest) setLatest(value);
  return value ?? latest;
}

function Compare({ core, shards }: { core: CoreShard; shards: readonly DomainShard[] }) {
  const picked = useCompared();
  const goTo = useGoTo();
  const byId = useMemo(() => new Map(shards.flatMap((shard) => [...indexRecords(shard)])), [shards]);
  const items = useMemo(() => {
    const all = shards.flatMap((shard) =>
      shard.indicators.flatMap((indicator): Comparable[] => {
        const data = selectIndicator(shard, byId, indicator.id);
        return data ? [{ indicator, record: data.headline }] : [];
      }),
    );
    return new Map(all.map((item) => [item.indicator.id, item]));
  }, [shards, byId]);
  const context = useMemo(() => axisContext(core.regions, byId), [core, byId]);
  const chosen = useMemo(() => picked.flatMap((id) => items.get(id) ?? []), [picked, items]);
  const { together, apart } = useMemo(() => selectComparable(chosen, context), [chosen, context]);
  const [first] = chosen;
  const unknown = picked.filter((id) => !items.has(id));
  const data = useMemo(
    () =>
      selectPanelData(
        {
          id: 'comparison',
          kind: 'bar',
          section: '',
          title: together.map(({ indicator }) => indicator.name).join('、') || '比较',
          records: together.map(({ record }) => record.id),
        },
        byId,
      ),
    [together, byId],
  );
  // Figures that share no axis are listed under their own names, with unit, scope and date.
  const beside = useMemo(
    () =>
      selectPanelData(
        {
          id: 'beside',
          kind: 'strip',
          section: '',
          title: `不能与“${first?.indicator.name ?? ''}”放在一条轴上的`,
          records: apart.map(({ item }) => item.record.id),
          span: 12,
        },
        byId,
      ),
    [apart, byId, first],
  );
  const cautions = comparisonCautions(together);
  return (
    <>
      <ComparePicker
        core={core}
        shards={shards}
        items={items}
        chosen={chosen}
        together={together}
        context={context}
        onChange={(ids) => goTo(pathToCompare(ids))}
      />
      <p className={styles.list}>
        <AppLink to={pathToAll({ i: picked.join(',') })}>在全部指标里挑选</AppLink>
      </p>
      {unknown.length > 0 ? <p className={styles.note}>没有这些指标：{unknown.join('、')}</p> : null}
      {chosen.length === 0 ? (
        <p className={styles.note}>还没有选指标。先选一个，再从可比较的指标里添加。</p>
      ) : null}
      {together.length > 0 ? (
        <LiveCharts>
          <Panel data={data} level={2} path={pathToCompare(picked)} />
        </LiveCharts>
      ) : null}
      {cautions.length > 0 && together.length > 1 ? (
        <p className={styles.note}>请注意：{cautions.join('；')}。</p>
      ) : null}
      {apart.length > 0 ? (
        <section aria-label="不能放在一条轴上">
          <Panel data={beside} level={2} path={pathToCompare(picked)} />
          <ul>
            {apart.map(({ item, why }) => (
              <li key={item.indicator.id} className={styles.apart}>
                {item.indicator.name}：{why}。
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <OpenCard byId={byId} />
    </>
  );
}
