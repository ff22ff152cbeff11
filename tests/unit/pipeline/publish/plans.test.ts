import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatFinding } from '../../../../data/pipeline/read/finding.ts';
import { readProject, runProject } from '../../../../data/pipeline/runPipeline.ts';
import { type PlanPeriod, planEnd, planYears } from '../../../../src/model/fields/planPeriod.ts';
import type { CoreShard, DomainShard } from '../../../../src/model/published/dataset.ts';
import { overviewLead, overviewPromise } from '../../../../src/model/text/overviewLead.ts';
import { counties, growthPanels, writePlaceCity } from '../../../support/placeCity.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Two counties with a figure each for these years, under these plans. */
function run(years: readonly string[], plans: Readonly<Record<string, unknown>>) {
  const folder = mkdtempSync(join(tmpdir(), 'plans-'));
  folders.push(folder);
  writePlaceCity(folder, {
    counties: counties(2),
    growth: Object.fromEntries(years.map((year, at) => [year, [at + 1, at + 2]])),
    panels: growthPanels().slice(1),
  });
  const path = join(folder, 'site.json');
  const { period: _, periods: __, ...site } = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...site, ...plans }));
  const { files, findings } = runProject(readProject(folder, {}), true);
  return {
    found: findings.map(formatFinding),
    read: <T>(name: string): T => JSON.parse(files?.get(name) ?? 'null') as T,
  };
}

const plan = (label: string, from: string, to: string): PlanPeriod => ({ label, from, to });
const LAST = plan('十四五', '2021', '2025');
const NEXT = plan('十五五', '2026', '2030');
const leadOf = (core: CoreShard) =>
  overviewLead(core)
    .map(({ text }) => text)
    .join('');

describe('plan periods', () => {
  it('have their own counts, and every figure is in one of them or counted apart', () => {
    const { found, read } = run(['2017', '2022', '2025', '2026'], { periods: [LAST, NEXT] });
    expect(found).toEqual([]);
    const core = read<CoreShard>('core.json');
    expect(core.site.period).toEqual(NEXT);
    expect(core.told).toMatchObject({
      figures: 8,
      plans: {
        figures: [
          { ...LAST, figures: 4 },
          { ...NEXT, figures: 2 },
        ],
        others: 2,
        undated: 0,
      },
    });
    expect(overviewPromise(core)).toContain('“十四五”、“十五五”：8个数字');
    expect(leadOf(core)).toContain('“十四五”2021—2025年、“十五五”2026—2030年，取自');
    expect(leadOf(core)).toContain('按时段分，“十四五”期间4个，“十五五”期间2个，其他时期2个');
  });

  it('are named beside each figure where there are several', () => {
    const { read } = run(['2017', '2022', '2026'], { periods: [LAST, NEXT] });
    const plans = read<DomainShard>('domains/economy.json').records.map(
      ({ period, plan: own }) => `${period.from} ${own}`,
    );
    expect(new Set(plans)).toEqual(new Set(['2017 undefined', '2022 十四五', '2026 十五五']));
    const one = run(['2021', '2022'], { periods: [LAST] }).read<DomainShard>('domains/economy.json');
    expect(one.records.every((record) => record.plan === undefined)).toBe(true);
  });

  it('do not claim the figures of other years: a plan of 2026 to 2030 over figures of 2016 to 2026', () => {
    const { read } = run(['2016', '2020', '2025', '2026'], { periods: [NEXT] });
    const core = read<CoreShard>('core.json');
    expect(core.told?.plans).toEqual({ figures: [{ ...NEXT, figures: 2 }], others: 6, undated: 0 });
    expect(leadOf(core)).toContain('按时段分，“十五五”期间2个，其他时期6个');
  });

  it('need no counts of their own where the only one has all figures, its base year included', () => {
    expect(run(['2020', '2023'], { period: LAST }).read<CoreShard>('core.json').told?.plans).toBeUndefined();
  });

  it('of the older form, a single one, are read', () => {
    const { found, read } = run(['2022'], { period: LAST });
    expect(found).toEqual([]);
    expect(read<CoreShard>('core.json').site).toMatchObject({ period: LAST });
  });

  it.each([
    [{}, 'site.json [site.json] 根：须写 periods'],
    [{ periods: [] }, '至少一个规划期'],
    [
      { periods: [NEXT, LAST] },
      '规划期“十四五”须在“十五五”之后，最后一个是当前规划期（应为 晚于 2030，实为 2021—2025）',
    ],
    [
      { periods: [plan('十四五', '2020', '2025')] },
      '规划期“十四五”的年份不符（应为 2021—2025，实为 2020—2025）',
    ],
    [{ periods: [plan('本届', '2025', '2021')] }, '规划期“本届”起止颠倒'],
    [{ periods: [plan('本届', '去年', '今年')] }, '起止不是年份'],
    [{ period: LAST, periods: [LAST, NEXT] }, 'period 须是 periods 的最后一个，或不写'],
  ])('%j are refused', (plans, says) => {
    const all = run(['2022'], plans).found.join('\n');
    expect(all).toContain(says);
    expect(all).toContain('data/site.json');
  });

  it.each([
    ['六五', '1981', '1985'],
    ['十五', '2001', '2005'],
    ['十三五', '2016', '2020'],
    ['十九五', '2046', '2050'],
  ])('%s is %s to %s', (label, from, to) => {
    expect(planYears(label)).toEqual({ from, to });
  });

  it('other names say no years', () => {
    for (const label of ['五', '二五', '本届政府', '二十五', '十四五期间'])
      expect(planYears(label)).toBeNull();
    expect(planEnd('2020年末')).toBeNull();
    expect(planEnd('“十三五”期末')).toEqual({ plan: '十三五', year: '2020' });
  });
});
