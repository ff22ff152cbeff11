import type { Amount } from './amounts.ts';

/** Numerals in words: which of them count something. 三座桥 does, 三门峡 and 一个 do not. */

const PLACE_END = /^[\u3400-\u9fff]?[山水河湖峡沟屯铺岭塘庄峪坪堡渠洲岛江川关桥]/u;
const PLACE_UNIT = /^[门台盘道里家间角口眼根片枝段]$/u;
/** What 一 counts where a report lists what came into being. */
const CONCRETE = /^(?:座|所|家|条|枚|处|艘|架|栋|幢|套|部|户|名|项|个|批次)$/u;
const COUNTING_VERB =
  /(?:新建|建成|新增|新添|获|荣获|获得|投用|开工|引进|设立|拥有|共有|仅有|仅|只有|认定|摘得|斩获|夺得|奖|各)(?:了)?$/u;
/** What grows by 一倍; 一倍 alone is often part of another word. */
const GROWING = /(?:增长|增加|提高|提升|扩大|翻|[近约超大高多快])了?$/u;
/** Nouns that words count without a measure word: 三县, 两市, 六村. */
const NOUN_COUNTS = /^(?:县|区|市|省|镇|乡|村|国|校|园区|街道|社区|行业|领域|平台|中心|基地|厂|矿|大)$/u;

/** Whether a numeral in words is one that counts; `index` is where it begins. */
export function countsSomething(text: string, index: number, amount: Amount): boolean {
  const words = text.slice(amount.digits[0], amount.digits[1]);
  const unit = amount.unit;
  const before = text.slice(Math.max(0, index - 8), index);
  const after = text.slice(amount.end, amount.end + 6);
  // What is counted is 两个; 二次供水, 二区 and 二期 name a second one.
  if (amount.unit?.kind === 'grade') return true;
  if (words === '二') return false;
  const one = words.charAt(words.length - 1);
  // 统一, 唯一, 同一, 之一, 星期二, 第三
  if (/[统唯同之期第老初周万]$/u.test(before) && words.length === 1) return false;
  // A power alone (百, 千) counts only with a bound: 近百家, 上千户.
  if (/^[百千万]$/u.test(words) && amount.qualifier === '=' && !/[上近超逾约数几]$|超过$/u.test(before))
    return false;
  if (unit === null)
    return (
      (amount.scaled && amount.qualifier !== '=') ||
      // 客流日均逾两万: a full number behind a bound or 达 needs no unit.
      (/[一二两三四五六七八九十百千][万亿]/u.test(text.slice(index, amount.bodyEnd)) &&
        (amount.scaled || amount.qualifier !== '=' || /(?:[逾超约近达]|突破|超过|达到)$/u.test(before)))
    );
  if (unit.word === '分' && !/(?:得|满|加|扣|评)$/u.test(before)) return false;
  if (
    /^(?:度|点|线|站|成|金|银|铜|席|院|馆|店|大类|方|升|克|点|伏|瓦|担|里|面|句|字|道|口|把|节|重|层|类|种|样|流|手|边|段|端|体)$/u.test(
      unit.word,
    ) &&
    words.length === 1 &&
    !/^[两三四五六七八九十]$/u.test(words)
  )
    return false;
  if (/^(?:度|方|面|手|边|道|流|分|把|层|段|重|端|节|点|线)$/u.test(unit.word) && words.length === 1)
    return false;
  if (unit.kind === 'noun') {
    if (!NOUN_COUNTS.test(unit.word) || one === '一') return false;
    return unit.word !== '大' || false;
  }
  if (PLACE_UNIT.test(unit.word) && PLACE_END.test(after) && words.length === 1) return false;
  // 一亿元 and 一亿二千万元 are numbers in full.
  const isScaled = /[亿万]/u.test(text.slice(amount.digits[1], amount.bodyEnd));
  if (words === '一' && !isScaled) {
    if (unit.word === '倍' && (amount.qualifier !== '=' || GROWING.test(before))) return true;
    if (unit.kind !== 'count') return /^(?:time|span|times|share)$/.test(unit.kind) && unit.kind !== 'times';
    return (
      CONCRETE.test(unit.word) &&
      (COUNTING_VERB.test(before) || /^[、和及][^，。]{0,8}[两三四五六七八九十0-9]/u.test(after))
    );
  }
  // 十四届全国人大三次会议, 二十届三中全会
  if (
    /^[次届]$/u.test(unit.word) &&
    /^(?:会议|全会|全体|全国|[一二三四五六七]中|党代|人大|政协)/u.test(after)
  )
    return (
      !/届/u.test(text.slice(Math.max(0, index - 16), index)) && unit.word === '次' && /[了开]$/u.test(before)
    );
  if (unit.word === '届' || (unit.word === '期' && words.length === 1))
    return /(?:连续|举办了?|历)$/u.test(before);
  return true;
}
