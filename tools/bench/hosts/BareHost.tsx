import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import type { ChartHostProps } from '../../../src/charts/ChartHost.tsx';
import { echarts } from '../../../src/charts/runtime.ts';

type Live = ReturnType<typeof echarts.init>;

function draw(live: Live, option: ChartHostProps['option']): void {
  live.resize({ width: 'auto', height: 'auto' });
  live.setOption(option, { notMerge: true });
  live.getZr().flush();
}

/** `ChartHost` without the wrapper, to measure one against the other; never shipped. */
export const BareHost = memo(function BareHost({ option, width, height, sentence }: ChartHostProps) {
  const box = useRef<HTMLDivElement>(null);
  const live = useRef<Live>(null);
  useLayoutEffect(() => {
    if (!box.current) return;
    const chart = echarts.init(box.current, null, { renderer: 'svg' });
    live.current = chart;
    return () => {
      live.current = null;
      chart.dispose();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another width or height is another box to fill
  useLayoutEffect(() => {
    if (live.current) draw(live.current, option);
  }, [option, width, height]);
  useEffect(() => {
    const fit = () => {
      live.current?.resize({ width: 'auto', height: 'auto' });
      live.current?.getZr().flush();
    };
    window.addEventListener('beforeprint', fit);
    window.addEventListener('afterprint', fit);
    return () => {
      window.removeEventListener('beforeprint', fit);
      window.removeEventListener('afterprint', fit);
    };
  }, []);
  return (
    <div role="img" aria-label={sentence} style={{ height }}>
      <div ref={box} style={{ height, width: '100%' }} />
    </div>
  );
});
