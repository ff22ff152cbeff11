import ReactEChartsCore from 'echarts-for-react/esm/core';
import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import { isPrinting, onPrint } from '../styles/printing.ts';
import type { ChartOption } from './chartModel.ts';
import { echarts } from './runtime.ts';

const OPTS = { renderer: 'svg' } as const;

interface Sized {
  resize: (size: { width: 'auto'; height: 'auto' }) => void;
}

/** The wrapper gives the instance a fixed size, after which only `auto` makes it measure its box again. */
const fitBox = (live: Sized): void => live.resize({ width: 'auto', height: 'auto' });

function fitNow(chart: ReactEChartsCore | null): void {
  const live = chart?.getEchartsInstance();
  if (!live) return;
  fitBox(live);
  live.getZr().flush();
}

export interface ChartHostProps {
  readonly option: ChartOption;
  /** Width in CSS pixels of the box that the option was built for. */
  readonly width: number;
  readonly height: number;
  /**
   * What the chart shows, in one Chinese sentence; ECharts' own aria text reads out category indexes as
   * values.
   */
  readonly sentence: string;
}

/** Renders one chart option live. The only importer of the wrapper. */
export const ChartHost = memo(function ChartHost({ option, width, height, sentence }: ChartHostProps) {
  const chart = useRef<ReactEChartsCore>(null);
  // In this phase the box already has its paper width, or its screen width again.
  useEffect(() => onPrint('draw', () => fitNow(chart.current)), []);
  const fitted = useRef(width);
  useLayoutEffect(() => {
    // The wrapper ignores the first resize of its box, which may be a rotation of the phone.
    const turned = fitted.current !== width;
    fitted.current = width;
    if (turned || isPrinting()) fitNow(chart.current);
  });
  return (
    <div role="img" aria-label={sentence} style={{ height }}>
      <ReactEChartsCore
        ref={chart}
        echarts={echarts}
        option={option}
        notMerge
        opts={OPTS}
        // The wrapper measures its box before it renders; a box that was resized in between would keep the
        // old width.
        onChartReady={fitBox}
        style={{ height, width: '100%' }}
      />
    </div>
  );
});
