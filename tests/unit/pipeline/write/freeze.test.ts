import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FROZEN_DIR, listFrozen } from '../../../../data/pipeline/read/frozenVersions.ts';
import { runProject } from '../../../../data/pipeline/runPipeline.ts';
import { freeze, pruneFrozen } from '../../../../data/pipeline/write/freeze.ts';
import { parseFrozen } from '../../../../src/model/authored/frozen.ts';
import { readCity } from '../../../support/originals.ts';

const files = runProject(readCity()).files ?? new Map<string, string>();
const version = (JSON.parse(files.get('manifest.json') ?? '{}') as { version: string }).version;

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'frozen-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

describe('a frozen version', () => {
  it('keeps what panels are drawn from, byte for byte, and nothing else', () => {
    expect(freeze(dataDir, files, '2026-11-22')).toEqual({ version, existed: false });
    expect(listFrozen(dataDir)).toEqual([version]);
    const folder = join(dataDir, FROZEN_DIR, version);
    const kept = [...files.keys()].filter((path) =>
      /^(?:manifest|core|domains\/.+|map\/.+)\.json$/.test(path),
    );
    expect(kept.length).toBeGreaterThan(3);
    for (const path of kept) expect(readFileSync(join(folder, path), 'utf8')).toBe(files.get(path));
    expect(existsSync(join(folder, 'search.json'))).toBe(false);
    expect(existsSync(join(folder, 'documents'))).toBe(false);
    expect(parseFrozen(readFileSync(join(folder, 'frozen.json'), 'utf8'), version).date).toBe('2026-11-22');
  });

  it('is not written a second time: its date stays that of the first', () => {
    freeze(dataDir, files, '2026-11-22');
    expect(freeze(dataDir, files, '2027-01-01').existed).toBe(true);
    const about = readFileSync(join(dataDir, FROZEN_DIR, version, 'frozen.json'), 'utf8');
    expect(parseFrozen(about, version).date).toBe('2026-11-22');
  });

  it('goes when it is pruned, and only that one', () => {
    freeze(dataDir, files, '2026-11-22');
    expect(pruneFrozen(dataDir, '000000000000')).toBe(false);
    expect(pruneFrozen(dataDir, `../${FROZEN_DIR}`)).toBe(false);
    expect(listFrozen(dataDir)).toEqual([version]);
    expect(pruneFrozen(dataDir, version)).toBe(true);
    expect(readdirSync(join(dataDir, FROZEN_DIR))).toEqual([]);
  });

  it.each([
    '',
    '{}',
    '{"version":"000000000000","date":"2026-11-22"}',
    `{"version":"${version}","date":"22.11."}`,
  ])('that does not say what it is stops the build: %s', (text) => {
    expect(() => parseFrozen(text, version)).toThrow(version);
  });
});
