import type { Site } from '../authored/source.ts';

/** What the places on a map are called together: 县（区、市）, and 县区 where there is room for two characters. */
export interface PartsWord {
  readonly long: string;
  readonly short: string;
}

const TOWNS: PartsWord = { long: '乡镇（街道）', short: '乡镇' };
const CITIES: PartsWord = { long: '市（州）', short: '各市' };
const COUNTIES: PartsWord = { long: '县（区、市）', short: '县区' };

/** The word for places with these names: they say by their ends whether they are towns, cities or counties. */
export function partsWord(places: ReadonlyArray<{ readonly name: string }>): PartsWord {
  const all = (end: RegExp) => places.length > 1 && places.every(({ name }) => end.test(name));
  if (all(/(?:[镇乡]|街道|苏木)$/u)) return TOWNS;
  // A province may govern a few counties itself.
  const cities = places.filter(({ name }) => /(?:[市州盟]|地区)$/u.test(name)).length;
  return places.length > 1 && cities > places.length / 2 && !places.some(({ name }) => /[县旗]$/u.test(name))
    ? CITIES
    : COUNTIES;
}

/** The full name of the place: 甲乙 as a city is 甲乙市; a province, a county and a prefecture have theirs already. */
export function placeName({ city, adcode }: Pick<Site, 'city' | 'adcode'>): string {
  const isCity = /^(?:(?:11|12|31|50)0000|[0-9]{2}(?!00)[0-9]{2}00)$/.test(adcode);
  return isCity && !/(?:[市州盟]|地区)$/u.test(city) ? `${city}市` : city;
}

/** The word for the places of records. */
export const placesWord = (records: ReadonlyArray<{ readonly regionName: string }>): string =>
  partsWord(records.map(({ regionName }) => ({ name: regionName }))).long;
