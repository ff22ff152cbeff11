import { mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatFinding } from '../../../../data/pipeline/read/finding.ts';
import { readProject, runProject } from '../../../../data/pipeline/runPipeline.ts';
import { migrateData } from '../../../../data/pipeline/write/migrate.ts';
import { counties, growthPanels, writePlaceCity } from '../../../support/placeCity.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'older-'));
  writePlaceCity(folder, {
    counties: counties(4),
    growth: { 2022: [1, -2, 3, 0.5] },
    panels: growthPanels(),
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

type Json = Record<string, unknown>;
const edit = (path: string, change: (json: never) => void) => {
  const json = JSON.parse(readFileSync(join(folder, path), 'utf8')) as never;
  change(json);
  writeFileSync(join(folder, path), JSON.stringify(json));
};
const findings = () => runProject(readProject(folder, {}), true).findings.map(formatFinding);
const snapshot = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name} ${readFileSync(join(entry.parentPath, entry.name), 'utf8')}`);

/** Makes the data what an earlier version had. */
function makeOlder(): void {
  edit('site.json', (site: Json & { periods: unknown[]; map: Json; footer: Json }) => {
    site.period = site.periods[0];
    Reflect.deleteProperty(site, 'periods');
    Reflect.deleteProperty(site.map, 'province');
    Reflect.deleteProperty(site.footer, 'undertaker');
    Reflect.deleteProperty(site.footer, 'siteCode');
    Reflect.deleteProperty(site.footer, 'updated');
    Reflect.deleteProperty(site, 'publicUrl');
  });
  edit('documents/report.json', (document: Json & { paragraphs: Json[] }) => {
    Reflect.deleteProperty(document, 'errata');
    for (const paragraph of document.paragraphs) Reflect.deleteProperty(paragraph, 'department');
  });
  edit('indicators/economy.json', ([indicator]: [Json & { observations: Json[] }]) => {
    Reflect.deleteProperty(indicator, 'department');
    Reflect.deleteProperty(indicator.observations[0] ?? {}, 'qualifier');
  });
  for (const name of ['aliases.json', 'checks.json', 'panels/overview.json']) unlinkSync(join(folder, name));
}

describe('data of an older form', () => {
  it('are refused before, and sound after', () => {
    makeOlder();
    expect(findings().length).toBeGreaterThan(0);
    const said = migrateData(folder);
    expect(findings()).toEqual([]);
    expect(said).toContain('data/site.json：period 改为 periods');
    expect(said.join('\n')).toContain(
      'data/site.json：补上 map.province、footer.undertaker、footer.siteCode、footer.updated、publicUrl（null）',
    );
    expect(said).toContain('data/indicators/economy.json：growth：补上 department（null）');
    expect(said).toContain('data/checks.json：新建，空的');
  });

  it('are changed once: a second run changes nothing', () => {
    makeOlder();
    expect(migrateData(folder).length).toBeGreaterThan(5);
    const once = snapshot();
    expect(migrateData(folder)).toEqual([]);
    expect(snapshot()).toEqual(once);
  });

  it('keep what they say: present data are left byte by byte', () => {
    const before = snapshot();
    expect(migrateData(folder)).toEqual([]);
    expect(snapshot()).toEqual(before);
  });

  it('take the sign of a text as the sign of a number', () => {
    edit('indicators/economy.json', ([indicator]: [{ observations: Json[] }]) => {
      Object.assign(indicator.observations[0] ?? {}, { value: '−5.6' });
    });
    expect(migrateData(folder).join()).toContain('负号改为 -');
    expect(readFileSync(join(folder, 'indicators/economy.json'), 'utf8')).toContain('"value": "-5.6"');
  });

  it('that cannot be read are named and left as they are', () => {
    writeFileSync(join(folder, 'documents/report.json'), '{');
    expect(() => migrateData(folder)).toThrow('data/documents/report.json 不是有效的 JSON，没有改动');
  });
});
