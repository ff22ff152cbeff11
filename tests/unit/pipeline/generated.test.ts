import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockTexts, runProject } from '../../../data/pipeline/runPipeline.ts';
import { checkStale, writeDataset } from '../../../data/pipeline/write/writeDataset.ts';
import { readCity } from '../../support/originals.ts';

const project = readCity();

describe('the generated dataset', () => {
  const outcome = runProject(project);

  it('is what stands in public/data, byte for byte', () => {
    expect(outcome.findings).toEqual([]);
    expect(
      checkStale('public/data', outcome.files ?? new Map(), [
        ...lockTexts(outcome).map(({ file, text }) => ({ path: `data/${file}`, text })),
        { path: 'data/README.md', text: outcome.readme ?? '' },
      ]),
    ).toEqual([]);
  });

  it('is not written while anything is wrong, and the previous one stays whole', () => {
    const broken = runProject({ ...project, findings: [{ file: 'x', recordId: 'x', message: 'x' }] });
    expect(broken.files).toBeNull();
  });

  it('reports a changed, a missing and a surplus file as one stale finding', () => {
    const dir = mkdtempSync(join(tmpdir(), 'dataset-'));
    const files = outcome.files ?? new Map<string, string>();
    writeDataset(join(dir, 'out'), new Map([...files].slice(1).concat([['extra.json', '{}']])));
    const lock = { path: 'data/evidence.lock.json', text: readFileSync('data/evidence.lock.json', 'utf8') };
    const findings = checkStale(join(dir, 'out'), files, [lock]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      recordId: 'stale',
      message: expect.stringContaining('多余 extra.json'),
    });
    expect(statSync(join(dir, 'out')).isDirectory()).toBe(true);
    rmSync(dir, { recursive: true });
  });
});
