import { useMemo } from 'react';
import type { CoreShard } from '../../model/published/dataset.ts';
import { selectCounties } from '../../model/select/counties.ts';
import { type PanelData, selectPanelData } from '../../model/select/panelData.ts';
import { LiveCharts } from '../../panels/charts/LiveCharts.tsx';
import { EXAMPLE_COUNTIES, EXAMPLE_RECORDS } from '../../panels/examples/exampleRecords.ts';
import { EXAMPLE_PANELS } from '../../panels/examples/examples.ts';
import { Panel } from '../../panels/frame/Panel.tsx';
import { PanelFrame } from '../../panels/frame/PanelFrame.tsx';
import type { PanelState } from '../../panels/frame/panelState.ts';
import { useCore } from '../../queries/dataset.ts';
import { Page } from '../../ui/page/Page.tsx';
import styles from './GalleryView.module.css';

const STATES: readonly PanelState[] = [
  { state: 'loading' },
  { state: 'empty', missing: '数据中没有这个面板的记录：no-such-record' },
  { state: 'error', message: '图形组件未能载入，表格仍可使用。', detail: '示例', retry: null },
];

/** For development only: the examples of every panel kind in every state and size, with invented records. */
export function GalleryView() {
  const core = useCore();
  return (
    <Page name="gallery" title="图库 · 有据">
      <h1>图库</h1>
      <p>示例用的是虚构的记录。底色和字号用页首的工具切换。</p>
      {core.state === 'ready' ? <Examples core={core.data} /> : null}
    </Page>
  );
}

/** Examples of maps use the counties of the current city. */
function placeExamples({ regions, site }: CoreShard): PanelData[] {
  const counties = selectCounties(regions, site.region);
  const placed = EXAMPLE_RECORDS.map((record) => {
    const at = EXAMPLE_COUNTIES.indexOf(record.region);
    const { id: region, name: regionName } = counties[at] ?? { id: record.region, name: record.regionName };
    return { ...record, region, regionName };
  });
  const byId = new Map(placed.map((record) => [record.id, record]));
  return EXAMPLE_PANELS.map((spec) => selectPanelData(spec, byId));
}

function Examples({ core }: { core: CoreShard }) {
  const examples = useMemo(() => placeExamples(core), [core]);
  return (
    <LiveCharts>
      {examples.map((data) => (
        <Example key={data.spec.id} data={data} />
      ))}
    </LiveCharts>
  );
}

function Example({ data }: { data: PanelData }) {
  return (
    <section className={styles.example} aria-label={data.spec.id}>
      <h2>{data.spec.id}</h2>
      <Panel data={data} />
      <div className={styles.compact}>
        <Panel data={data} />
      </div>
      <div className={styles.slide}>
        <Panel data={data} mode="slide" />
      </div>
      {STATES.map((state) => (
        <PanelFrame key={state.state} data={data} level={3} state={state} />
      ))}
    </section>
  );
}
