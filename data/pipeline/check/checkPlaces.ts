import type { Region } from '../../../src/model/authored/source.ts';
import { selectCounties } from '../../../src/model/select/counties.ts';
import type { Finding } from '../read/finding.ts';
import type { Authored } from '../read/readAuthored.ts';

const FILE = 'data/regions.json';

/** Whether the parents of a region lead back to it. */
function isCircular(region: Region, byId: ReadonlyMap<string, Region>): boolean {
  const seen = new Set<string>();
  for (let at: Region | undefined = region; at; at = byId.get(at.parent ?? '')) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
  }
  return false;
}

/** Kinds of places that are shown by their codes. */
const CODED: ReadonlySet<Region['kind']> = new Set(['province', 'city', 'county']);

/** The part of a code that the codes inside it begin with: 140000 → 14, 140700 → 1407. */
const prefixOf = (adcode: string): string => adcode.replace(/(?:00)+$/, '');

/** Codes of GB/T 2260: a county's code begins with its prefecture's, and no code occurs twice. */
function checkCodes({ site, regions }: Authored, byId: ReadonlyMap<string, Region>): Finding[] {
  const seen = new Map<string, string>();
  const tiles = new Map<string, string>();
  return regions.flatMap((region): Finding[] => {
    const problems: string[] = [];
    const { adcode } = region;
    const tile = region.tile?.join();
    if (tile !== undefined) {
      if (tiles.has(tile)) problems.push(`方格 ${tile} 与 ${tiles.get(tile)} 重叠`);
      tiles.set(tile, region.id);
    }
    if (adcode !== null) {
      const other = seen.get(adcode);
      if (other !== undefined) problems.push(`区划代码 ${adcode} 与 ${other} 重复`);
      seen.set(adcode, region.id);
      const parent = region.parent === null ? null : (byId.get(region.parent)?.adcode ?? null);
      const inside = parent === null ? region.id === site.region : adcode.startsWith(prefixOf(parent));
      if ((region.kind === 'county' || (parent !== null && region.kind !== 'other-place')) && !inside)
        problems.push(`区划代码 ${adcode} 不在上级 ${parent ?? '（无）'} 之内`);
    } else if (CODED.has(region.kind)) {
      problems.push('市、县须有区划代码');
    }
    return problems.map((message) => ({ file: 'data/regions.json', recordId: region.id, message }));
  });
}

/**
 * Checks the regions as places: nothing is lost from the map without being named, so every county has a code of its
 * own, and either all or none have a tile of their own.
 */
export function checkPlaces(authored: Authored): Finding[] {
  const { site, regions } = authored;
  const byId = new Map(regions.map((region) => [region.id, region]));
  const findings = checkCodes(authored, byId);
  if (!byId.has(site.region))
    findings.push({
      file: 'data/site.json',
      recordId: site.region,
      message: 'site.json 的 region 不在 regions.json',
    });
  for (const { id, parent } of regions.filter((item) => isCircular(item, byId)))
    findings.push({ file: FILE, recordId: id, message: '上级区域绕回自己', found: parent ?? '' });
  const counties = selectCounties(regions, site.region);
  if (counties.some(({ tile }) => tile !== undefined))
    for (const { id, name } of counties.filter(({ tile }) => tile === undefined))
      findings.push({
        file: FILE,
        recordId: id,
        message: `${name}没有 tile，方格图会缺它；可为它写 tile，或全部不写，由构建按代码顺序排列`,
      });
  return findings;
}
