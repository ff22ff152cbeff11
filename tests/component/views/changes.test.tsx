import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screen, within } from '@testing-library/react';
import { afterAll, describe, expect, it } from 'vitest';
import { publishVersion, versionOf } from '../../../data/pipeline/publishVersion.ts';
import { formatFinding } from '../../../data/pipeline/read/finding.ts';
import { formatPublished, PUBLISHED_FILE, publishedLock } from '../../../data/pipeline/read/publication.ts';
import { formatHistory, VERSIONS_FILE } from '../../../data/pipeline/read/versionHistory.ts';
import { readProject, runProject } from '../../../data/pipeline/runPipeline.ts';
import type { Claim } from '../../../src/model/published/revision.ts';
import { computeVersion } from '../../../src/queries/checkVersion.ts';
import { manifestOf } from '../../support/forgeCopy.ts';
import { counties, growthPanels, writePlaceCity } from '../../support/placeCity.ts';
import { renderApp } from '../renderApp.tsx';

const folder = mkdtempSync(join(tmpdir(), 'versions-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Files = Record<string, string>;
const siteFiles = (files: ReadonlyMap<string, string> | null): Files => ({
  'originals/index.json': '[]',
  ...Object.fromEntries([...(files ?? [])].map(([path, text]) => [`data/${path}`, text])),
});

/** Writes the city anew, with corrections, and publishes it as the command does. */
function publish(
  date: string,
  growth: Readonly<Record<string, ReadonlyArray<number | null>>>,
  changes: readonly object[] = [],
) {
  writePlaceCity(folder, { counties: counties(5), growth, panels: growthPanels() });
  writeFileSync(join(folder, 'changes.json'), JSON.stringify(changes));
  if (changes.length > 0) writeFileSync(join(folder, 'aliases.json'), JSON.stringify(GONE));
  const project = readProject(folder, {});
  const built = runProject(project, true);
  expect(built.findings.map(formatFinding)).toEqual([]);
  const published = publishVersion(project, built, date);
  const { data, files } = published.outcome;
  if (!data || !files) throw new Error('not sound');
  const lock = publishedLock(data.authored, data.index, versionOf(files));
  writeFileSync(join(folder, PUBLISHED_FILE), formatPublished(lock));
  writeFileSync(join(folder, VERSIONS_FILE), formatHistory(published.project.history));
  return { ...published, files, before: versionOf(built.files ?? new Map()) };
}

const percent = (value: string): Claim => ({ value, magnitude: '', unit: '%', qualifier: '=' });
const change = (at: number, old: Claim, now: Claim | null, reason: string) => ({
  record: `growth-${999101 + at}-2022`,
  name: '生产总值增速',
  old,
  new: now,
  reason,
  date: '2026-12-02',
});

/** The second county's record and its evidence, which are withdrawn. */
const GONE = (['record', 'evidence'] as const).map((kind) => ({
  kind,
  from: `growth-999102-2022${kind === 'record' ? '' : '-report'}`,
  to: null,
  reason: '原文已撤下',
  date: '2026-12-02',
}));

describe('the versions of the data', () => {
  it('are told of none before the first publication, and the dataset has no file of them', async () => {
    writePlaceCity(folder, { counties: counties(4), growth: { 2022: [1, 2, 3, 4] }, panels: growthPanels() });
    const { files } = runProject(readProject(folder, {}), true);
    expect(files?.has('versions.json')).toBe(false);
    renderApp('#/changes', siteFiles(files));
    expect(await screen.findByText(/还没有版本记录/)).toBeInTheDocument();
  });

  it('are recorded by publishing, which changes no version, and shown newest first', async () => {
    const first = publish('2026-12-01', { 2022: [1, 2, 3, null] });
    expect(versionOf(first.files)).toBe(first.before);
    expect(first.project.history).toMatchObject([
      { since: null, records: 3, documents: [{ id: 'report' }], added: [{ count: 3, records: [] }] },
    ]);
    // Built again, the data are the same version and hold the same list.
    const again = runProject(readProject(folder, {}), true);
    expect(again.files).toEqual(first.files);
    expect(publish('2026-12-01', { 2022: [1, 2, 3, null] }).isNew).toBe(false);

    const corrections = [
      change(0, percent('1'), percent('1.5'), '核对原文后更正录入'),
      change(1, percent('2'), null, '原文已撤下'),
    ];
    const second = publish('2026-12-02', { 2022: [1.5, null, 3, 4] }, corrections);
    expect(versionOf(second.files)).not.toBe(versionOf(first.files));
    expect(second.project.history.at(-1)).toMatchObject({
      version: second.before,
      since: first.before,
      documents: [],
      added: [{ count: 1, records: [{ id: 'growth-999104-2022', name: '生产总值增速' }] }],
      corrected: [{ record: 'growth-999101-2022', old: { value: '1' }, new: { value: '1.5' } }],
      withdrawn: [{ record: 'growth-999102-2022', reason: '原文已撤下' }],
    });
    // What was told of the second is not told again of the third.
    const third = publish('2026-12-03', { 2022: [1.5, null, 3, 4, 5] }, corrections);
    expect(third.project.history.at(-1)).toMatchObject({
      corrected: [],
      withdrawn: [],
      added: [{ count: 1 }],
    });

    const files = siteFiles(third.files);
    expect(await computeVersion(manifestOf(files), files)).toBe(versionOf(third.files));
    renderApp('#/changes', files);
    const region = await screen.findByRole('region', { name: '各版数据' });
    const headings = await within(region).findAllByRole('heading', { level: 3 });
    expect(headings.map(({ textContent }) => textContent?.slice(0, 10))).toEqual([
      '2026-12-03',
      '2026-12-02',
      '2026-12-01',
    ]);
    const middle = within(region).getByRole('region', { name: /^2026-12-02/ });
    expect(middle).toHaveTextContent('更正：生产总值增速 2026-12-02：1%改为1.5%。核对原文后更正录入');
    expect(middle).toHaveTextContent('撤下：生产总值增速。原文已撤下');
    expect(middle).toHaveTextContent('新增：经济发展1条');
    expect(within(region).getByRole('region', { name: /^2026-12-01/ })).toHaveTextContent(
      '首次公布，共3条数据',
    );
    expect(within(region).queryByText(/又有改动/)).toBeNull();
  });
});
