import { AFTER, type Qualifier, type Said } from '../../model/numbers/qualifierWords.ts';

/** Words behind a number and its unit that bound or round it: 以上, 左右, 有余. */

export interface Tail {
  readonly word: string;
  readonly qualifier: Qualifier;
  /** Where the phrase ends; what stands between it and its bound is not part of it. */
  readonly end: number;
}

/** 或以上, (含)以上, （含5000万元）以上: what belongs to the bound. */
const AFTER_GAP = /^(?:或|[(（]不?含[^()（）]{0,12}[)）]|含(?:本数)?)/u;
/** Words of running text alone; a record is written with those of `AFTER`. */
const TAILS: readonly Said[] = [
  ...AFTER,
  ['不到', '<'],
  ['有余', '>'],
  ['还多', '>'],
  ['出头', '>'],
  ['开外', '>'],
  ['封顶', '<='],
];
/** 38%（国家标准35%）以上, 100名高校毕业生以上: a remark or the noun between the unit and its bound. */
const APART =
  /^(?:[(（][^()（）]{1,24}[)）]|([\u3400-\u9fff]{1,7}?))(以[上内下]|左右|上下)(?=[，。；、！）)]|$)/u;
/** Nouns with a bound of their own: 规模以上, 省级以上, 限额以内; and words after which no noun is counted. */
const OWN_BOUND =
  /(?:规模|限额|定额|标准|范围|目标|水平|红线|[级职科厅处市县省区镇级甲等高]|学历|专|硕士|职称|国家|年龄|岁|及|或|和|并|为|在|到|至|于|了|是|达|均|都|其中|比|由)$|^(?:的|和|以|及|为|在|增|下降|提高|占|比)/u;

/** Reads 以上, 左右 and the like, with 以上 behind a bracket or a noun left out. */
export function tailFrom(text: string, index: number): Tail | null {
  const rest = text.slice(index, index + 24);
  const gap = AFTER_GAP.exec(rest)?.[0] ?? '';
  const found = TAILS.find(([word]) => rest.startsWith(word, gap.length));
  if (!found)
    return /^\+(?![0-9A-Za-z])/.test(rest)
      ? { word: '+', qualifier: '>=', end: index + 1 }
      : tailApart(text, index);
  const [word, said] = found;
  const next = rest.slice(gap.length + word.length);
  // 多 and 余 go on as other words: 多种, 多个, 余额; 以上 never does.
  if (/^[多余]$/u.test(word) && /^[种样元项个次级年家地方层措点渠数额下]/u.test(next)) return null;
  // （不含）以下 leaves the number itself out.
  const without = /^.不含(?:本数)?.$/u.test(gap) && said.length > 1;
  const qualifier = without ? (said.charAt(0) as Qualifier) : said;
  return { word, qualifier, end: index + gap.length + word.length };
}

function tailApart(text: string, index: number): Tail | null {
  const [, noun = '', word = ''] = APART.exec(text.slice(index, index + 32)) ?? [];
  if (word === '' || OWN_BOUND.test(noun)) return null;
  // No tail of its own, so that 10亿元投资以上 is no threshold.
  return { word: '', qualifier: AFTER.find(([known]) => known === word)?.[1] ?? '=', end: index };
}

/** 控制在3%内: a bound where the words before limit the number. */
export const isWithin = (text: string, start: number, end: number): boolean =>
  /^内(?=[，。；、）)]|$)/u.test(text.slice(end, end + 2)) &&
  /(?:控制|保持|稳定|限制|限定|压[减降缩]|[压降]低?)(?:在|至|到)?$/u.test(
    text.slice(Math.max(0, start - 6), start),
  );
