import { Component, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { HYDRATED_ATTRIBUTE } from '../../model/published/hydrationAttributes.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { useElementHeight } from '../../ui/measure/useElementHeight.ts';
import { usePrinting } from '../../ui/page/usePrinting.ts';
import { useChartHost } from '../charts/useChartHost.ts';
import { usePanelMap } from '../counties/usePanelMap.ts';
import { isOneChart, kindOf } from '../kinds/kindOf.ts';
import { TableBody } from '../table/TableBody.tsx';
import styles from './Panel.module.css';
import { PanelActions } from './PanelActions.tsx';
import { PanelBody } from './PanelBody.tsx';
import { PanelFrame, type PanelMode } from './PanelFrame.tsx';
import { selectPanelState } from './panelState.ts';

export interface PanelProps {
  readonly data: PanelData;
  /** Heading level, chosen so that the outline of each page is complete. */
  readonly level?: 1 | 2 | 3;
  readonly mode?: PanelMode;
  /** The shard that contains the panel; a panel with a shard can be put on a slide. */
  readonly domain?: string | undefined;
  /** Route path of a panel that is in no shard; with it the panel can be downloaded. */
  readonly path?: string | undefined;
}

/**
 * The one component for panels everywhere: frame, title, scope line, body in one of four states, source line.
 */
export function Panel({ data, level = 3, mode = 'page', domain, path }: PanelProps) {
  return (
    <PanelBoundary
      fallback={(error, retry) => (
        <PanelFrame
          data={data}
          level={level}
          mode={mode}
          state={{
            state: 'error',
            message: '这个面板未能显示，其他面板不受影响。',
            detail: error.message,
            retry,
          }}
        />
      )}
    >
      <LivePanel data={data} level={level} mode={mode} domain={domain} path={path} />
    </PanelBoundary>
  );
}

interface PanelBoundaryProps {
  readonly children: ReactNode;
  /** Renders the failed panel; `retry` mounts it again. */
  readonly fallback: (error: Error, retry: () => void) => ReactNode;
}

/** One error boundary per panel, so that a failing panel affects no other. */
class PanelBoundary extends Component<PanelBoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? this.props.fallback(error, () => this.setState({ error: null })) : this.props.children;
  }
}

function LivePanel({ data, level = 3, mode = 'page', domain, path }: PanelProps) {
  const [asTable, setAsTable] = useState(false);
  const kind = kindOf(data);
  const tabled = isOneChart(data);
  const isPicture = tabled || kind.onMap;
  const onPage = mode === 'page';
  // A prerendered picture stays until the reader interacts with it; a panel without one waits for its parts.
  const [wanted, setWanted] = useState<'no' | 'touched' | 'lacking'>(mode === 'page' ? 'no' : 'lacking');
  const want = useCallback(
    (lacking: boolean) => setWanted((now) => (lacking ? 'lacking' : now === 'no' ? 'touched' : now)),
    [],
  );
  const chart = useChartHost(wanted !== 'no' && kind.chart !== undefined);
  const map = usePanelMap(wanted !== 'no' && kind.onMap === true);
  const state = selectPanelState(data, wanted === 'lacking' ? [chart, map] : [], asTable);
  const engine = { ...chart.parts, map: map.parts, want };
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.setAttribute(HYDRATED_ATTRIBUTE, ''), []);
  const room = useElementHeight(body, mode !== 'page');
  const picture = <PanelBody data={data} engine={engine} eager={!onPage} room={room} />;
  const printing = usePrinting();
  const shown = asTable ? <TableBody data={data} /> : picture;
  return (
    <PanelFrame
      data={data}
      level={level}
      mode={mode}
      bodyRef={body}
      state={state}
      action={
        <>
          {kind.isTable ? null : (
            <button
              type="button"
              className={styles.action}
              aria-pressed={asTable}
              onClick={() => setAsTable(!asTable)}
            >
              表格
            </button>
          )}
          <PanelActions data={data} domain={domain} path={path} />
        </>
      }
    >
      {onPage ? <div className={isPicture && !asTable ? styles.drawn : styles.shown}>{shown}</div> : shown}
      {/* Paper has no switch between views, so a chart is followed by its table. Small charts and maps
         already show all their figures. */}
      {printing && onPage && tabled && !asTable ? (
        <div className={styles.paperTable}>
          <TableBody data={data} />
        </div>
      ) : null}
    </PanelFrame>
  );
}
