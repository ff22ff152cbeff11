import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { echarts } from '../../../src/charts/runtime.ts';
import type { DomainShard } from '../../../src/model/published/dataset.ts';
import { indexRecords, selectPanelData } from '../../../src/model/select/panelData.ts';
import { buildChart } from '../../../src/panels/kinds/kindOf.ts';
import { TOKENS } from '../../../src/styles/tokens.ts';

/**
 * Ten pictures as ECharts' server renderer draws them. A change here is a change the reader sees:
 * look at it, then run with UPDATE_GOLDEN=1.
 */
const GOLDEN = 'tests/golden/charts';
const CASES: ReadonlyArray<readonly [panel: string, width: number, as: string | null]> = [
  // Figures that share no axis on the site, drawn on one for the sake of hatches, bounds and long names.
  ['roads-renewed', 600, 'bar'],
  ['market-support', 600, 'bar'],
  ['market-support', 360, 'bar'],
  ['sewage-rate-panel', 600, 'share'],
  ['quality-remediation', 600, null],
  ['white-list-projects-panel', 360, null],
  ['area-changes', 800, null],
  ['area-changes', 360, null],
  ['waste-sorting-change', 400, null],
  ['incineration-change', 400, null],
];

const shards = readdirSync('public/data/domains').map(
  (name) => JSON.parse(readFileSync(`public/data/domains/${name}`, 'utf8')) as DomainShard,
);

/** Ids count up within a process; the picture does not depend on them. */
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
