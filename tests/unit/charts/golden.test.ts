import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { echarts } from '../../../src/charts/runtime.ts';
import type { DomainShard } from '../../../src/model/published/dataset.ts';
import { indexRecords, selectPanelData } from '../../../src/model/select/panelData.ts';
import { buildChart } from '../../../src/panels/kinds/buildChart.ts';
import { TOKENS } from '../../../src/styles/tokens.ts';
import { SECOND_CITY_PUBLIC } from '../../support/secondCity.ts';

/**
 * Ten pictures of the second city as ECharts' server renderer draws them. A change here is a change the reader sees:
 * look at it, then run with UPDATE_GOLDEN=1.
 */
const GOLDEN = 'tests/golden/charts';
const CASES: ReadonlyArray<readonly [panel: string, width: number, as: string | null]> = [
  // Figures that share no axis on the site, put on one to test hatches, bounds and long names.
  ['crossings-strip', 600, 'bar'],
  ['travel-plans', 600, 'bar'],
  ['travel-plans', 360, 'bar'],
  ['meal-rates', 600, 'share'],
  ['traffic-projects-parts', 600, null],
  ['meal-satisfaction-parts', 360, null],
  ['bus-changes', 800, null],
  ['bus-changes', 360, null],
  ['punctuality-change', 400, null],
  ['night-riders-change', 400, null],
];

const FOLDER = `${SECOND_CITY_PUBLIC}/data/domains`;
const shards = readdirSync(FOLDER).map(
  (name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as DomainShard,
);

/** Ids are numbered per process; the picture does not depend on them. */
function renumber(svg: string): string {
  const seen = new Map<string, string>();
  return svg.replace(/zr\d+-[a-z]+-?\d*/g, (id) => {
    if (!seen.has(id)) seen.set(id, `id${seen.size}`);
    return seen.get(id) ?? id;
  });
}

function draw(panel: string, width: number, as: string | null): string {
  for (const shard of shards) {
    const spec = shard.panels.find(({ id }) => id === panel);
    if (!spec) continue;
    const model = buildChart(
      selectPanelData({ ...spec, kind: as ?? spec.kind }, indexRecords(shard)),
      { width, fontSize: 15 },
      TOKENS.light,
    );
    if (!model) break;
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height: model.height });
    chart.setOption(model.option);
    const svg = renumber(chart.renderToSVGString());
    chart.dispose();
    return `${svg.replace(/></g, '>\n<')}\n`;
  }
  throw new Error(`no chart ${panel}`);
}

describe('golden pictures', () => {
  it.each(CASES)('%s at %i px', (panel, width, as) => {
    const path = `${GOLDEN}/${panel}-${width}.svg`;
    const svg = draw(panel, width, as);
    if (process.env.UPDATE_GOLDEN || !existsSync(path)) {
      if (process.env.CI) throw new Error(`${path} is missing`);
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(path, svg);
    }
    expect(svg).toBe(readFileSync(path, 'utf8'));
    expect(svg).toContain('<path');
  });
});
