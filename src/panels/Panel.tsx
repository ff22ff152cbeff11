import { useState } from 'react';
import type { PanelData } from '../model/panelData.ts';
import { scopeLine } from '../model/recordText.ts';
import type { PanelKind } from '../model/vocabulary.ts';
import { Notice } from '../ui/Notice.tsx';
import { drawsCharts } from './chartKinds.ts';
import styles from './Panel.module.css';
import { PanelBody } from './PanelBody.tsx';
import { PanelBoundary } from './PanelBoundary.tsx';
import { PanelSource } from './PanelSource.tsx';
import { type PanelState, selectPanelState } from './panelState.ts';
import { TableBody } from './TableBody.tsx';
import { useChartHost } from './useChartHost.ts';
import { usePanelMap } from './usePanelMap.ts';

export interface PanelProps {
  readonly data: PanelData;
  /** Heading level, so that the outline of each page stays whole. */
  readonly level?: 2 | 3;
}

/** The one component of every picture: frame, title, scope line, body in one of four states, source line. */
export function Panel({ data, level = 3 }: PanelProps) {
  return (
    <PanelBoundary
      fallback={(error, retry) => (
        <PanelFrame
          data={data}
          level={level}
          state={{
            state: 'error',
            message: '这个面板未能显示，其他面板不受影响。',
            detail: error.message,
            retry,
          }}
        />
      )}
    >
      <LivePanel data={data} level={level} />
    </PanelBoundary>
  );
}

function LivePanel({ data, level }: Required<PanelProps>) {
  const [asTable, setAsTable] = useState(false);
  const { kind } = data.spec;
  const draws = drawsCharts(kind);
  const engine = useChartHost(draws);
  const map = usePanelMap(kind === 'map');
  const state = selectPanelState(data, asTable ? [] : [engine, map]);
  const picture = <PanelBody data={data} Host={engine.Host} />;
  return (
    <PanelFrame
      data={data}
      level={level}
      state={state}
      action={
        kind === 'table' ? null : (
          <button
            type="button"
            className={styles.action}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            表格
          </button>
        )
      }
    >
      {asTable ? <TableBody data={data} /> : picture}
    </PanelFrame>
  );
}

/** Where pictures of a panel do not share one scale, the scope line says so. */
const SCALE_NOTE: Partial<Record<PanelKind, string>> = {
  dumbbell: ' · 每行从零起，以较大值为满幅',
  multiples: ' · 各图自成一轴，从零起',
  units: ' · 每格为1个百分点',
  map: ' · 按点名的事实项数，项 · 时段见各项',
};

interface PanelFrameProps extends Required<PanelProps> {
  readonly state: PanelState;
  readonly action?: React.ReactNode;
  readonly children?: React.ReactNode;
}

/** Frame, title, scope line, one of four states, and the source line. */
export function PanelFrame({ data, level, state, action, children }: PanelFrameProps) {
  const { spec } = data;
  const Heading = `h${level}` as const;
  const rowUnit = SCALE_NOTE[spec.kind] ?? '';
  return (
    <article
      className={styles.panel}
      id={`panel-${spec.id}`}
      data-panel={spec.id}
      data-state={state.state}
      data-kind={spec.kind}
    >
      <Heading className={styles.title}>{spec.title}</Heading>
      <p className={styles.scope}>
        {spec.kind === 'map' ? '各县（区、市）' : scopeLine(data.all)}
        {rowUnit}
      </p>
      <div className={styles.body}>
        {state.state === 'empty' ? <Notice title="这里没有可显示的数据。">{state.missing}</Notice> : null}
        {state.state === 'error' ? (
          <Notice
            tone="error"
            title={state.message}
            detail={state.detail}
            onRetry={state.retry ?? undefined}
          />
        ) : null}
        {/* While the engine loads, the body already holds its height and its controls. */}
        {state.state === 'ready' || state.state === 'loading' ? children : null}
      </div>
      {spec.note === undefined ? null : <p className={styles.note}>{spec.note}</p>}
      <div className={styles.footer}>
        <PanelSource data={data} />
        {action}
      </div>
    </article>
  );
}
