import ReactEChartsCore from 'echarts-for-react/esm/core';
import { memo, useEffect, useRef } from 'react';
import type { ChartOption } from './chartModel.ts';
import { echarts } from './runtime.ts';

const OPTS = { renderer: 'svg' } as const;

export interface ChartHostProps {
  readonly option: ChartOption;
  readonly height: number;
  /** What the picture shows, in one Chinese sentence; ECharts' own text reads indexes as values. */
  readonly sentence: string;
}

/** The only importer of the wrapper: draws one option, live. */
export const ChartHost = memo(function ChartHost({ option, height, sentence }: ChartHostProps) {
  const chart = useRef<ReactEChartsCore>(null);
  // Paper is drawn from what stands in the page at this moment: what waits for a frame would be missing.
  useEffect(() => {
    const flush = () => chart.current?.getEchartsInstance()?.getZr().flush();
    window.addEventListener('beforeprint', flush);
    return () => window.removeEventListener('beforeprint', flush);
  }, []);
  return (
    <div role="img" aria-label={sentence} style={{ height }}>
      <ReactEChartsCore
        ref={chart}
        echarts={echarts}
        option={option}
        notMerge
        opts={OPTS}
        style={{ height, width: '100%' }}
      />
    </div>
  );
});
