import type { Region } from '../../../../src/model/authored/source.ts';
import { isPlace } from '../../../../src/reading/clause/places.ts';
import { PlaceNames } from '../../../../src/reading/proof/placeNames.ts';
import type { ReadQuantity } from '../../../../src/reading/quantity.ts';
import { readingLexicon } from '../../read/lexicon/readingLexicon.ts';
import type { Authored } from '../../read/readAuthored.ts';
import { makeId } from '../makeId.ts';

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

/** What a figure stands in: the words that tell its place where its own sentence does not. */
export interface PlaceGround {
  /** The words of its paragraph before it. */
  readonly before: string;
  /** The paragraphs of its section before its own. */
  readonly earlier: string;
  readonly section: string | null;
  readonly title: string;
}

/** 全县, 该村: the place of that kind that was named last. The city's own word (全市) is a name of the city. */
const SAME_PLACE = /(?:全|该|我|本)([县区镇乡村])(?![一-鿿]?级)|(县)(?=城)/gu;
/** Where a place outside the city stands when a figure is told of it: at the head of a clause. */
const HEAD = /(?:^|[，,。；;：:、])(?:(?:[0-9]{4}年|目前|截至目前|其中|近日|在)[，,]?)*$/u;
/** 东海某某大学 and 西河某某有限公司 are institutions, wherever they are. */
const INSTITUTION = /^[\u4e00-\u9fff]{0,12}(?:大学|学院|公司|集团|医院|总院|银行|协会)/u;

export function placeChooser({ site, regions }: Authored): {
  readonly places: PlaceNames;
  readonly placesOf: (read: ReadQuantity, ground: PlaceGround) => PlaceChoice;
} {
  const places = new PlaceNames(regions, site.city, readingLexicon().terms);
  const names = [...places.names].sort((a, b) => b.length - a.length);
  const taken = new Set(regions.map(({ id }) => id));
  const known = (name: string): string | null => places.regionOf(name, name);
  const parents = new Map(regions.map(({ id, parent }) => [id, parent]));
  const nameOf = new Map(regions.map(({ id, name }) => [id, name]));
  const isInCity = (region: string): boolean => {
    for (let at: string | null | undefined = region, step = 0; at && step < 8; step += 1) {
      if (at === site.region) return true;
      at = parents.get(at);
    }
    return false;
  };
  const anyName = new RegExp(names.map((name) => name.replace(/[()]/gu, '\\$&')).join('|') || '(?!)', 'gu');
  /** The names of places in a stretch of text, in order. */
  const namesIn = (text: string): string[] => [...text.matchAll(anyName)].map(([name]) => name);
  /** The last place of a kind (县, 村) that was named: in the paragraph, its section, its heading or the title. */
  const lastOf = (ending: string, { before, earlier, section, title }: PlaceGround): string | null => {
    for (const text of [before, earlier, section ?? '', title]) {
      const found = namesIn(text)
        .map((name) => nameOf.get(known(name) ?? '') ?? '')
        .filter((name) => name.endsWith(ending) && !/^[主全]/u.test(name));
      if (found.length > 0) return found[found.length - 1] ?? null;
    }
    return null;
  };
  // A city's own word is 全市, whatever 全县 its text has; a county or district may call itself 全县 or 全区.
  const code = site.adcode;
  const ownEndings = /^.{4}00$/u.test(code) ? '' : code.length === 6 ? '县区' : '镇乡村';
  /** The place that a heading or title names, the innermost where it has several in a row: 东海省月湖县. */
  const headedBy = (words: string): string | null => {
    let last: RegExpExecArray | null = null;
    for (const match of words.matchAll(anyName)) {
      if (last !== null && match.index !== last.index + last[0].length) break;
      last = match;
    }
    return last?.[0] ?? null;
  };
  /** A sentence in which 全县 has its name, and no place outside the city stands that is not told of. */
  const spelled = (sentence: string, ground: PlaceGround): string =>
    sentence
      .replace(anyName, (name, at: number) => {
        const id = known(name);
        if (id === null || isInCity(id)) return name;
        const isNamed =
          HEAD.test(sentence.slice(0, at)) && !INSTITUTION.test(sentence.slice(at + name.length));
        return isNamed ? name : '外地';
      })
      .replace(SAME_PLACE, (word, kind: string | undefined, seat: string | undefined) => {
        const ending = kind ?? seat ?? '';
        return ownEndings.includes(ending) ? word : (lastOf(ending, ground) ?? word);
      })
      .replace(/市级(?!以)/gu, (word) => (names.includes('全市') ? '全市' : word));
  /** The place that a paragraph goes on about: the last one at the head of a sentence or clause before. */
  const toldOf = (ground: PlaceGround): string | null => {
    const words = spelled(ground.before, ground);
    let last: string | null = null;
    for (const match of words.matchAll(anyName)) if (HEAD.test(words.slice(0, match.index))) last = match[0];
    return last;
  };
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
    placesOf: (read, ground) => {
      const sentence = read.exact.before.split(/[。；;]/u).pop() ?? '';
      const clause = sentence.split(/[，,]/u).pop() ?? '';
      // 占比较高的东川、西河: what stands before 的 describes the places.
      const several = [clause, clause.replace(/^.*的/u, '')]
        .map(listed)
        .reduce((best, ids) => (ids.length > best.length ? ids : best));
      // 4个市本级项目: the place of what is counted stands behind the number.
      const behind = names.find((name) => read.exact.after.startsWith(name));
      const scope = behind === undefined ? null : known(behind);
      if (scope !== null && scope !== site.region && isInCity(scope)) return { regions: [scope] };
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
      // What an earlier paragraph spoke of is not what this one speaks of, unless a heading or the title says so.
      const headed = headedBy(ground.section ?? '') ?? headedBy(ground.title);
      const carried = toldOf(ground) ?? headed;
      return { regions: [places.regionOf(spelled(read.exact.before, ground), carried) ?? site.region] };
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
