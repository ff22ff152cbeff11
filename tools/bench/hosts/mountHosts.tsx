import type { ComponentType } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import education from '../../../public/data/domains/education.json';
import housing from '../../../public/data/domains/housing.json';
import urban from '../../../public/data/domains/urban.json';
import type { ChartHostProps } from '../../../src/charts/ChartHost.tsx';
import type { ChartModel } from '../../../src/charts/chartModel.ts';
import type { DomainShard } from '../../../src/model/published/dataset.ts';
import { indexRecords, selectPanelData } from '../../../src/model/select/panelData.ts';
import { buildChart } from '../../../src/panels/kinds/buildChart.ts';
import { isOneChart } from '../../../src/panels/kinds/kindOf.ts';
import { CSS_THEME } from '../../../src/styles/theme.ts';

/** The width of one column of a tab on a desktop. */
const WIDTH = 620;
const CHARTS = 12;

/** Models of the first charts of the city's own tabs, by the app's own builders. */
function modelsOf(fontSize: number): ChartModel[] {
  const shards = [urban, housing, education] as unknown as DomainShard[];
  const models = shards.flatMap((shard) => {
    const byId = indexRecords(shard);
    return shard.panels
      .map((spec) => selectPanelData(spec, byId))
      .filter(isOneChart)
      .flatMap((data) => buildChart(data, { width: WIDTH, fontSize }, CSS_THEME) ?? []);
  });
  if (models.length < CHARTS) throw new Error(`${models.length} charts in the data`);
  return models.slice(0, CHARTS);
}

export interface HostBench {
  readonly charts: number;
  readonly show: (count: number, large: boolean) => void;
  readonly clear: () => void;
}

/** Installs the page's hook for the bench, which shows a number of charts with usual or large labels. */
export function mountHosts(Host: ComponentType<ChartHostProps>): void {
  const [usual, large] = [modelsOf(15), modelsOf(18)];
  let root: Root | null = null;
  const handle: HostBench = {
    charts: CHARTS,
    show: (count, isLarge) => {
      root ??= createRoot(document.getElementById('root') as HTMLElement);
      root.render(
        (isLarge ? large : usual).slice(0, count).map(({ option, height, sentence }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same charts in the same order
          <div key={index} data-host="" style={{ width: WIDTH }}>
            <Host option={option} width={WIDTH} height={height} sentence={sentence} />
          </div>
        )),
      );
    },
    clear: () => {
      root?.unmount();
      root = null;
    },
  };
  Object.assign(window, { hosts: handle });
}
