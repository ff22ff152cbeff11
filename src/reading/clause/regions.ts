import { type Terms, wordSet } from '../lexicon.ts';
import { isPlace } from './places.ts';

/** The words of a clause that name the place of a figure. */

const PLACE =
  /([\u3400-\u9fff]{1,6}?(?:省|自治区|自治州|自治县|市|县|区|旗|镇|乡|街道|村)(?![场民政委容值级直里面内外域间块城份村镇土愁舰帜下庄]))/gu;
const HEAD_NOISE =
  /^(?:和|与|及|在|对|其中|其中的|为|由|从|到|向|全国|全省|全市|是|使|让|把|将|以|等|的|了|年|月|日|中|于|我)/u;

/** Names that the caller knows, such as the regions of a dataset. */
export interface Places {
  readonly names: readonly string[];
}

/** The last place or scope that a stretch of text names; null where it names none. */
export function regionIn(text: string, terms: Terms, places: Places | null): string | null {
  let best: { at: number; word: string } | null = null;
  const propose = (at: number, word: string): void => {
    if (best === null || at > best.at || (at === best.at && word.length > best.word.length))
      best = { at, word };
  };
  const scopes = wordSet(terms.scopes);
  const known = places ? wordSet(places.names) : null;
  for (let at = 0; at < text.length; at += 1) {
    const word = known?.longestAt(text, at) ?? scopes.longestAt(text, at);
    if (
      word === null ||
      word === undefined ||
      /^(?:城市|农村|乡村|全社会|全行业|全系统|全校|全院|城镇)$/u.test(word)
    )
      continue;
    // 高于全省平均水平 compares; it names no place of the figure.
    if (/(?:比|较|高于|低于|快于|居|列|排|位居|位列|优于|占|超过|超)$/u.test(text.slice(0, at))) continue;
    // 东川陶瓷、西河酿酒等6个学院: a place inside a list is part of it.
    if (known && /等/u.test(text.slice(at + word.length)) && !scopes.has(word)) continue;
    // 全国首个 says of what it is the first; as a place the country stands at the head of a clause.
    if (/^(?:全国|全省|我国|我省)$/u.test(word) && !/(?:^|[，。；：\ue002])$/u.test(text.slice(0, at)))
      continue;
    propose(at, word);
    at += word.length - 1;
  }
  if (known) return best === null ? null : (best as { word: string }).word;
  for (const match of text.matchAll(PLACE)) {
    let word = match[1] ?? '';
    let at = match.index;
    for (
      let head = HEAD_NOISE.exec(word);
      head && word.length - head[0].length >= 2;
      head = HEAD_NOISE.exec(word)
    ) {
      word = word.slice(head[0].length);
      at += head[0].length;
    }
    if (!isPlace(word, terms)) continue;
    if (
      /(?:城市|超市|园区|社区|景区|小区|校区|地区|市区|城区|乡镇|城镇|行政村|自然村|区县|县区|市县|各县|各市|每县|每个县|试点县|示范县|示范区|建制镇|名村|名镇)$/u.test(
        word,
      )
    )
      continue;
    propose(at, word);
  }
  return best === null ? null : (best as { word: string }).word;
}
