import ReactEChartsCore from 'echarts-for-react/esm/core';
import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import { isPrinting, onPrint } from '../styles/printing.ts';
import type { ChartOption } from './chartModel.ts';
import { echarts } from './runtime.ts';

const OPTS = { renderer: 'svg' } as const;

interface Sized {
  resize: (size: { width: 'auto'; height: 'auto' }) => void;
}

/** The wrapper gave the instance a fixed size: only `auto` measures the box again. */
const fitBox = (live: Sized): void => live.resize({ width: 'auto', height: 'auto' });

function fitNow(chart: ReactEChartsCore | null): void {
  const live = chart?.getEchartsInstance();
  if (!live) return;
  fitBox(live);
  live.getZr().flush();
}

export interface ChartHostProps {
  readonly option: ChartOption;
  /** Of the box the option was built for, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** What the picture shows, in one Chinese sentence; ECharts' own text reads indexes as values. */
  readonly sentence: string;
}

/** The only importer of the wrapper: draws one option, live. */
export const ChartHost = memo(function ChartHost({ option, width, height, sentence }: ChartHostProps) {
  const chart = useRef<ReactEChartsCore>(null);
  // The box has the width of paper by then, or that of the screen again.
  useEffect(() => onPrint('draw', () => fitNow(chart.current)), []);
  const fitted = useRef(width);
  useLayoutEffect(() => {
    // The wrapper leaves out the first change of its box, which may be a window that was turned.
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
        // It measured its box before it drew: one that was turned meanwhile would keep the old width.
        onChartReady={fitBox}
        style={{ height, width: '100%' }}
      />
    </div>
  );
});
