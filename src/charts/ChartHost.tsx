import ReactEChartsCore from 'echarts-for-react/esm/core';
import { memo } from 'react';
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
  return (
    <div role="img" aria-label={sentence} style={{ height }}>
      <ReactEChartsCore
        echarts={echarts}
        option={option}
        notMerge
        opts={OPTS}
        style={{ height, width: '100%' }}
      />
    </div>
  );
});
