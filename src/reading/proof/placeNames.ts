import type { Region } from '../../model/authored/source.ts';
import { isPlace } from '../clause/places.ts';
import { type Terms, type WordSet, wordSet } from '../lexicon.ts';

const CITY_WORDS = ['全市', '我市', '本市', '全县', '我县', '全区', '我区', '全省', '我省', '本县', '本区'];

/** 等 behind a list, and not in 一等奖, 高等教育 or 等候. */
const LIST_END = /(?:^|[^一二三高平同均初中])等(?=[0-9]|[地县区市]|$)/u;

/** What ends like a place and names none. */
const NO_PLACE =
  /(?:城市|超市|上市|全市|全县|各县|各市|我市|我县|每县|区县|市县|入市|夜市|股市|楼市|都市|集市)$/u;

const OF_PROVINCE =
  /^(?:[0-9]{4}年(?:末|底)?)?[全我]省(?!首|第|前|平均|同期|领先|唯一|排|率先|各|最|仅|的|重点|优秀|先进|示范|试点|文明)/u;

/** By which words a draft speaks of the regions of a dataset. */
export class PlaceNames {
  /** All names, for the reader of the draft. */
  readonly names: readonly string[];
  private readonly set: WordSet;
  private readonly terms: Terms;
  private readonly ids = new Map<string, string>();
  private readonly parents: ReadonlyMap<string, string | null>;
  private readonly root: string | null;
  private readonly isProvince: boolean = false;

  constructor(regions: readonly Region[], city: string, terms: Terms) {
    this.terms = terms;
    this.root = regions.find(({ parent, kind }) => parent === null && kind !== 'other-place')?.id ?? null;
    this.parents = new Map(regions.map(({ id, parent }) => [id, parent]));
    for (const { id, name } of regions) {
      this.ids.set(name, id);
      // The draft is read with plain brackets.
      this.ids.set(name.replace(/（/gu, '(').replace(/）/gu, ')'), id);
      const bare = name.replace(/（[^）]*）/gu, '');
      if (!this.ids.has(bare) && bare.length > 2) this.ids.set(bare, id);
      // 西河区 for 云岭市西河区.
      const inner =
        /^[\u3400-\u9fff]{2,}?(?:省|市|县|区)([\u3400-\u9fff]{2,}(?:市|县|区|旗|镇|乡|村))$/u.exec(name)?.[1];
      if (inner !== undefined && !this.ids.has(inner)) this.ids.set(inner, id);
      // 石桥村 for 西河区临水乡石桥村.
      const village = /(?:镇|乡|街道)([\u3400-\u9fff]{2,6}村)$/u.exec(name)?.[1];
      if (village !== undefined && !this.ids.has(village)) this.ids.set(village, id);
      // 东川 for 东川区; a name of one character is never shortened.
      const short = /^([\u3400-\u9fff]{2,})(?:自治县|省|市|县|区|旗|镇|乡|村)$/u.exec(name)?.[1];
      if (short !== undefined && !/^(?:主城|市城|城|全)$/u.test(short) && !this.ids.has(short))
        this.ids.set(short, id);
    }
    if (this.root !== null) {
      // A city without 市 in its name is one if its region is 全市.
      const root = regions.find(({ id }) => id === this.root)?.name ?? '';
      const ending = /[省市县区]$/u.exec(city)?.[0] ?? /[省市县区]$/u.exec(root)?.[0] ?? '';
      const own = CITY_WORDS.filter((word) => word.endsWith(ending));
      this.isProvince = ending === '省';
      for (const word of [...own, city]) this.ids.set(word, this.root);
    }
    this.names = Array.from(this.ids.keys());
    this.set = wordSet(this.names);
  }

  /** The region that a sentence names last, or that was named before it; the whole city where none is known. */
  regionOf(before: string, carried: string | null): string | null {
    const clauses = before.split(/[，,；;]/u);
    for (let at = clauses.length - 1; at >= 0; at -= 1) {
      const { ids } = this.placesIn(clauses[at] ?? '');
      const inner = ids.filter((id) => id !== this.root);
      if (ids.length > 0) return inner[inner.length - 1] ?? this.root;
    }
    return (carried === null ? null : this.ids.get(carried)) ?? this.root;
  }

  /**
   * Whether a sentence that names places speaks of another one than the record. The clause of the number decides, then
   * the clauses before it. A place around the record's own is no contradiction, unless it is the only one: what holds
   * of the main town is not told of the whole city. 全省 in the name of the record is no place that the draft adds.
   */
  isOther(before: string, { region, name }: { readonly region: string; readonly name: string }): boolean {
    const clauses = before.split(/[，,；;]/u);
    for (let at = clauses.length - 1; at >= 0; at -= 1) {
      const { ids, foreign } = this.placesIn(clauses[at] ?? '');
      if (foreign || (ids.length === 0 && this.isOfProvince(clauses[at] ?? '') && !name.includes('全省')))
        return this.isInside(region);
      if (ids.length === 0) continue;
      if (ids.some((id) => id !== region && id !== this.root && !this.isAround(id, region))) return true;
      return !ids.includes(region) && ids.includes(this.root ?? '') && this.isInside(region);
    }
    return false;
  }

  /** 全省医院82家 is told of the province; 全省首批试点5个 is not. */
  private isOfProvince(clause: string): boolean {
    return !this.isProvince && OF_PROVINCE.test(clause);
  }

  /** The known places of a clause, and whether it begins with one that is not known. */
  private placesIn(clause: string): { ids: string[]; foreign: boolean } {
    const ids: string[] = [];
    for (let at = 0; at < clause.length; at += 1) {
      const word = this.set.longestAt(clause, at);
      if (word === null) continue;
      // 东川陶瓷、西河酿酒等6个学院: a place inside a list is part of it.
      if (!LIST_END.test(clause.slice(at + word.length))) ids.push(this.ids.get(word) ?? '');
      at += word.length - 1;
    }
    const head =
      /^(?:[0-9]{4}年(?:末|底)?)?([\u3400-\u9fff]{2,4}[市县])(?![场民政值价集级容委])(?=[\u3400-\u9fff]{2})/u.exec(
        clause,
      )?.[1];
    const foreign =
      head !== undefined && ids.length === 0 && !NO_PLACE.test(head) && isPlace(head, this.terms);
    return { ids, foreign };
  }

  private isAround(id: string, region: string): boolean {
    let at: string | null | undefined = this.parents.get(region);
    for (let step = 0; step < 8 && at; step += 1) {
      if (at === id) return true;
      at = this.parents.get(at);
    }
    return false;
  }

  private isInside(region: string): boolean {
    let at: string | null | undefined = region;
    for (let step = 0; step < 8 && at; step += 1) {
      if (at === this.root) return true;
      at = this.parents.get(at);
    }
    return false;
  }
}
