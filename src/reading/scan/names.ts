import { type AsideReason, buildToken, type Token } from './token.ts';

/** Digits that belong to a name, an address or the numbering of a text, each tried at one position. */

interface NamePattern {
  readonly reason: AsideReason;
  readonly pattern: RegExp;
  readonly after?: RegExp;
  readonly notAfter?: RegExp;
}

const HANZI = '[〇零一二三四五六七八九十百]{1,5}';
const NUMBER = `(?:[0-9]{1,4}|${HANZI})`;

const PATTERNS: readonly NamePattern[] = [
  // 〔2023〕15号, (2023)15号
  { reason: 'article', pattern: /[〔[［【(（]?(?:19|20)[0-9]{2}[〕\]］】)）](?:第)?[0-9]{1,4}号/y },
  { reason: 'article', pattern: /(?:19|20)[0-9]{2}(?=[〕\]］】])/y, after: /[〔[［【]$/u },
  { reason: 'phone', pattern: /(?:\+?86-?)?1[3-9][0-9](?:-?[0-9]{4}){2}(?![0-9])/y },
  { reason: 'phone', pattern: /0[0-9]{2,3}-?[0-9]{7,8}(?:-[0-9]{1,4})?(?![0-9.])/y },
  { reason: 'phone', pattern: /[（(]0[0-9]{1,3}[)）][0-9]{3,4}-?[0-9]{4}(?![0-9.])/y },
  { reason: 'phone', pattern: /[0-9]{2,5}(?![0-9.])/y, after: /分机[:：]?$/u },
  { reason: 'phone', pattern: /[48]00-?[0-9]{3}-?[0-9]{4}(?![0-9.])/y },
  {
    reason: 'phone',
    pattern: /[0-9]{5,12}(?![0-9.])/y,
    after: /(?:电话|热线|拨打|传真|邮编|编码|账号|号码|微信|代码)[:：是为]?$/u,
  },
  {
    reason: 'phone',
    pattern: /[0-9]{3,6}(?=”?(?:政务服务)?(?:便民)?(?:服务)?(?:热线|专线|电话|平台|短信))/y,
  },
  {
    reason: 'article',
    pattern: new RegExp(`第${NUMBER}(?:条|款|章|页|号|编|篇)(?:第${NUMBER}(?:款|项))?`, 'y'),
  },
  { reason: 'footnote', pattern: /[[［][0-9]{1,2}[\]］]/y },
  { reason: 'footnote', pattern: /[①-⑳⓪❶-❿¹²³⁴-⁹]+/y },
  {
    reason: 'caption-number',
    pattern: /[0-9]{1,2}(?:-[0-9]{1,2})?(?![0-9.%万亿])/y,
    after: /(?:^|[^代报发列])[表图]$|附[件表图录]$|专栏$|注$|附注$|方案$|案例$/u,
  },
  // 1+N, 10+19+6, 3+X
  { reason: 'name', pattern: /[0-9NXn]+(?:\+[0-9NXnx]+)+/y },
  { reason: 'name', pattern: /[0-9]+\+[A-Z](?![a-z])/y },
  // 301号, 1号线, 15号文件; the day of a month was a date before.
  { reason: 'name', pattern: /[0-9]{1,5}(?:—|-|、|至)?[0-9]{0,4}号/y },
  {
    reason: 'name',
    pattern: /[一二三四五六七八九十]{1,3}号(?=线|楼|院|路|馆|井|桥|文件|公路|地块|机组|高炉|码头|工程|公告)/y,
  },
  { reason: 'name', pattern: /[0-9]+(?:\.[0-9]+)?度(?:[0-9]+分)?/y, after: /(?:北纬|南纬|东经|西经)$/u },
  { reason: 'name', pattern: /[0-9]{1,4}(?:国道|省道|县道|乡道|强(?![化度大烈劲势])|路公交|次列车)/y },
  { reason: 'grade', pattern: /[1-9一二三四五六七八九]{1}(?:等奖|等功|甲医院|本院校)/y },
];

/** A numbered heading or item at the beginning of a passage, or after the end of a sentence. */
const ITEM = /[0-9]{1,2}(?:[.．](?![0-9])|[、)）])|[（(][0-9]{1,2}[)）]/y;

/** The name or number of a place in the text that begins at a position; null where none does. */
export function nameAt(text: string, index: number): Token | null {
  const before = text.slice(Math.max(0, index - 6), index);
  for (const { reason, pattern, after, notAfter } of PATTERNS) {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    if (match === null || notAfter?.test(before) || (after && !after.test(before))) continue;
    return buildToken({ start: index, end: index + match[0].length, kind: 'name', reason });
  }
  // `5、6、7个` is a list of numbers; `1、推进` and `(2)` number an item.
  const opens =
    index === 0 || /[。；;：:\t]$/u.test(before) || /^[\s\t#*]+$/.test(text.slice(0, index).slice(-6));
  ITEM.lastIndex = index;
  const item = opens ? ITEM.exec(text) : null;
  if (item === null) return null;
  const next = /^[0-9.%]+/.exec(text.slice(index + item[0].length))?.[0];
  // `2、21个` at the very beginning numbers an item; `5、6个` there goes on counting.
  const counts = next !== undefined && Number(next) !== Number.parseInt(item[0], 10) + 1;
  if (next !== undefined && !(counts && index === 0 && /^[0-9]{1,2}、$/u.test(item[0]))) return null;
  return buildToken({ start: index, end: index + item[0].length, kind: 'name', reason: 'section-number' });
}

/** Ordinals: 第三届, 第2批, 第一产业. A place in a ranking was taken before. */
const ORDINAL = new RegExp(`第${NUMBER}(?:[个家座所条批次届期轮代类种方线组段季城站步天年]|产业|五年)?`, 'y');

export function ordinalAt(text: string, index: number): Token | null {
  ORDINAL.lastIndex = index;
  const match = ORDINAL.exec(text);
  if (match === null) return null;
  return buildToken({ start: index, end: index + match[0].length, kind: 'name', reason: 'ordinal' });
}

const ASIDE_QUOTE = /^[0-9N+.\-—×xX/]+$/;

/** A quotation mark or book title mark with what it encloses, as spans of a passage. */
export interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly book: boolean;
  readonly content: string;
}

/** Lists short quotations and titles of a passage. */
export function listQuoted(text: string): Quoted[] {
  return Array.from(
    text.matchAll(
      /“([^“”]{1,30})”|「([^「」]{1,30})」|『([^『』]{1,30})』|《([^《》]{1,80})》|"([^"]{1,20})"/gu,
    ),
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      book: match[4] !== undefined,
      content: match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? '',
    }),
  );
}

/** Whether a quotation is nothing but digits: “156”, “10+19+6”. */
export const isCode = ({ content }: Quoted): boolean => ASIDE_QUOTE.test(content);
