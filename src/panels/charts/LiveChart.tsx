import { useEffect, useMemo } from 'react';
import type { ChartHit, ChartModel } from '../../charts/chartModel.ts';
import { CaveatMark } from '../../evidence/CaveatMark.tsx';
import { useRecordControl } from '../../evidence/useRecordControl.ts';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import { CSS_THEME } from '../../styles/theme.ts';
import { useElementWidth } from '../../ui/measure/useElementWidth.ts';
import { useNearViewport } from '../../ui/measure/useNearViewport.ts';
import { useLabelScale, useLeastLabel } from '../../ui/measure/useRootScale.ts';
import { buildChart, kindOf } from '../kinds/kindOf.ts';
import styles from './LiveChart.module.css';
import type { ChartProps } from './prerenderedPictures.ts';

/** Until the box has a width, its height is reserved for the width it most likely gets. */
const LIKELY_WIDTH = 560;

const STEPS = [1.8, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1];
/** Width, in label sizes, below which a larger label would crowd most drawings. */
const ROOMY = 36;

interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * The largest label size at which a drawing still fits its room, never below `base`: on a slide the
 * room is given and the drawing grows into it, since rows and pictures follow their labels.
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

export interface LiveChartProps extends ChartProps {
  /** Height that was there before, which it does not fall short of. */
  readonly least: number;
}

/** A drawing with a control over each mark: the picture is ECharts', what can be operated is the page's. */
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
  // Labels follow the page's own size: larger on a wall, and in the mode for older eyes.
  const root = useLabelScale();
  const leastLabel = useLeastLabel();
  const wanted = (compact || (width !== null && width < 440) ? 14 : 15) * root;
  // On a phone the largest text would leave no room for the drawing.
  const base = Math.round(width === null ? wanted : Math.max(leastLabel, Math.min(wanted, width / 14)));
  const { roomy, doubtAbove = false } = kindOf(data).chart ?? {};
  const model = useMemo(() => {
    const box = width ?? LIKELY_WIDTH;
    const build = (fontSize: number) => buildChart(data, { width: box, fontSize, compact }, CSS_THEME);
    return build(room === null ? base : fitFontSize(base, { width: box, height: room }, build, roomy));
  }, [data, width, base, compact, room, roomy]);
  if (!model) return null;
  return (
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
}

interface MarkControlProps {
  readonly hit: ChartHit;
  readonly record: PublishedRecord;
  /** On a wall the label says it, and nobody clicks there; of some kinds the words above the chart do. */
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
          <CaveatMark record={record} />
        </span>
      ) : null}
    </>
  );
}
