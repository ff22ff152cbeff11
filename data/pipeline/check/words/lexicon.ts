/**
 * Words by which one of our sentences claims more than a figure. They match as words and not as letters: at
 * each position the longest entry wins, and entries without a kind (年均, 新增, 第一次) exist to win over the
 * letters inside them.
 */

export const CLAIM_KINDS = ['only', 'first', 'rank', 'most', 'all', 'streak'] as const;
export const HIT_KINDS = [...CLAIM_KINDS, 'up', 'down', 'better', 'weighed', 'done', 'cause'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

const NUMERAL = '[一二两三四五六七八九十百千零0-9]+';
/** Ordinals that count and do not rank: 第一次, 第二批, 第42段, 第四人民医院. */
const ORDINAL_OF =
  '次|批|届|段|条|章|节|期|轮|号|季度|产业|人民医院|医院|中学|小学|课|步|版|页|款|类|方|年|天|周|阶段|代|线';

type Entry = readonly [kind: HitKind | null, pattern: string];

const ENTRIES: readonly Entry[] = [
  ['only', '唯一|独有|独家|绝无仅有|仅有|仅此'],
  ['first', '首个|首家|首座|首例|首批|首创|首次|首先|首位|率先|领先|开创|国内先进'],
  [null, '首都|首府|首要|首席|首长|首页|首尾|首发|首付|段首|句首|篇首'],
  ['rank', `第${NUMERAL}|居首|榜首|冠军|总冠军|亚军|名列前茅|前列|夺冠|魁首|前${NUMERAL}名`],
  [null, `第${NUMERAL}(?:${ORDINAL_OF})`],
  ['most', '最[\\u4e00-\\u9fff]'],
  [null, '最近|最新|最后|最终|最初|最低生活保障|最低工资|最高人民法院|最高人民检察院|最多跑一次|最惠国'],
  ['all', '全部|全都|都|均|所有|一律|悉数|普遍|全体|无一|没有一[\\u4e00-\\u9fff]|各地都'],
  ['all', '全覆盖|全域覆盖|全面(?:覆盖|接通|联通|完成|消除|普及|达标|建成|建立|落实)'],
  [
    'all',
    '每(?:一(?:个|所|家|位|名|项|处|县|村|座|条|盏)|个|所|县|村|乡|镇|家每户)|(?:县县|村村|户户|人人|校校|乡乡)(?=[全都有通建皆能参])',
  ],
  [null, '每个?(?:工作)?(?:日|天|周|月|年|季度|学期|学年)|每所需'],
  [null, '[年月日周户人亩村校班县地季]均|平均|均衡|均匀|均等|均价|均值|均摊|首都|都市|成都|古都|都江堰'],
  [null, '占全部|占所有'],
  [null, '所有权|所有制|所有者|集体所有|国有'],
  ['streak', '连续|连涨|连增|连降|蝉联|连年|逐年|连冠'],
  [null, '连续性|连续剧'],
  ['up', '增至|增到|增加|增长|增多|增大|增收|增高|增|提高|提升|上升|升至|升到|升高|回升|升|上涨|涨至|涨'],
  ['up', `扩大|延长|拓宽|加宽|翻倍|翻(?:了)?${NUMERAL}番|翻番|多了|更多`],
  [
    null,
    // 增加值 is what is produced, whichever way it goes, and 相减 is arithmetic.
    '增加值|附加值|相减|新增|增设|增量|增值|增补|增城|增幅|增减|增速|增压|增列|升学|升入|升级|升旗|公升|毫升|升本|晋升|升降',
  ],
  ['down', '下降|降低|降至|降到|降为|降|减少|减至|减到|减为|减|缩减|缩小|缩短|下滑|下跌|回落|少了|更少'],
  [null, '降水|降雨|降雪|降落|降温|霜降|双减|减排|减税|减免|减灾|减负|减震|减压|加减|减去|免减|减法|免除'],
  ['better', '改善|好转|优化|壮大|增强|加快|提速|提质|显著|明显|大幅|跨越|突破性|持续向好|恶化|减轻|惠及'],
  [null, '优化营商'],
  [
    'weighed',
    '多于|少于|优于|快于|好于|高于|低于|其次|居多|过半|大多|多数|几乎|大部分|少数|一半|半数|为主(?![城管体任题要])|首屈一指',
  ],
  ['weighed', '无一例外|名列|位居|位列|之最|数一数二|倍增|锐减|激增|大增|大减'],
  // Before a numeral these are the qualifier of a figure, which another check compares with its record.
  [null, '(?:高于|低于|多于|少于)(?=[0-9])|少数民族'],
  [
    'done',
    '建成|落成|建起|建好|完成|完工|竣工|办结|投用|投入使用|投入运营|启用|投运|落地|兑现|到位|通车|交付',
  ],
  [
    'done',
    '开通|接通|联通|连通|消除|达标|覆盖到|覆盖(?=[0-9了至])|实现|落实|建立|成立|形成|入驻|整治到位|换成|全换',
  ],
  [null, '建成区|完成率|完成度|达标率|达标天|覆盖率|覆盖面|覆盖比例|覆盖范围|投资完成率|实现程度|落实情况'],
  [null, '建立率|公开率|开通率|联通率|入驻率|落地窗|构成|不成立|形成机制'],
  ['cause', '带动|促进|推动|助推|助力|拉动|使得|致使|从而|导致|得益于|促使|催生|赋能|归功于'],
  [null, '推动力|推动机构|直通车'],
];

const PATTERNS = ENTRIES.map(([kind, pattern]) => ({ kind, pattern: new RegExp(pattern, 'uy') }));
/** The alternatives of each entry, so that the longest match can be found whatever their order. */
const ALTERNATIVES = PATTERNS.flatMap(({ kind, pattern }) =>
  splitAlternatives(pattern.source).map((source) => ({ kind, pattern: new RegExp(source, 'uy') })),
);

function splitAlternatives(source: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const letter of source) {
    if (letter === '(' || letter === '[') depth += 1;
    if (letter === ')' || letter === ']') depth -= 1;
    if (letter === '|' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part];
}

/** Finds the next position at which any entry matches. */
const ANY = new RegExp(ENTRIES.map(([, pattern]) => pattern).join('|'), 'gu');

export interface Hit {
  readonly kind: HitKind;
  readonly word: string;
  /** 0-based UTF-16 offset in the text. */
  readonly at: number;
}

const scanned = new Map<string, readonly Hit[]>();

/** Finds every claiming word of a text, in order. */
export function scanWords(text: string): readonly Hit[] {
  const known = scanned.get(text);
  if (known) return known;
  const hits: Hit[] = [];
  ANY.lastIndex = 0;
  for (let found = ANY.exec(text); found; found = ANY.exec(text)) {
    const at = found.index;
    let length = 0;
    let kind: HitKind | null = null;
    for (const entry of ALTERNATIVES) {
      entry.pattern.lastIndex = at;
      const match = entry.pattern.exec(text)?.[0].length ?? 0;
      // Of two matches of equal length the one without a kind wins, because it was listed for exactly that
      // word.
      if (match > length || (match === length && match > 0 && entry.kind === null)) {
        length = match;
        kind = entry.kind;
      }
    }
    if (length > 0 && kind !== null) hits.push({ kind, word: text.slice(at, at + length), at });
    ANY.lastIndex = at + Math.max(1, length);
  }
  scanned.set(text, hits);
  return hits;
}

/** Synonyms of completions: what we call 建成 must be called built by the text, and not 改造. */
const DONE_GROUPS = [
  '建成|落成|建起|建好',
  '完成|完工|竣工|办结',
  '投用|投入使用|投入运营|启用|投运|运营',
  '接通|联通|连通|互联互通|开通',
  '覆盖|覆盖到',
  '换成|全换|更换',
  '成立|建立|形成|组建|建成',
  '到位|整治到位|落实|兑现',
].map((group) => group.split('|'));

export const doneSynonyms = (word: string): readonly string[] => [
  word,
  ...DONE_GROUPS.filter((group) => group.includes(word)).flat(),
];

/** Hedges that weaken a completion; a text based on a hedged completion has to keep the hedge. */
export const HEDGE = /(基本|初步|大体|正在|加快|陆续|逐步|即将|有望|部分)$/u;

/** Words for complete coverage. */
export const ALL_WORDS =
  /全覆盖|全域覆盖|全部|全面|全体|每|均|都|县县|人人|没有一|无一|所有|一律|统一|普遍|百分百/;

/** Words for the area in which a rank or claim is valid, as texts write it. */
const AREA_WORDS: Readonly<Record<'全国' | '全省' | '全市', RegExp>> = {
  全国: /全国|国内|国家级/,
  全省: /全省|我省|省内|本省|[\u4e00-\u9fff]{2,3}省/,
  全市: /全市|我市|市内|本市/,
};

/** How a text may name an area: the three common ones in several ways, any other (长三角) by its own name. */
export function areaPattern(area: string): RegExp {
  const known = Object.entries(AREA_WORDS).find(([name]) => name === area)?.[1];
  return known ?? new RegExp(area.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'u');
}
