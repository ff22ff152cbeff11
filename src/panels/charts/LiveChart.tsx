import { useEffect, useMemo } from 'react';
import type { ChartHit, ChartModel } from '../../charts/chartModel.ts';
import { CaveatMark } from '../../evidence/CaveatMark.tsx';
import { useRecordControl } from '../../evidence/useRecordControl.ts';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import { CSS_THEME } from '../../styles/theme.ts';
import { useElementWidth } from '../../ui/measure/useElementWidth.ts';
import { useNearViewport } from '../../ui/measure/useNearViewport.ts';
import { useLabelScale, useLeastLabel } from '../../ui/measure/useRootScale.ts';
import { buildChart } from '../kinds/buildChart.ts';
import { kindOf } from '../kinds/kindOf.ts';
import { type FittedRows, fitRows } from './fitRows.ts';
import styles from './LiveChart.module.css';
import type { LiveChartProps } from './prerenderedPictures.ts';

/** The width for which height is reserved until the box has a width of its own. */
const LIKELY_WIDTH = 560;

const STEPS = [1.8, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1];
/** The width, in label sizes, below which larger labels would crowd most charts. */
const ROOMY = 36;

interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * The largest label size at which a chart still fits its room, never below `base`. On a slide the room is
 * given and the chart grows into it, because rows and heights follow the labels.
 */
function fitFontSize(
  base: number,
  { width, height }: Room,
  build: (fontSize: number) => ChartModel | null,
  roomy = ROOMY,
): number {
  const sizes = STEPS.map((step) => Math.round(base * step));
  return sizes.find((size) => width / size >= roomy && (build(size)?.height ?? height + 1) <= height) ?? base;
}

/**
 * A live chart with a control over each mark: ECharts renders the picture, and the controls are elements of
 * the page.
 */
export function LiveChart({
  data,
  engine,
  compact = false,
  eager = false,
  room = null,
  least,
}: LiveChartProps) {
  const [ref, width] = useElementWidth<HTMLDivElement>();
  const near = useNearViewport(ref, eager);
  const { Host, want } = engine;
  useEffect(() => {
    if (near) want(true);
  }, [near, want]);
  // Labels follow the page's text size, which is larger on a wall and in 长辈模式.
  const root = useLabelScale();
  const leastLabel = useLeastLabel();
  const wanted = (compact || (width !== null && width < 440) ? 14 : 15) * root;
  // On a phone the largest label size would leave no room for the chart.
  const base = Math.round(width === null ? wanted : Math.max(leastLabel, Math.min(wanted, width / 14)));
  const { roomy, doubtAbove = false } = kindOf(data).chart ?? {};
  const fitted = useMemo((): FittedRows | null => {
    const box = width ?? LIKELY_WIDTH;
    const build = (fontSize: number, rows = data) =>
      buildChart(rows, { width: box, fontSize, compact }, CSS_THEME);
    const size = room === null ? base : fitFontSize(base, { width: box, height: room }, build, roomy);
    const whole = build(size);
    // The line that counts the rest takes room as well.
    if (room !== null && whole && whole.height > room)
      return fitRows(data, room - 2 * size, (rows) => build(size, rows));
    return whole && { model: whole, shown: 0, total: 0 };
  }, [data, width, base, compact, room, roomy]);
  if (!fitted) return null;
  const { model, shown, total } = fitted;
  const chart = (
    <div ref={ref} className={styles.plot} style={{ height: Math.max(model.height, least) }}>
      {Host && near && width !== null ? (
        <Host option={model.option} width={width} height={model.height} sentence={model.sentence} />
      ) : null}
      {model.hits.map((hit) => {
        const record = data.byId.get(hit.id);
        return record ? (
          <MarkControl key={hit.id} hit={hit} record={record} marked={room === null && !doubtAbove} />
        ) : null;
      })}
    </div>
  );
  if (shown === total) return chart;
  return (
    <>
      {chart}
      <p className={styles.rest}>
        这里放得下前{shown}项，共{total}项
      </p>
    </>
  );
}

interface MarkControlProps {
  readonly hit: ChartHit;
  readonly record: PublishedRecord;
  /**
   * A wall needs no caveat marks, because the labels state caveats and clicks do not occur there; for some
   * kinds the words above the chart state them.
   */
  readonly marked: boolean;
}

function MarkControl({ hit, record, marked }: MarkControlProps) {
  const control = useRecordControl(record);
  const { left, top, width, height } = hit;
  return (
    <>
      <button type="button" className={styles.mark} style={{ left, top, width, height }} {...control} />
      {/* The mark is placed at the edge of the chart, where it covers neither bar nor label. */}
      {marked ? (
        <span className={styles.matter} style={{ left: left + width, top }}>
          <CaveatMark record={record} />
        </span>
      ) : null}
    </>
  );
}
