import { useMemo } from 'react';
import type { ChartHost } from '../charts/ChartHost.tsx';
import type { ChartHit } from '../charts/chartModel.ts';
import { MatterMark } from '../evidence/MatterMark.tsx';
import { useRecordControl } from '../evidence/useRecordControl.ts';
import type { PublishedRecord } from '../model/dataset.ts';
import type { PanelData } from '../model/panelData.ts';
import { useElementWidth } from '../ui/useElementWidth.ts';
import { useNearView } from '../ui/useNearView.ts';
import { useRootScale } from '../ui/useRootScale.ts';
import { useThemeTokens } from '../ui/useThemeTokens.ts';
import styles from './ChartBody.module.css';
import { buildChart } from './chartKinds.ts';
import { fitFontSize } from './fitFontSize.ts';

/** Until the box has a width, its height is reserved for the width it most likely gets. */
const LIKELY_WIDTH = 560;

export interface ChartBodyProps {
  readonly data: PanelData;
  readonly Host: typeof ChartHost | null;
  /** One of many small pictures: less height, smaller labels. */
  readonly compact?: boolean;
  /** Drawn at once, without waiting until the reader comes near. */
  readonly eager?: boolean;
  /** Height to grow into, in CSS pixels; null where the page grows with the drawing. */
  readonly room?: number | null;
}

/** A drawing with a control over each mark: the picture is ECharts', what can be operated is the page's. */
export function ChartBody({ data, Host, compact = false, eager = false, room = null }: ChartBodyProps) {
  const [ref, width] = useElementWidth<HTMLDivElement>();
  const near = useNearView(ref, eager);
  // Labels follow the page's own size: larger on a wall, and in the mode for older eyes.
  const root = useRootScale();
  const base = Math.round((compact || (width !== null && width < 440) ? 14 : 15) * root);
  const theme = useThemeTokens();
  const model = useMemo(() => {
    const box = width ?? LIKELY_WIDTH;
    const build = (fontSize: number) => buildChart(data, { width: box, fontSize, compact }, theme);
    return build(
      room === null ? base : fitFontSize(base, { width: box, height: room }, data.spec.kind, build),
    );
  }, [data, width, base, compact, theme, room]);
  if (!model) return null;
  return (
    <div
      ref={ref}
      className={styles.plot}
      style={{ height: model.height }}
      // On a wall arrow keys turn pages; of many small pictures all make one group.
      data-marks={eager || compact ? undefined : ''}
    >
      {Host && near && width !== null ? (
        <Host option={model.option} height={model.height} sentence={model.sentence} />
      ) : null}
      {model.hits.map((hit) => {
        const record = data.byId.get(hit.id);
        return record ? (
          <MarkControl
            key={hit.id}
            hit={hit}
            record={record}
            marked={room === null && data.spec.kind !== 'slope'}
          />
        ) : null;
      })}
    </div>
  );
}

interface MarkControlProps {
  readonly hit: ChartHit;
  readonly record: PublishedRecord;
  /** On a wall the label says it, and nobody clicks there; of two points the line above them does. */
  readonly marked: boolean;
}

function MarkControl({ hit, record, marked }: MarkControlProps) {
  const control = useRecordControl(record);
  const { left, top, width, height } = hit;
  return (
    <>
      <button type="button" className={styles.mark} style={{ left, top, width, height }} {...control} />
      {/* On the picture's own edge, where it covers neither bar nor label. */}
      {marked ? (
        <span className={styles.matter} style={{ left: left + width, top }}>
          <MatterMark record={record} />
        </span>
      ) : null}
    </>
  );
}
