import { useContext, useEffect, useMemo } from 'react';
import type { ChartHit, ChartModel } from '../../charts/chartModel.ts';
import { useRecordControl } from '../../evidence/useRecordControl.ts';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { CSS_THEME } from '../../styles/theme.ts';
import { useElementWidth } from '../../ui/measure/useElementWidth.ts';
import { useNearViewport } from '../../ui/measure/useNearViewport.ts';
import { useLabelScale, useLeastLabel } from '../../ui/measure/useRootScale.ts';
import { WallContext } from '../frame/wallSlot.ts';
import { buildChart } from '../kinds/buildChart.ts';
import { kindOf } from '../kinds/kindOf.ts';
import { type FittedRows, fitRows } from './fitRows.ts';
import styles from './LiveChart.module.css';
import type { LiveChartProps } from './prerenderedPictures.ts';

/** The width for which height is reserved until the box has a width of its own. */
const LIKELY_WIDTH = 560;

const STEPS = [2.4, 2.2, 2, 1.8, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1];
/** The least labels of a slide: what stands beside them, a little smaller, is readable in the last row. */
const WALL_LABEL = 21.2;
/** The width, in label sizes, below which larger labels would crowd most charts. */
const ROOMY = 28;

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
  const wall = useContext(WallContext);
  const { Host, want } = engine;
  useEffect(() => {
    if (near) want(true);
  }, [near, want]);
  // Labels follow the page's text size, which is larger on a wall and in 长辈模式.
  const root = useLabelScale();
  const leastLabel = useLeastLabel();
  const usual = compact || (width !== null && width < 440) ? 14 : 15;
  const wanted = (room === null ? usual : WALL_LABEL) * root;
  // On a phone the largest label size would leave no room for the chart.
  const base = Math.round(width === null ? wanted : Math.max(leastLabel, Math.min(wanted, width / 14)));
  const { roomy } = kindOf(data).chart ?? {};
  const fitted = useMemo((): FittedRows | null => {
    const box = width ?? LIKELY_WIDTH;
    const build = (fontSize: number, rows = data, height = room) =>
      buildChart(
        rows,
        { width: box, fontSize, compact, height: height ?? undefined, quiet: room === null },
        CSS_THEME,
      );
    const size = room === null ? base : fitFontSize(base, { width: box, height: room }, build, roomy);
    const whole = build(size);
    // The line that counts the rest takes room as well.
    if (room !== null && whole && whole.height > room) {
      const less = room - 2 * size;
      return fitRows(data, less, (rows) => build(size, rows, less));
    }
    return whole && { model: whole, shown: 0, total: 0 };
  }, [data, width, base, compact, room, roomy]);
  if (!fitted) return null;
  const { model, shown, total } = fitted;
  const crowded = room !== null && (model.height > room || (shown < total && isNamed(data)));
  // Figures need less room than their chart; a line over time has no such form.
  const figures = crowded && data.lines.length === 0 ? wall : null;
  return (
    <>
      <div
        ref={ref}
        className={styles.plot}
        style={{ height: figures ? (room ?? undefined) : Math.max(model.height, least) }}
      >
        {figures ? <figures.Figures data={data} /> : null}
        {Host && near && width !== null && !figures ? (
          <Host option={model.option} width={width} height={model.height} sentence={model.sentence} />
        ) : null}
        {(figures ? [] : model.hits).map((hit) => {
          const record = data.byId.get(hit.id);
          return record ? <MarkControl key={hit.id} hit={hit} record={record} /> : null;
        })}
      </div>
      {shown === total || figures ? null : (
        <p className={styles.rest}>
          这里放得下前{shown}项，共{total}项
        </p>
      )}
    </>
  );
}

/** Whether its rows are told apart by their names, and not by places or dates of one name. */
function isNamed({ all }: PanelData): boolean {
  const indicators = all.map(({ name, period }) => `${name} ${period.label}`);
  return new Set(all.map(({ name }) => name)).size > 1 && new Set(indicators).size === indicators.length;
}

function MarkControl({ hit, record }: { hit: ChartHit; record: PublishedRecord }) {
  const control = useRecordControl(record);
  const { left, top, width, height } = hit;
  return <button type="button" className={styles.mark} style={{ left, top, width, height }} {...control} />;
}
