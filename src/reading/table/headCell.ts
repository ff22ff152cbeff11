import type { Basis, Role, Sense, Status } from '../../model/fields/vocabulary.ts';
import { parsePeriod, type ReadPeriod, wordPeriod } from '../clause/periods.ts';
import type { Terms } from '../lexicon.ts';
import type { HeadUnit, HeadUnits } from './headUnits.ts';

/** What the head of a column or row says: the indicator, its unit, a year, a place, and what kind of number follows. */

export type HeadSort = 'level' | 'change' | 'part' | 'rank' | 'order' | 'unit' | 'time' | 'remark';

export interface Head {
  /** The words that name what is counted; empty where the head names none. */
  readonly name: string;
  readonly unit: HeadUnit | null;
  readonly period: ReadPeriod | null;
  readonly place: string | null;
  readonly sort: HeadSort;
  readonly sense: Sense | null;
  readonly basis: Basis | null;
  /** Baseline, target or sum, where the head says so. */
  readonly role: Role | null;
  readonly status: Status | null;
  /** 增加额: the change is told in the unit of the level, not in per cent. */
  readonly absolute: boolean;
  /** 位次变化: the change is one of places. */
  readonly ranked: boolean;
  /** 其中: a part of the row above. */
  readonly part: boolean;
}

const PLACE = /^[\u3400-\u9fff]{2,12}(?:省|市|县|区|旗|州|盟|镇|乡|街道|村)$/u;
const WHOLE = /^全(?:国|省|市|县|区|州|盟|旗|镇|乡)$/u;
/** Words that end like places and name kinds of them. */
const KINDS =
  /(?:城乡|城市|城镇|农村|行政|自然|脱贫|贫困|示范|达标|特色|建制|重点|文明|美丽|试点|出列|薄弱|空心|城中|传统|建成|保护|保税|灌|新)(?:村|镇|乡|县|区|市)$/u;
const PART = /^(?:[#＃]|其中[:：]?|[-—·•]+)/u;
const NUMBERED =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.]|[（(][0-9]{1,2}[）)]|[0-9]{1,2}[.、](?![0-9])|[①-⑳])+/u;
/** The words of time of a head: 2023年, 2024年1—6月, 年末, 上年同期, “十四五”期间. */
const TIME =
  /“(?:二?十)?[一二三四五六七八九]五”(?=目标)|“?(?:二?十)?[一二三四五六七八九]五”?(?:期末|末|时期|期间|规划)|(?:1[89]|20)[0-9]{2}(?:(?:[—~\-至到]|——)(?:(?:19|20)?[0-9]{2}))?(?:学?年度?)?(?:前?[0-9]{1,2}(?:[—~\-至到][0-9]{1,2})?个?月(?:[0-9]{1,2}日)?(?:份)?|上半年|下半年|(?:前|第)?[一二三四1-4]个?季度)?[底末]?|[0-9]{1,2}(?:[—~\-至到][0-9]{1,2})?月(?:份|[底末])?|(?:上|去|本|今|当)年(?:同期|同月|[底末])?|(?:上|本)期(?:末)?|(?:上|下)半年|(?:前|第)?[一二三四]个?季度|全年|年[末底]|(?:上|本|当)月/gu;
const CHANGE =
  /增长(?!极|点)|增速|增幅|增减|升降|涨跌|涨幅|降幅|跌幅|减幅|下降|同比|环比|[比较](?:上年|去年|上期|上月|年初|[12][0-9]{3}年|“?十)|±|\+\/-|变[化动](?!率)|净增|增量|新增加/u;
const NO_CHANGE = /自然增长率|贡献率|增长极|增长点|(?:绝对|完成)[数值]?$/u;
const CHANGE_WORDS =
  /(?:(?:[比较与]|同)(?:上年|去年|上期|上月|年初|[12][0-9]{3}年)(?:同期|同月|末|底)?(?:相比)?|同比|环比|年均|年平均|名义|实际|按?可比(?:价格?|口径)|累计)?(?:增长(?:率|速度|幅度)?|增速|增幅|增减(?:幅度?|率|额|数|量)?|升降(?:幅度?)?|涨跌(?:幅度?)?|涨幅|降幅|跌幅|减幅|下降|变[化动](?:幅度|情况)?|净增(?:长|加)?|增量|增加(?:额|数|量)?|±|\+\/-)?/gu;
const FALL = /降幅|跌幅|减幅|下降(?!率$)/u;
const ABSOLUTE = /增减[额数量]|增加|净增|增量|[额数量]增减/u;
const SHARE = /占比|比重|份额|构成|所占|占(?![地用道领])[\u3400-\u9fffA-Z]{0,12}(?:的|比例|比重|%)?$/u;
const RANK = /(?:位次|排名|名次|排位|位序|序位|居[全本][省市县]位)/u;
const RANK_WORDS = /(?:在?全[国省市县区州]|居|的)*(?:位次|排名|名次|排位|位序|序位|[省市县]位)/gu;
const ORDER = /^(?:序号|序|编号|行次|项次|代码|编码|No\.?|№|#)$/iu;
const YEARS = /^(?:年份|年度|年|时间|时期|月份|季度|日期)$/u;
const UNIT = /^(?:计量|数量)?单位$/u;
const REMARK =
  /^(?:备注|说明|责任单位|责任部门|牵头单位|联系(?:人|电话|方式)|电话|属性|性质|指标属性|类型)$/u;
const TARGET =
  /目标(?!完成)|^计划(?:数|值|完成)?$|年计划|预期(?!寿命|性)|任务数?$|规划(?:值|数|目标)|预算数?$/u;
const NO_TARGET =
  /完成(?:率|比例|进度|年度|全年|计划|目标|预算)|占[^占]*(?:目标|计划|预算|任务)|进度|计划(?:总?投资|生育|单列)/u;
const BASE = /基期|基数|基准(?:值|年)/u;
const SHARE_END = /(?:的|%)$/u;
/** Heads that say what kind of number a column holds, not of what. */
const PLAIN =
  /^(?:绝对[数量额值]|总[量数额值]|数[量值额据]|完成(?:[数值额量]|情况)?|实绩|实际(?:完成)?[数值]?|实现[数值]?|指标(?:值|名称)?|本期|[止至]?累计(?:完成)?|合计|金额|现值|情况|统计数?|初步|快报|决算数?|执行数?|调整|当期|期末数?|水平|总计|小计|值|数|个数|规模|现状(?:值)?|基期值?|基数|基准值|目标[值数]?|预期(?:目标|值)?|计划[数值]?|规划[值数目标]*|任务数?|预算数?|预计[数值]?|年度|报告期|项目|\s|[（()）/／、:：,，])*$/u;

const sortOf = (text: string, plain: string): HeadSort => {
  if (ORDER.test(plain)) return 'order';
  if (UNIT.test(plain)) return 'unit';
  if (YEARS.test(plain)) return 'time';
  if (REMARK.test(plain)) return 'remark';
  if (CHANGE.test(text) && !NO_CHANGE.test(plain)) return 'change';
  if (RANK.test(text)) return 'rank';
  return SHARE.test(plain) && !/完成/u.test(plain) ? 'part' : 'level';
};

function basisOf(text: string): Basis | null {
  if (/年均|年平均/u.test(text)) return 'annual-average';
  if (/环比|[比较](?:上月|上季)/u.test(text)) return null;
  return /[比较](?:[12][0-9]{3}年|“?十|年初)|期间|五年/u.test(text) ? 'total' : 'on-previous-year';
}

/** The period of a head: 上年 is the year before; against the year before a change is that of the later one. */
function periodOf(text: string, year: number | null): ReadPeriod | null {
  const times = Array.from(text.matchAll(TIME), ([time]) => time);
  if (times.length === 0) return null;
  const years = Array.from(times.join(' ').matchAll(/(?:1[89]|20)[0-9]{2}(?![—~\-至到])/gu), ([found]) =>
    Number(found),
  );
  const [last, first] = [Math.max(...years), Math.min(...years)];
  const compared = /[比较](?:1[89]|20)[0-9]{2}/u.test(text);
  if (compared && years.length > 1) {
    const kind = last - first > 1 ? 'span' : 'year';
    return { kind, from: String(kind === 'span' ? first : last), to: String(last) };
  }
  if (compared)
    return year === null || year - last <= 1 ? null : { kind: 'span', from: String(last), to: String(year) };
  const words = times.filter((time) => !/^[比较]/u.test(time)).join('');
  if (/^(?:上|去)[年期]/u.test(words) && year !== null && !CHANGE.test(text)) {
    const before = String(year - 1);
    return /[末底]$/u.test(words)
      ? { kind: 'as-of', from: null, to: `${before}-12-31` }
      : { kind: 'year', from: before, to: before };
  }
  return (
    parsePeriod(words, year) ??
    (/^(?:1[89]|20)[0-9]{2}$/.test(words) ? { kind: 'year', from: words, to: words } : null) ??
    (CHANGE.test(text) ? null : wordPeriod(words, year))
  );
}

/** Whether a period is of several years. */
const isLong = (period: ReadPeriod | null): boolean =>
  period?.kind === 'span' && period.from?.slice(0, 4) !== period.to?.slice(0, 4);

/** What the reader of a head needs to know. */
export interface HeadReading {
  readonly units: HeadUnits;
  /** The year that 上年 and 1—6月 speak of. */
  readonly year: number | null;
  readonly trim: (name: string) => string;
  readonly isPlace: (word: string) => boolean;
  readonly terms: Terms;
}

/** Reads the head of a column, or with `ofRow` of a row, in which 预算 and 计划 are parts of names. */
export function readHead(cell: string, { units, year, trim, isPlace }: HeadReading, ofRow = false): Head {
  const part = PART.test(cell);
  const text = cell.replace(PART, '').replace(NUMBERED, '').replace(PART, '');
  const { rest, unit, signed } = units.take(text);
  const place =
    WHOLE.test(rest) || (unit === null && PLACE.test(rest) && !KINDS.test(rest) && isPlace(rest))
      ? rest
      : null;
  const plain = rest.replace(TIME, '');
  const sort = place !== null ? 'level' : signed ? 'change' : sortOf(rest, plain.trim());
  const target = (ofRow ? /目标/u : TARGET).test(plain) && !NO_TARGET.test(plain);
  let name = plain;
  if (sort === 'change') name = name.replace(CHANGE_WORDS, '');
  if (sort === 'rank' || RANK.test(name)) name = name.replace(RANK_WORDS, '');
  if (ofRow && /^目标值?$/u.test(name)) name = '';
  if (!ofRow)
    name = PLAIN.test(name)
      ? ''
      : name.replace(/(?:完成|实际)?(?:目标值?|预期目标|绝对[数量额]|实绩|现值)$/u, '');
  if (sort === 'part') name = name.replace(SHARE_END, '').replace(/^所占/u, '占');
  const period = place === null ? periodOf(rest, year) : null;
  const summed = sort === 'level' && /累计/u.test(plain) && (ofRow || isLong(period));
  return {
    name: place === null ? trim(name) : '',
    unit,
    period,
    place,
    sort,
    sense: sort === 'change' ? (FALL.test(plain) ? 'decrease' : 'increase') : null,
    basis: sort === 'change' ? basisOf(rest) : null,
    role: target ? 'target' : BASE.test(plain) ? 'baseline' : summed ? 'cumulative' : null,
    status: target
      ? 'planned'
      : /预计|预测/u.test(plain)
        ? 'forecast'
        : /计划|拟/u.test(plain)
          ? 'planned'
          : null,
    ranked: sort === 'change' && RANK.test(plain),
    absolute: sort === 'change' && ABSOLUTE.test(plain),
    part,
  };
}
