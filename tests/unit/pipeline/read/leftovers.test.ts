import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { versionEntry } from '../../../../data/pipeline/publish/versionEntry.ts';
import { formatDocumentLock } from '../../../../data/pipeline/read/documentLock.ts';
import { formatFinding } from '../../../../data/pipeline/read/finding.ts';
import { isOfAnotherCity } from '../../../../data/pipeline/read/leftovers.ts';
import { formatLock } from '../../../../data/pipeline/read/lock.ts';
import { formatPublished, publishedLock } from '../../../../data/pipeline/read/publication.ts';
import { formatHistory } from '../../../../data/pipeline/read/versionHistory.ts';
import { indexData, readProject, runProject } from '../../../../data/pipeline/runPipeline.ts';
import { freeze } from '../../../../data/pipeline/write/freeze.ts';
import { counties, growthPanels, writePlaceCity } from '../../../support/placeCity.ts';
import { readSecondCity } from '../../../support/readSecondCity.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'left-'));
  writePlaceCity(folder, {
    counties: counties(4),
    growth: { 2022: [1, -2, 3, 0.5] },
    panels: growthPanels(),
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes everything that the second city generates into a data folder. */
function leaveBehind(target: string): void {
  const second = readSecondCity();
  const { files, data, lock, documentLock } = runProject(second, true);
  if (!files || !data) throw new Error('the second city is not sound');
  const { authored, index } = indexData(second.authored);
  writeFileSync(
    join(target, 'published.lock.json'),
    formatPublished(publishedLock(authored, index, 'a'.repeat(12))),
  );
  const entry = versionEntry(authored, index, null, { version: 'a'.repeat(12), date: '2026-01-01' });
  writeFileSync(join(target, 'versions.lock.json'), formatHistory([entry]));
  writeFileSync(join(target, 'evidence.lock.json'), formatLock(lock));
  writeFileSync(join(target, 'documents.lock.json'), formatDocumentLock(documentLock));
  writeFileSync(join(target, 'embedHeights.json'), JSON.stringify({ 'some-old-panel': {} }));
  freeze(target, files, '2026-01-01');
}

const findings = () => runProject(readProject(folder, {})).findings.map(formatFinding);

describe('what another city left behind', () => {
  it('is told in one finding, as what it is and with what to do', () => {
    leaveBehind(folder);
    const { findings: all, files } = runProject(readProject(folder, {}), true);
    expect(files).toBeNull();
    expect(all).toHaveLength(1);
    expect(all.map(formatFinding)[0]).toMatch(
      /^data \[leftovers\] 这些文件属于另一座城市：published\.lock\.json、versions\.lock\.json、evidence\.lock\.json、documents\.lock\.json、embedHeights\.json、frozen\/[0-9a-f]{12}。.*请移出本文件夹/,
    );
  });

  it('is told by itself where only one file is left', () => {
    const other = mkdtempSync(join(tmpdir(), 'other-'));
    leaveBehind(other);
    for (const name of ['published.lock.json', 'versions.lock.json', 'embedHeights.json']) {
      cpSync(join(other, name), join(folder, name));
      expect(
        runProject(readProject(folder, {}), true)
          .findings.map(({ message }) => message)
          .join('\n'),
      ).toContain(name);
      rmSync(join(folder, name));
    }
    rmSync(other, { recursive: true });
  });

  it('is nothing of the city itself: its own locks, frozen versions and renamed records stay', () => {
    const project = readProject(folder, {});
    const { files, data, lock, documentLock } = runProject(project, true);
    if (!files || !data) throw new Error('the place is not sound');
    writeFileSync(
      join(folder, 'published.lock.json'),
      formatPublished(publishedLock(data.authored, data.index, 'b'.repeat(12))),
    );
    writeFileSync(join(folder, 'evidence.lock.json'), formatLock(lock));
    writeFileSync(join(folder, 'documents.lock.json'), formatDocumentLock(documentLock));
    freeze(folder, files, '2026-01-01');
    expect(findings()).toEqual([]);
  });

  it('is not drawn: a frozen version is of another city by code and documents', () => {
    const core = (adcode: string, id: string) =>
      ({ site: { adcode }, documents: [{ id }] }) as unknown as Parameters<typeof isOfAnotherCity>[0];
    const own = new Set(['report']);
    expect(isOfAnotherCity(core('999100', 'other'), '999100', own)).toBe(false);
    expect(isOfAnotherCity(core('999200', 'report'), '999100', own)).toBe(false);
    expect(isOfAnotherCity(core('999200', 'other'), '999100', own)).toBe(true);
  });
});
