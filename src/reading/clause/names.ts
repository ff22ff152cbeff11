import { type Terms, wordSet } from '../lexicon.ts';
import type { Token } from '../scan/token.ts';
import { DATE_MARK } from './leftContext.ts';
import { isPlace, NO_PLACE } from './places.ts';

/** What a number is of: words of the text from which dates, scopes and empty verbs are taken away. */

const HAN = /[\u3400-\u9fffA-Za-z]/u;
const COMPARISON =
  /(?:比|较)(?:上年|去年|前年|年初|上半年|前三季度|上季度|上月|上期|同期|计划|预期|预算|往年|历年|常年|多年平均|“?\ue002”?|全国|全省|全市|全区)(?:同期|年|度|末|底|初|前|平均水平|平均|相比|执行数|决算数|预算数|实际数|完成数|的)*|与(?:上年|去年|\ue002)[^，]{0,4}相比|同比|环比|年均|累计|(?:上年|去年)(?:同期)?|同期|“?\ue002”?(?:年?(?:时期|间|来|内|以来|中|末|底|初|起|期间|前|后))?/gu;
const PLACE =
  /^[\u3400-\u9fff]{1,7}?(?:省|自治区|自治州|自治县|市|县|区|旗|镇|乡|街道)(?![场民政委容值级直里面内外域间块城份村镇土愁舰帜下])(?=.{2})/u;

/** Removes words of scope, time and linking from both ends. */
export function trimName(words: string, terms: Terms): string {
  const adverbs = wordSet(terms.adverbs);
  const scopes = wordSet(terms.scopes);
  let name = words.replace(/[“”"《》]/gu, (sign) => (/[“”]/u.test(sign) ? sign : ''));
  for (let step = 0; step < 12; step += 1) {
    const before = name;
    name = name
      .replace(/^(?:[一二三四五六七八九十]是|[一二三四五六七八九十]{1,3}、)/u, '')
      .replace(/^(?:剔除|扣除)[^，]{2,12}(?:因素|影响)后?/u, '');
    name = name
      .replace(/^[\ue002\s、。,，·•●▪◆■□○※*#>【】:：()（）—\-和与及以并的”]+/u, '')
      .replace(/[\s、,，:：(（—“\ue002]+$/u, '');
    const adverb = adverbs.longestAt(name, 0);
    if (
      adverb !== null &&
      adverb.length < name.length &&
      wordSet(terms.nameStarts).longestAt(name, 0) === null
    )
      name = name.slice(adverb.length);
    else if (adverb !== null && adverb.length === name.length) name = '';
    const scope = scopes.longestAt(name, 0);
    if (
      scope !== null &&
      scope.length < name.length &&
      !/^(?:城市|城镇|农村|乡村|城区|境内|全社会|全行业|全国)$/u.test(scope)
    )
      name = name.slice(scope.length);
    else if (scope !== null && scope.length === name.length) name = '';
    const place = PLACE.exec(name)?.[0];
    if (
      place !== undefined &&
      !NO_PLACE.test(place) &&
      isPlace(place, terms) &&
      name.length - place.length >= 2
    )
      name = name.slice(place.length);
    if (name === before) break;
  }
  return name;
}

/** The noun behind a counted number: 6个省级示范园, up to its predicate. */
export function rightNoun(
  text: string,
  tokens: readonly Token[],
  index: number,
  terms: Terms,
): { noun: string; end: number } {
  const token = tokens[index];
  if (!token) return { noun: '', end: 0 };
  const predicates = wordSet(terms.predicates);
  let limit = Math.min(text.length, token.end + 24);
  const next = tokens[index + 1];
  if (next && next.kind !== 'threshold' && next.kind !== 'name') limit = Math.min(limit, next.start);
  let at = token.end;
  if (text.charAt(at) === '的') at += 1;
  const from = at;
  let quoted = false;
  for (; at < limit; at += 1) {
    const sign = text.charAt(at);
    if (sign === '“') quoted = true;
    if (sign === '”') quoted = false;
    if (quoted) continue;
    if (/[，,。；;：:！？!?\t\s）)]/u.test(sign)) break;
    if (/[(（]/u.test(sign)) break;
    if (sign === '、' && (at === from || (next && next.start <= at + 2))) break;
    const word = predicates.longestAt(text, at);
    if (word === null) continue;
    // 的 inside a phrase goes on: 县域的污水处理厂 … but a predicate at the very beginning leaves no noun.
    if (word === '的' && at > from) continue;
    // 平均 is one word.
    if (word === '均' && at > from && /[平人户日月年亩次]/u.test(text.charAt(at - 1))) continue;
    if (at === from || word.length > 1 || /[均已为在被获将占]/u.test(word)) {
      if (
        /^(?:在(?:校|建|册|园)|可再生|会(?:议|计|员)|服务(?:站|中心|业|点|平台|机构)|就业|改造|覆盖|保障|建设|运行|发放)/u.test(
          text.slice(at, at + 5),
        ) &&
        at > from
      )
        continue;
      if (
        /^(?:在(?:校|建|册|园|岗)|服务(?:站|中心|点|机构|设施)|改造(?:项目|工程)|保障(?:性|房)|就业(?:岗位|创业)|运营|参保|新增|新建|开放(?:式)?|覆盖|等级|会员|要素|经营|向阳)/u.test(
          text.slice(at, at + 5),
        )
      )
        continue;
      break;
    }
  }
  const noun = text
    .slice(from, at)
    .replace(/[和与及、]+$/u, '')
    .replace(/的$/u, '');
  return HAN.test(noun) ? { noun: trimTail(noun), end: at } : { noun: '', end: token.end };
}

const trimTail = (noun: string): string => noun.replace(/(?:等|以上|左右|以来|共)$/u, '');

/** Splits words into verbs of a flow and the rest; null where something else is among them. */
export function flowOnly(words: string, terms: Terms): string[] | null {
  const flows = wordSet(terms.flowVerbs);
  const weak = wordSet(terms.weakVerbs);
  const adverbs = wordSet(terms.adverbs);
  const scopes = wordSet(terms.scopes);
  const verbs: string[] = [];
  let at = 0;
  while (at < words.length) {
    const verb = flows.longestAt(words, at) ?? weak.longestAt(words, at);
    if (verb !== null) {
      verbs.push(verb);
      at += verb.length;
      continue;
    }
    const other =
      adverbs.longestAt(words, at) ??
      scopes.longestAt(words, at) ??
      /^[、了着过的和并等\ue002]/u.exec(words.slice(at, at + 1))?.[0] ??
      null;
    if (other === null) return null;
    at += other.length;
  }
  return verbs;
}

/** Leaves out the verb that only leads to the noun: 实施市政道路, 完成整治项目. */
export function dropWeakVerb(name: string, terms: Terms): string {
  const weak = wordSet(terms.weakVerbs).longestAt(name, 0);
  if (weak === null || weak.length < 2 || name.length - weak.length < 2) return name;
  const rest = name.slice(weak.length).replace(/^了/u, '');
  return /^(?:率|量|额|数|值|面积|比例|期|性|力|度|者|区|用地|资金|投资)/u.test(rest) ? name : rest;
}

/** Removes words of comparison and time inside a name. */
export const withoutComparison = (words: string): string =>
  words.replace(COMPARISON, (match) => (match.includes(DATE_MARK) ? DATE_MARK : ''));

/** What a verb was done to: 学校 of 新建学校. */
export const objectOf = (name: string): string =>
  name.replace(/^(?:新改扩建|改扩建|新建|改造|新增|扩建|完成|建成)+/u, '');

/** The verb of a flow that ends the words before a counted noun: 新建 of 全市共新建6所高中. */
export function endingVerb(words: string, terms: Terms): string {
  const verb = wordSet(terms.flowVerbs).endingAt(words, words.length);
  return verb === null || wordSet(terms.weakVerbs).has(verb) ? '' : verb;
}
