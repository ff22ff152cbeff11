import type { ComponentType } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import education from '../../../public/data/domains/education.json';
import housing from '../../../public/data/domains/housing.json';
import urban from '../../../public/data/domains/urban.json';
import type { ChartHostProps } from '../../../src/charts/ChartHost.tsx';
import type { ChartModel } from '../../../src/charts/chartModel.ts';
import type { DomainShard } from '../../../src/model/published/dataset.ts';
import { indexRecords, selectPanelData } from '../../../src/model/select/panelData.ts';
import { invent } from '../../../src/panels/examples/exampleRecords.ts';
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

const QUARTERS = 60;
const LINES = ['一', '二', '三', '四', '五', '六'];

/** The largest chart over time that the rules allow: sixty quarters in six lines, of invented figures. */
function trendModel(): ChartModel {
  const records = LINES.flatMap((name, line) =>
    Array.from({ length: QUARTERS }, (_, at) => {
      const date = `${2011 + Math.floor(at / 4)}-Q${(at % 4) + 1}`;
      const value = (40 + line * 15 + 8 * Math.sin(at / 5 + line)).toFixed(1);
      return invent(`line-${line}-${at}`, {
        name,
        period: { kind: 'quarter', from: date, to: date, label: date },
        quantity: { value, magnitude: '万', unit: '人', qualifier: '=' },
      });
    }),
  );
  const series = LINES.map((label, line) => ({
    label: `${label}项`,
    records: records.slice(line * QUARTERS, (line + 1) * QUARTERS).map(({ id }) => id),
  }));
  const spec = { id: 'largest', kind: 'trend', section: '', title: '', records: [], series };
  const data = selectPanelData(spec, new Map(records.map((record) => [record.id, record])));
  const model = buildChart(data, { width: WIDTH, fontSize: 15 }, CSS_THEME);
  if (!model) throw new Error('no chart over time');
  return model;
}

export interface HostBench {
  readonly charts: number;
  /** Shows one chart: the largest of the city's own, or the largest over time. */
  readonly showOne: (which: 'largest' | 'trend') => void;
  readonly show: (count: number, large: boolean) => void;
  readonly clear: () => void;
}

/** Installs the page's hook for the bench, which shows a number of charts with usual or large labels. */
export function mountHosts(Host: ComponentType<ChartHostProps>): void {
  const [usual, large] = [modelsOf(15), modelsOf(18)];
  const ones = {
    largest: usual.reduce((most, model) => (model.hits.length > most.hits.length ? model : most)),
    trend: trendModel(),
  };
  const draw = (models: readonly ChartModel[]) => {
    root ??= createRoot(document.getElementById('root') as HTMLElement);
    root.render(
      models.map(({ option, height, sentence }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same charts in the same order
        <div key={index} data-host="" style={{ width: WIDTH }}>
          <Host option={option} width={WIDTH} height={height} sentence={sentence} />
        </div>
      )),
    );
  };
  let root: Root | null = null;
  const handle: HostBench = {
    charts: CHARTS,
    show: (count, isLarge) => draw((isLarge ? large : usual).slice(0, count)),
    showOne: (which) => draw([ones[which]]),
    clear: () => {
      root?.unmount();
      root = null;
    },
  };
  Object.assign(window, { hosts: handle });
}
