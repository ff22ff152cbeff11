import { type Terms, wordSet } from '../lexicon.ts';

/** Words that end like a place and are none: 城区, 园区, 社区, 景区. */
export const NO_PLACE =
  /(?:地区|城镇|乡镇|村镇|城乡|农村|乡村|城区|园区|院区|厂区|港区|社区|景区|小区|校区|库区|片区|新区|灾区|林区|山区|牧区|矿区|街区|辖区|市区|郊区|示范区|试验区|保护区|县区|市县|全市|全省|全县|全区|城市|超市|上市|县域|区域|行政区|自然保护区)$/u;

/** Whether what ends like a place can be one: 实施市 of 实施市政道路 cannot. */
export function isPlace(place: string, terms: Terms): boolean {
  const stem = place.slice(0, -1);
  if (/[从个各某每这该住本的了和与在对将把被为有等到由向于类及或，]/u.test(stem)) return false;
  if (NO_PLACE.test(place) || (stem.length < 2 && !/^[\u3400-\u9fff]县$/u.test(place))) return false;
  const verbs = wordSet(terms.flowVerbs);
  const weak = wordSet(terms.weakVerbs);
  const predicates = wordSet(terms.predicates);
  for (let at = 0; at < stem.length; at += 1) {
    const verb =
      verbs.longestAt(stem, at) ??
      weak.longestAt(stem, at) ??
      (at === 0 ? predicates.longestAt(stem, at) : null);
    if (verb !== null && (verb.length > 1 || at === 0)) return false;
  }
  return true;
}
