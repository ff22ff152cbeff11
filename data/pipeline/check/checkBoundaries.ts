import { cityOfAdcode, selectCounties } from '../../../src/model/select/counties.ts';
import type { Boundaries } from '../read/boundaries.ts';
import type { BoundaryFile } from '../read/boundaryFile.ts';
import type { Finding } from '../read/finding.ts';
import type { Authored } from '../read/readAuthored.ts';

type Named = ReadonlyMap<string, string>;

function doubled({ file, features }: BoundaryFile): Finding[] {
  const seen = new Set<string>();
  return features.flatMap(({ adcode, name }) => {
    if (!seen.has(adcode)) {
      seen.add(adcode);
      return [];
    }
    return [{ file, recordId: adcode, message: `边界重复：${name}` }];
  });
}

function missing({ file, features }: BoundaryFile, wanted: Named): Finding[] {
  const there = new Set(features.map(({ adcode }) => adcode));
  return [...wanted]
    .filter(([adcode]) => !there.has(adcode))
    .map(([adcode, name]) => ({ file, recordId: adcode, message: `缺少边界：${name}` }));
}

function unknown({ file, features }: BoundaryFile, known: Named): Finding[] {
  return features
    .filter(({ adcode }) => !known.has(adcode))
    .map(({ adcode, name }) => ({
      file,
      recordId: adcode,
      message: `regions.json 没有这个县（区、市）：${name}`,
    }));
}

/**
 * Boundaries and regions are joined by code only. The city's file must contain exactly the city's counties;
 * the province's file must contain the city and every city with a reference place.
 */
export function checkBoundaries({ site, regions }: Authored, boundaries: Boundaries): Finding[] {
  const counties: Named = new Map(
    selectCounties(regions, site.region).map(({ adcode, name }) => [adcode ?? '', name]),
  );
  const city = boundaries.get(site.adcode);
  // A municipality is its own province: its map shows its districts and needs no second one.
  const { province: code } = site.map;
  const province = code === null || code === site.adcode ? undefined : boundaries.get(code);
  const inProvince: Named = new Map([
    [site.adcode, site.city],
    ...regions.flatMap(
      ({ kind, adcode, name }): Array<[string, string]> =>
        kind === 'other-place' && adcode !== null && !adcode.endsWith('00')
          ? [[cityOfAdcode(adcode), `${name}所在的市`]]
          : [],
    ),
  ]);
  return [
    ...(city ? [...doubled(city), ...unknown(city, counties), ...missing(city, counties)] : []),
    ...(province ? [...doubled(province), ...missing(province, inProvince)] : []),
  ];
}
