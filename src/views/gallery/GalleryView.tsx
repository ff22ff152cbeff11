import { useMemo } from 'react';
import type { DomainShard } from '../../model/published/dataset.ts';
import { indexRecords, type PanelData, selectPanelData } from '../../model/select/panelData.ts';
import { Panel } from '../../panels/frame/Panel.tsx';
import { PanelFrame } from '../../panels/frame/PanelFrame.tsx';
import type { PanelState } from '../../panels/frame/panelState.ts';
import { KIND_FOLDERS } from '../../panels/kinds/kindOf.ts';
import { useDomain } from '../../queries/dataset.ts';
import { Page } from '../../ui/page/Page.tsx';
import styles from './GalleryView.module.css';

const STATES: readonly PanelState[] = [
  { state: 'loading' },
  { state: 'empty', missing: '数据中没有这个面板的记录：no-such-record' },
  { state: 'error', message: '图形组件未能载入，表格仍可使用。', detail: '示例', retry: null },
];

/** For development only: every panel kind in every state, full and compact, over real records. */
export function GalleryView() {
  const urban = useDomain('urban');
  const housing = useDomain('housing');
  return (
    <Page name="gallery" title="图库 · 有据">
      <h1>图库</h1>
      {urban.state === 'ready' && housing.state === 'ready' ? (
        <Kinds shards={[urban.data, housing.data]} />
      ) : null}
    </Page>
  );
}

function Kinds({ shards }: { shards: readonly DomainShard[] }) {
  const examples = useMemo(
    () =>
      KIND_FOLDERS.flatMap((kind) => {
        const all = shards.flatMap((shard) => shard.panels.map((spec) => ({ spec, shard })));
        const found = all.find(({ spec }) => spec.kind === kind);
        return found ? [selectPanelData(found.spec, indexRecords(found.shard))] : [];
      }),
    [shards],
  );
  return examples.map((data) => <Example key={data.spec.id} data={data} />);
}

function Example({ data }: { data: PanelData }) {
  return (
    <section className={styles.example} aria-label={data.spec.kind}>
      <h2>{data.spec.kind}</h2>
      <Panel data={data} />
      <div className={styles.compact}>
        <Panel data={data} />
      </div>
      {STATES.map((state) => (
        <PanelFrame key={state.state} data={data} level={3} state={state} />
      ))}
    </section>
  );
}
