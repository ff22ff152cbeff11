import { type Terms, type WordSet, wordSet } from '../lexicon.ts';

/** Whether the words of a draft name something else than a record, though they share words such as 人数 or 面积. */

/** Heads that add nothing to what they stand behind: 教师队伍, 救援力量总量. */
const GENERIC =
  /^(?:队伍|总量|总数|总规模|规模|数量|总额|总值|情况|水平|工作|任务|人数|户数|个数|次数|面积|金额|资金|累计|合计|目前|建设|事业|数|量|额|率|等|共|的|了|各类|各级|全部|整体|总体|平均|综合|相关|有关|主要)+$/u;

/** Parts of a place that tell a figure apart where the name is not said wholly. */
const SECTOR = /城镇|城市|农村|乡村|城乡|城区|市区/u;

/** Names of two things together, of which a draft may tell one alone. */
const BOTH: ReadonlyArray<readonly [both: string, one: RegExp]> = [
  ['进出口', /进口|(?:^|[^进])出口/u],
  ['存贷款', /(?:存|(?:^|[^存])贷)款/u],
  ['产销', /产量|销量/u],
];
const tellsOneOfBoth = (said: string, name: string): boolean =>
  BOTH.some(
    ([both, one]) =>
      (name.includes(both) && !said.includes(both) && one.test(said)) ||
      (said.includes(both) && !name.includes(both) && one.test(name)),
  );

export interface Words {
  /** Names of places, which are compared for themselves. */
  readonly places: readonly string[];
  readonly terms: Terms;
}

const without = (text: string, words: WordSet, found: (word: string) => void = () => undefined): string => {
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const word = words.longestAt(text, at);
    if (word !== null && word.length > 1) {
      found(word);
      at += word.length;
    } else {
      rest += text.charAt(at);
      at += 1;
    }
  }
  return rest;
};

/** Runs of characters of a text of which neither a pair nor the character itself stands in other words. */
function unsharedRuns(text: string, has: (pair: string) => boolean, signs: ReadonlySet<string>): string[] {
  const shared = Array.from(text, (sign, at) => {
    const next = text.charAt(at + 1);
    const before = text.charAt(at - 1);
    return (next !== '' && has(sign + next)) || (before !== '' && has(before + sign)) || signs.has(sign);
  });
  const runs: string[] = [];
  let run = '';
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !shared[at]) run += text.charAt(at);
    else if (run !== '') {
      runs.push(run);
      run = '';
    }
  }
  return runs;
}

/**
 * Whether the draft's name (plain) has a content of its own that the record does not have, or tells another deed:
 * 医疗保险参保人数 beside 养老保险参保人数, 改造灌区 beside 新建灌区.
 */
export function isOtherName(
  said: string,
  around: string,
  record: { readonly name: string; readonly has: (pair: string) => boolean },
  { places, terms }: Words,
): boolean {
  if (tellsOneOfBoth(said, record.name)) return true;
  const told = said + around;
  const pairs = new Set(Array.from(told, (sign, at) => sign + told.charAt(at + 1)));
  const missing = unsharedRuns(record.name, (pair) => pairs.has(pair), new Set(told));
  const runs = unsharedRuns(said, record.has, new Set(record.name));
  // 使用内资 beside 使用外资: one sign stands for another.
  const alike = said.length === record.name.length && runs.length === 1 && missing.length === 1;
  if (alike && runs[0]?.length === 1 && missing[0]?.length === 1) return true;
  const deeds: string[] = [];
  const own = runs.filter((run) => run.length > 1);
  const placeless = own.map((run) => without(run, wordSet(places)));
  const nouns = placeless.map((run) => {
    const bare = without(run, wordSet(terms.flowVerbs), (verb) => deeds.push(verb));
    return [terms.weakVerbs, terms.adverbs, terms.scopes, terms.predicates].reduce(
      (text, words) => without(text, wordSet(words)),
      bare,
    );
  });
  if (nouns.some((noun) => noun.length > 1 && !GENERIC.test(noun))) return true;
  const strong = deeds.filter((verb) => !wordSet(terms.weakVerbs).has(verb));
  // 湿地养护面积 measures something else than 湿地面积; a verb that leads to the name or ends it does not.
  if (strong.some((verb) => said.indexOf(verb) > 0 && !said.endsWith(verb))) return true;
  if (strong.length === 0 && !placeless.some((run) => SECTOR.test(run))) return false;
  return missing.some((run) => run.length > 1);
}
