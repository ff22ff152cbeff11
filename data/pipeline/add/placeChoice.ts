import type { Region } from '../../../src/model/authored/source.ts';
import { isPlace } from '../../../src/reading/clause/names.ts';
import { PlaceNames } from '../../../src/reading/proof/placeNames.ts';
import type { ReadQuantity } from '../../../src/reading/quantity.ts';
import { readingLexicon } from '../read/lexicon/readingLexicon.ts';
import type { Authored } from '../read/readAuthored.ts';
import { makeId } from './makeId.ts';

/** Of which places a figure speaks: one, several that the sentence lists, or one that the dataset does not know. */

export interface PlaceChoice {
  readonly regions: readonly string[];
  /** Set where the text names a place that is no region yet. */
  readonly newRegion?: Region;
}

/** A place that stands at the head of a clause or right before the figure's subject, by its ending. */
const PLACE =
  /(?:^|[，。；：、和与及在])([\u4e00-\u9fff]{2,6}?(?:市|县|镇|乡|村|街道|新区|高新区|经开区))(?=[\u4e00-\u9fff]{2}|$)/u;
const NO_PLACE =
  /(?:城市|超市|上市|全市|我市|本市|全县|各县|我县|乡村|农村|行政村|自然村|城镇|乡镇|建制镇|每县|县区|市县|集市|夜市|都市|股市|各市|各镇|试点村|示范村|县城)$|[级传示试]/u;

export function placeChooser({ site, regions }: Authored): {
  readonly places: PlaceNames;
  readonly placesOf: (read: ReadQuantity, before: string, section: string | null) => PlaceChoice;
} {
  const places = new PlaceNames(regions, site.city, readingLexicon().terms);
  const names = [...places.names].sort((a, b) => b.length - a.length);
  const taken = new Set(regions.map(({ id }) => id));
  const known = (name: string): string | null => places.regionOf(name, name);
  /** The places of a list such as 东川、西河和南山, which all have the figure that follows. */
  const listed = (clause: string): string[] => {
    const ids: string[] = [];
    let rest = clause.replace(/^(?:截至目前|目前|其中|在)[，,]?/u, '');
    for (;;) {
      const name = names.find((own) => rest.startsWith(own));
      if (name === undefined) break;
      const id = known(name);
      if (id !== null) ids.push(id);
      rest = rest.slice(name.length);
      const joint = /^(?:、|和|与|及)/u.exec(rest)?.[0];
      if (joint === undefined) break;
      rest = rest.slice(joint.length);
    }
    return [...new Set(ids)];
  };
  return {
    places,
    placesOf: (read, before, section) => {
      const sentence = read.exact.before.split(/[。；;]/u).pop() ?? '';
      const clause = sentence.split(/[，,]/u).pop() ?? '';
      const several = listed(clause);
      // 东川、西河分别为3个和5个 gives each place a figure of its own.
      if (several.length > 1) {
        if (!/分别|依次/u.test(clause)) return { regions: several };
        const at = (clause.match(/[0-9０-９]+(?:[.．][0-9０-９]+)?/gu) ?? []).length;
        return { regions: [several[Math.min(at, several.length - 1)] ?? site.region] };
      }
      const clauses = sentence.split(/[，,]/u);
      for (let at = clauses.length - 1; at >= 0; at -= 1) {
        const words = clauses[at] ?? '';
        if (names.some((name) => words.includes(name))) break;
        const foreign = PLACE.exec(words)?.[1];
        if (foreign !== undefined && !NO_PLACE.test(foreign) && isPlace(foreign, readingLexicon().terms))
          return { regions: [], newRegion: newRegionOf(foreign, makeId(foreign, taken, 'place')) };
      }
      // What an earlier paragraph spoke of is not what this one speaks of, unless a heading says so.
      const headed = section === null ? undefined : names.find((name) => section.includes(name));
      const carried = read.region !== null && before.includes(read.region) ? read.region : (headed ?? null);
      return { regions: [places.regionOf(read.exact.before, carried) ?? site.region] };
    },
  };
}

/** A place that the dataset does not know, as a region of its own. */
function newRegionOf(name: string, id: string): Region {
  const kind: Region['kind'] = /(?:镇|乡|街道)$/u.test(name)
    ? 'township'
    : /村$/u.test(name)
      ? 'village'
      : /区$/u.test(name)
        ? 'functional-zone'
        : 'other-place';
  return { id, name, adcode: null, parent: null, kind };
}
