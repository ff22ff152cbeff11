import type { ReactNode, RefObject } from 'react';
import type { PanelData } from '../../model/select/panelData.ts';
import { DotLine } from '../../ui/page/DotLine.tsx';
import { Notice } from '../../ui/page/Notice.tsx';
import { kindOf, panelScope } from '../kinds/kindOf.ts';
import styles from './Panel.module.css';
import { PanelSource } from './PanelSource.tsx';
import type { PanelState } from './panelState.ts';

/**
 * How much of its frame a panel shows. On a page it shows everything. On a slide the headline states the
 * finding and the footer the source: `slide` keeps the scope line, `part` its section as well, `bare` neither.
 */
export type PanelMode = 'page' | 'slide' | 'part' | 'bare';

export interface PanelFrameProps {
  readonly data: PanelData;
  readonly level: 1 | 2 | 3;
  readonly mode?: PanelMode;
  readonly bodyRef?: RefObject<HTMLDivElement | null>;
  readonly state: PanelState;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** A table or list of more rows than this may go on overleaf; under a picture too, or sheets would be half empty. */
const ROWS_TOGETHER = 6;

/** The frame: title, scope line, body in one of four states, and source line. */
export function PanelFrame({
  data,
  level,
  mode = 'page',
  bodyRef,
  state,
  action,
  children,
}: PanelFrameProps) {
  const { spec } = data;
  const { tellsScope, isTable, isList, chart } = kindOf(data);
  const isLong = mode === 'page' && (isTable || isList || chart) && data.all.length > ROWS_TOGETHER;
  const Heading = `h${level}` as const;
  return (
    <article
      className={styles.panel}
      id={`panel-${spec.id}`}
      data-panel={spec.id}
      data-state={state.state}
      data-kind={spec.kind}
      data-mode={mode === 'page' ? undefined : mode}
      data-level={level}
      data-long={isLong || undefined}
    >
      {mode === 'slide' || mode === 'bare' ? null : (
        // Beside another panel the headline states the findings, so the part is headed by its theme.
        <Heading className={styles.title}>{mode === 'part' ? spec.section : spec.title}</Heading>
      )}
      {mode === 'bare' || (mode !== 'page' && tellsScope?.(data)) ? null : (
        <p className={styles.scope}>
          <DotLine parts={panelScope(data)} />
        </p>
      )}
      <div className={styles.body} ref={bodyRef}>
        {state.state === 'empty' ? <Notice title="这里没有可显示的数据。">{state.missing}</Notice> : null}
        {state.state === 'error' ? (
          <Notice
            tone="error"
            title={state.message}
            detail={state.detail}
            onRetry={state.retry ?? undefined}
          />
        ) : null}
        {/* While the engine loads, the body already has its height and its controls. */}
        {state.state === 'ready' || state.state === 'loading' ? children : null}
      </div>
      {spec.note === undefined ? null : <p className={styles.note}>{spec.note}</p>}
      {mode === 'page' ? (
        <div className={styles.footer}>
          <PanelSource data={data} />
          <div className={styles.actions}>{action}</div>
        </div>
      ) : null}
    </article>
  );
}
