import type { Region } from '../authored/source.ts';

type Place = Pick<Region, 'id' | 'kind' | 'parent' | 'adcode'>;

/** The county that contains a region: what is said of a village is said of a part of its county. */
export function countyOf(region: string, regions: ReadonlyMap<string, Place>): string | null {
  const own = regions.get(region);
  if (!own) return null;
  return own.kind === 'county' ? own.id : own.parent === null ? null : countyOf(own.parent, regions);
}

/** The counties of a city in code order. */
export function selectCounties<T extends Place>(regions: readonly T[], city: string): T[] {
  return regions
    .filter((region) => region.kind === 'county' && region.parent === city)
    .sort((a, b) => ((a.adcode ?? '') < (b.adcode ?? '') ? -1 : 1));
}

/** The prefecture-level city that contains a county-level code: 141181 lies in 141100. */
export const cityOfAdcode = (adcode: string): string => `${adcode.slice(0, 4)}00`;
