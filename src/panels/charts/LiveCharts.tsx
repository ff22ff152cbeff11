import type { ReactNode } from 'react';
import { LiveChart } from './LiveChart.tsx';
import { LiveChartContext } from './prerenderedPictures.ts';

/** For views that are not prerendered: their charts know their height before the engine is there. */
export function LiveCharts({ children }: { children: ReactNode }) {
  return <LiveChartContext value={LiveChart}>{children}</LiveChartContext>;
}
