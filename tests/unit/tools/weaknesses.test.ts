import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type InstalledPackage,
  type LockFile,
  listPackages,
} from '../../../tools/generate/weaknesses/lockPackages.ts';
import { parseAdvisories } from '../../../tools/generate/weaknesses/parseAdvisories.ts';
import { compareVersions, isWithin } from '../../../tools/generate/weaknesses/versionRange.ts';
import { findWeaknesses, weaknessPaper } from '../../../tools/generate/weaknesses/weaknessPaper.ts';
import { collectLicences } from '../../../tools/plugins/licences.ts';
import { DATA_PACKAGES, WORKER_PACKAGES } from '../../../tools/plugins/licencesPlugin.ts';

describe('versions', () => {
  it('are ordered as the registry orders them', () => {
    const order = [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '1.0.1',
      '1.2',
      '1.10.0',
      '2.0.0+build.7',
    ];
    for (const [at, version] of order.entries())
      for (const [other, later] of order.entries())
        expect(Math.sign(compareVersions(version, later)), `${version} ${later}`).toBe(Math.sign(at - other));
    expect(compareVersions('v1.2.0', '1.2')).toBe(0);
    expect(() => compareVersions('latest', '1.0.0')).toThrow('latest');
  });

  it('lie within a stretch from its first to before the repaired one, or to its last', () => {
    const range = { from: '1.1.0', below: '1.3.0', upTo: null };
    expect(['1.0.9', '1.1.0', '1.2.9', '1.3.0-rc.1', '1.3.0'].map((item) => isWithin(item, range))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    const open = { from: null, below: null, upTo: '2.0.0' };
    expect([isWithin('0.0.1', open), isWithin('2.0.0', open), isWithin('2.0.1', open)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

const osv = (more: object = {}, affected: object = {}) => ({
  id: 'GHSA-aaaa-bbbb-cccc',
  summary: 'Reads | too much',
  database_specific: { severity: 'HIGH' },
  affected: [
    {
      package: { ecosystem: 'npm', name: 'reader' },
      ranges: [
        {
          type: 'SEMVER',
          events: [
            { introduced: '0' },
            { fixed: '1.2.0' },
            { introduced: '2.0.0' },
            { last_affected: '2.1.0' },
          ],
        },
      ],
      ...affected,
    },
  ],
  ...more,
});
const read = (value: unknown) => parseAdvisories(JSON.stringify(value), 'list.json');
const versionsOf = (value: unknown, versions: readonly string[]): string[] => {
  const packages = versions.map((version): InstalledPackage => ({ name: 'reader', version, ships: true }));
  return findWeaknesses(packages, read(value)).map((item) => item.package.version);
};

describe('a list of weaknesses', () => {
  const versions = ['1.0.0', '1.2.0', '2.0.0', '2.1.0', '2.1.1'];

  it('in OSV has stretches, open ones too, and versions named one by one', () => {
    expect(versionsOf(osv(), versions)).toEqual(['1.0.0', '2.0.0', '2.1.0']);
    const open = { ranges: [{ type: 'SEMVER', events: [{ introduced: '2.0.0' }] }] };
    expect(versionsOf(osv({}, open), versions)).toEqual(['2.0.0', '2.1.0', '2.1.1']);
    const beside = { ...open, database_specific: { last_known_affected_version_range: '<= 2.1.0' } };
    expect(versionsOf(osv({}, beside), versions)).toEqual(['2.0.0', '2.1.0']);
    expect(versionsOf(osv({}, { ranges: [], versions: ['1.2.0'] }), versions)).toEqual(['1.2.0']);
  });

  it('leaves out what was withdrawn, and packages of other registries', () => {
    expect(read(osv({ withdrawn: '2026-01-01T00:00:00Z' }))).toEqual([]);
    expect(read(osv({}, { package: { ecosystem: 'PyPI', name: 'reader' } }))).toEqual([]);
  });

  it('in the form of Retire.js is one file of many packages', () => {
    const list = {
      'reader.js': {
        npmname: 'reader',
        vulnerabilities: [
          {
            below: '2.1.0',
            atOrAbove: '1.2.0',
            severity: 'medium',
            identifiers: { CVE: ['CVE-1'], summary: 'x' },
          },
        ],
      },
      other: { extractors: { func: [] } },
    };
    expect(versionsOf(list, versions)).toEqual(['1.2.0', '2.0.0']);
    expect(read(list)[0]).toMatchObject({ id: 'CVE-1', package: 'reader', severity: 'medium' });
  });

  it('in another form is refused and not read as empty', () => {
    for (const other of [{ data: 'x' }, 'text', [{ id: 1 }]])
      expect(() => read(other), JSON.stringify(other)).toThrow('list.json');
  });
});

describe('the packages of a lock file', () => {
  const lock: LockFile = {
    packages: {
      '': { dependencies: { app: '1' } },
      'node_modules/app': { version: '1.0.0', dependencies: { part: '2' } },
      'node_modules/app/node_modules/part': { version: '2.0.0', dependencies: { deep: '1' } },
      'node_modules/part': { version: '1.0.0' },
      'node_modules/deep': { version: '1.0.0' },
      'node_modules/@own/data': { version: '3.0.0', dependencies: { part: '1' } },
      'node_modules/tool': { version: '9.0.0', dependencies: { deep: '1' } },
    },
  };
  const ships = (further: readonly string[]) =>
    listPackages(lock, further)
      .filter((item) => item.ships)
      .map(({ name, version }) => `${name} ${version}`);

  it('ship where a dependency needs them, from the folder in which it finds them', () => {
    expect(ships([])).toEqual(['app 1.0.0', 'deep 1.0.0', 'part 2.0.0']);
    expect(ships(['@own/data'])).toEqual([
      '@own/data 3.0.0',
      'app 1.0.0',
      'deep 1.0.0',
      'part 1.0.0',
      'part 2.0.0',
    ]);
    expect(() => ships(['gone'])).toThrow('gone');
  });

  it('of this project hold every package whose licence goes with the site, and the unpacker of the single file', () => {
    const own = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
    const shipped = new Set(
      listPackages(own, [...DATA_PACKAGES, ...WORKER_PACKAGES]).flatMap((item) =>
        item.ships ? [item.name] : [],
      ),
    );
    const named = collectLicences(
      [],
      [...DATA_PACKAGES, ...WORKER_PACKAGES, 'lzma1', 'react', 'docx'],
      process.cwd(),
    );
    for (const { name } of named) expect(shipped, name).toContain(name);
    expect(shipped).not.toContain('vitest');
  });
});

describe('the paper', () => {
  const packages: InstalledPackage[] = [
    { name: 'reader', version: '1.0.0', ships: true },
    { name: 'reader', version: '2.1.1', ships: false },
    { name: 'unheard', version: '1.0.0', ships: true },
  ];
  it('tells what ships from what builds, and names what the lists do not know', () => {
    const text = weaknessPaper({ packages, advisories: read(osv()), source: 'a list of today' });
    const [ships = '', builds = ''] = text.split('## Builds only');
    expect(ships).toContain('| reader 1.0.0 | GHSA-aaaa-bbbb-cccc | high | Reads \\| too much | 1.2.0 |');
    expect(ships).toContain('Not in the lists, which proves nothing: unheard 1.0.0.');
    expect(builds).toContain('None is known to these lists.');
  });
});
