import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkPublication } from '../../../../data/pipeline/check/checkPublication.ts';
import { cityFolders } from '../../../../data/pipeline/read/cityFolders.ts';
import { readProject, runProject } from '../../../../data/pipeline/runPipeline.ts';
import { newCity, newCityFiles } from '../../../../data/pipeline/write/newCity.ts';
import { type Region, siteFields } from '../../../../src/model/authored/source.ts';

let folder = '';
const said: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'city-'));
  said.length = 0;
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe('a new city', () => {
  it.each([
    ['999900', '甲乙市', 0],
    ['360700', '赣州市', 18],
  ])('%s passes the check and gives a dataset', (adcode, name, counties) => {
    const to = join(folder, 'data');
    expect(newCity([adcode, name, '--to', to])).toBe(0);
    const regions = JSON.parse(readFileSync(join(to, 'regions.json'), 'utf8')) as Region[];
    expect(regions.filter(({ kind }) => kind === 'county')).toHaveLength(counties);
    const { files, findings } = runProject(readProject(to, {}), true);
    expect(findings).toEqual([]);
    expect(files?.has('manifest.json')).toBe(true);
  });

  it('lays out every field of the footer empty, and publication asks for all but the undertaker', () => {
    const to = join(folder, 'data');
    newCity(['999900', '甲乙市', '--to', to]);
    const { authored } = readProject(to, {});
    if (!authored) throw new Error('not sound');
    const { footer } = authored.site;
    expect(Object.keys(footer).sort()).toEqual(Object.keys(siteFields.entries.footer.entries).sort());
    expect(Object.values(footer).filter((value) => value !== null)).toEqual([]);
    const asked = checkPublication(authored).flatMap(
      ({ recordId }) => /^footer\.(.*)/.exec(recordId)?.[1] ?? [],
    );
    expect(asked.sort()).toEqual(
      Object.keys(footer)
        .filter((field) => field !== 'undertaker')
        .sort(),
    );
  });

  it('has an id of its own for each place', () => {
    const regions = JSON.parse(newCityFiles('360700', '赣州市').get('regions.json') ?? '') as Region[];
    expect(new Set(regions.map(({ id }) => id)).size).toBe(regions.length);
  });

  it('leaves a folder that is not empty as it is', () => {
    writeFileSync(join(folder, 'a.txt'), 'kept');
    expect(newCity(['999900', '甲乙市', '--to', folder])).toBe(2);
    expect(said.join('')).toContain('文件夹不是空的，没有写入');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('kept');
  });

  it.each([
    [['99990', '甲乙市'], '不是六位区划代码'],
    [['999900', 'City'], '城市名须是二至二十个汉字'],
    [['999900'], '用法：'],
  ])('refuses %j', (args, says) => {
    expect(newCity([...args, '--to', join(folder, 'data')])).toBe(2);
    expect(said.join('')).toContain(says);
  });
});

describe('the folders of a city', () => {
  it('are those of the project, unless another one is named', () => {
    expect(cityFolders('project', {})).toEqual({
      dataDir: join('project', 'data'),
      publicDir: join('project', 'public'),
      own: true,
    });
    writeFileSync(join(folder, 'site.json'), '{}');
    const other = cityFolders('project', { YOUJU_DATA: folder });
    expect(other).toMatchObject({ dataDir: folder, own: false });
    expect(other.publicDir.startsWith(join('project', '.cache', 'cities'))).toBe(true);
    expect(cityFolders('project', { YOUJU_PUBLIC: 'built' }).publicDir).toBe('built');
  });

  it('are refused where there is no city', () => {
    expect(() => cityFolders('project', { YOUJU_DATA: folder })).toThrow('没有 site.json');
  });
});
