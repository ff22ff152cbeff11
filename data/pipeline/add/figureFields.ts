import type { Period } from '../../../src/model/fields/evidence.ts';
import type { Measure, Role } from '../../../src/model/fields/vocabulary.ts';
import { parseFigure } from '../../../src/reading/figure.ts';
import type { ReadQuantity } from '../../../src/reading/quantity.ts';
import type { ChainOf } from '../read/resolveEvidence.ts';
import type { DomainChoice, Surroundings } from './choice/domainChoice.ts';
import { type Plans, periodOf } from './choice/periodChoice.ts';
import type { PlaceChoice, PlaceGround } from './choice/placeChoice.ts';
import { roleOf } from './choice/roleChoice.ts';
import type { NumeralItem, RecordFields } from './draftTypes.ts';
import { plainWords } from './words/plainWords.ts';
import { clauseStart, figureAt, placeInChain, quoteFigure } from './words/quoteWords.ts';

/** Turns what was read of a numeral into the fields of a record, as the text says them. */

const UP = /增长|增加|提高|提升|上升|上涨|扩大|增|升|涨/u;
const DOWN = /下降|减少|降低|回落|下滑|缩小|缩减|负增长|降|减/u;
const ANNUAL = /年均/u;
const SENSE = { increase: UP, decrease: DOWN } as const;
const SENSE_END = { increase: '增长', decrease: '下降', unstated: '变化' } as const;
const STATUS = {
  forecast: /预计|预期|有望|将/u,
  estimate: /概算|估算|预算/u,
  planned: /计划|规划|拟|目标|力争|将/u,
} as const;
/** What is produced or spent over a time, unlike what there is at a moment. */
const FLOW =
  /(?:产值|增加值|总值|收入|支出|投资|投资额|产量|销售额|零售额|交易额|进出口|出口|利润|税收|人次|成交额|用电量|发电量)$/u;

export interface FieldContext {
  readonly chainOf: ChainOf;
  readonly department: (paragraph: number) => string | null;
  readonly section: (paragraph: number) => string | null;
  readonly domainOf: (words: string, surroundings: Surroundings) => DomainChoice;
  /** The paragraph and its neighbours, the nearest first. */
  readonly around: (paragraph: number) => readonly string[];
  /** The domain of figures of other places, which enter no count of the city; null where there is none. */
  readonly reference: string | null;
  /** Whether a region lies in the city. */
  readonly isInCity: (region: string) => boolean;
  /** The domain that the last accepted record of this document is in; the next one often is too. */
  readonly lastDomain: string | null;
  readonly placesOf: (read: ReadQuantity, ground: PlaceGround) => PlaceChoice;
  readonly title: string;
  /** The paragraphs of its section before a paragraph. */
  readonly earlier: (paragraph: number) => string;
  readonly plans: Plans;
}

/** The name of a figure in full-width signs, without what no name of ours may hold; null where nothing is left. */
export function cleanName(words: string | null): string | null {
  if (words === null) return null;
  // Our own words are written in the plain script, whatever the text is written in.
  const plain = plainWords(words)
    .replace(/\(/gu, '（')
    .replace(/\)/gu, '）')
    .replace(/[\s“”"'《》,，。；;：:、！!？?·]+/gu, '')
    .replace(/^(?:各|均|共|也|又|还)(?=[新建有增完达])/u, '')
    .replace(/（[^）]*$/u, '')
    .replace(/^[^（]*）/u, '');
  return plain.length >= 2 && plain.length <= 30 ? plain : null;
}

/** With what a number is compared, and how it changed: 比上年末减少 and 同比提高 name nothing. */
const COMPARED =
  /^(?:(?:比|较|与|同)(?:上年|去年|上月|上季度|上期|年初|期初|同期|全国|全省|全市)*(?:同期|平均|末|底|初)*(?:相比)?|同比|环比|分别|累计|共|净|又|再|均)+/u;
const MOVED =
  /^(?:增长|增加|减少|下降|提高|提升|上升|降低|回落|收窄|扩大|缩小|[增减降升多少高低快慢])+[了到至]?/u;

const namesSomething = (words: string): boolean => words.replace(COMPARED, '').replace(MOVED, '').length >= 2;

/** Names for a figure that has none of its own: words behind it, and the words of its clause. */
export function namesNear(text: string, start: number, end: number): string[] {
  const behind = /^[的]?([\u4e00-\u9fff]{2,12})/u.exec(text.slice(end, end + 14))?.[1];
  const before = text.slice(clauseStart(text, start), start);
  const runs = before.match(/[\u4e00-\u9fff]{2,}/gu) ?? [];
  const last = runs[runs.length - 1]
    ?.replace(/^(?:全市|我市|其中|截至|目前)+/u, '')
    .replace(/(?:达到|达|为|有|约|超过|超|共|了|至|到)+$/u, '');
  return [cleanName(last ?? null), cleanName(behind ?? null)]
    .filter((name) => name !== null)
    .filter(namesSomething);
}

/** What kind of number a figure is, by its role, unit and name. */
export function measureOf(role: Role, unit: string, name: string, period: Period): Measure {
  if (role === 'change') return 'change';
  if (role === 'share') return 'ratio';
  if (role === 'cumulative') return 'flow';
  if (/^(?:%|‰)$/u.test(unit)) return 'rate';
  const spans = ['year', 'span', 'half', 'quarter', 'month'].includes(period.kind);
  return FLOW.test(name) || (spans && /^新|人次/u.test(name)) ? 'flow' : 'stock';
}

/** The words that quote and context have to hold for the record's claims to be provable. */
function needsOf(read: ReadQuantity): RegExp[] {
  const needs: RegExp[] = [];
  if (read.role === 'change' && (read.sense === 'increase' || read.sense === 'decrease'))
    needs.push(SENSE[read.sense]);
  if (read.basis === 'annual-average') needs.push(ANNUAL);
  if (read.status !== null && read.status !== 'actual') needs.push(STATUS[read.status]);
  return needs;
}

/** 一季度新增岗位 is 新增岗位: the time is told by the period. */
const TIME_AHEAD =
  /^(?:(?:19|20)[0-9]{2}年)?(?:[一二三四1-4]季度|[上下]半年|全年|今年|去年|年末|年底|前?[0-9一二三四五六七八九十]+个?月(?:份|末|底)?)(?=[\u4e00-\u9fff]{2})/u;

/** What the clause before a rank speaks of: 失业率为3.1%，居全省第5位 ranks the rate. */
function subjectBefore(text: string, at: number): string | null {
  const sentence = text.slice(clauseStart(text, at, /[。；！？\n]/u), at);
  const clause = sentence.split(/[，,]/u).slice(-2)[0] ?? '';
  const words = /[\u4e00-\u9fff]{2,}/u.exec(clause)?.[0].replace(/(?:达到|达|为|是|有)$/u, '') ?? null;
  return cleanName(words?.replace(TIME_AHEAD, '') ?? null);
}

/** 新增 belongs to the name of what is new, and 居全省 to the rank and not to its name. */
const namedAs = (name: string, role: Role, clause: string): string => {
  const plain = name.replace(
    /(?:位居|位列|名列|排名|居|列|排)?(?:全省|全国|全市|我省|省内|国内)?(?:位居|位列|名列|排名|居|列|排)?$/u,
    '',
  );
  const own = plain.length >= 2 ? plain : name;
  return role === 'cumulative' && /新增[^，。；]{0,12}$/u.test(clause) && !/新增/u.test(own)
    ? `新增${own}`
    : own;
};

/** The head of a name, which the quote should hold: 32个 alone says nothing, 32个大思政基地 does. */
const nounOf = (name: string): RegExp[] => {
  const head = name.replace(/[^\u4e00-\u9fff]/gu, '').slice(-4);
  return head.length < 2 ? [] : [new RegExp(head, 'u')];
};

export interface ReadFields {
  readonly fields: RecordFields;
  readonly domain: DomainChoice;
  readonly place: PlaceChoice;
  /** Names that the figure may have; the first is in the fields. */
  readonly names: readonly string[];
  /** Whether the reader found the name itself. */
  readonly named: boolean;
}

/** The fields of a figure or rank as the text says them; null where no grammar takes its words. */
export function readFields(item: NumeralItem, context: FieldContext): ReadFields | null {
  const { read, paragraph } = item;
  const chain = context.chainOf(paragraph);
  const [first] = item.tokens;
  const place = read ? placeInChain(chain, read) : first ? placeInChain(chain, first) : null;
  if (!read || !place) return null;
  const figure = figureAt(chain, place, read);
  const parsed = figure && parseFigure(chain.text.slice(figure.start, figure.end));
  if (!figure || !parsed) return null;
  const near = namesNear(chain.text, figure.start, figure.end);
  const lead = chain.text.slice(clauseStart(chain.text, figure.start), figure.start);
  const role = roleOf(read, lead);
  const own = cleanName(read.name);
  const isPlaceInList = parsed.kind === 'rank' && (own === null || /^(?:位?居|列|排|全)/u.test(own));
  const ranked = isPlaceInList ? subjectBefore(chain.text, figure.start) : null;
  const base = namedAs(ranked ?? own ?? near[0] ?? '未写明名称的数字', role, lead);
  const isChange = role === 'change';
  const sense = read.sense ?? 'unstated';
  const nameFor = (word: string): string => {
    if (isChange && !/(?:增长|下降|变化|增速|增幅|降幅|增加|减少|提高|提升)$/u.test(word))
      return `${word}${SENSE_END[sense]}`;
    if (role === 'target' && !/目标$/u.test(word)) return `${word}目标`;
    return word;
  };
  const section = context.section(paragraph);
  const surroundings = { section, around: context.around(paragraph), last: context.lastDomain };
  const chosen = context.domainOf(
    `${base}${lead}${chain.text.slice(figure.end, figure.end + 12)}`,
    surroundings,
  );
  const where = context.placesOf(read, {
    before: chain.text.slice(0, figure.start),
    earlier: context.earlier(paragraph),
    section,
    title: context.title,
  });
  const abroad = where.newRegion?.kind === 'other-place' || where.regions.some((id) => !context.isInCity(id));
  // Figures of other places have a domain of their own where the city has one.
  const domain =
    abroad && context.reference !== null ? { ...chosen, id: context.reference, known: true } : chosen;
  const period = periodOf(read, role, lead, context.plans);
  const unit = parsed.kind === 'rank' ? '位' : parsed.unit.replace('(', '（').replace(')', '）');
  const value =
    parsed.values.length > 0 ? { value: '', values: [...parsed.values] } : { value: parsed.value };
  const names = [...new Set([base, ...near])].map(nameFor);
  const fields: RecordFields = {
    form: 'observation',
    name: names[0] ?? base,
    domain: domain.id,
    department: context.department(paragraph),
    regions: where.regions,
    ...(where.newRegion ? { newRegion: where.newRegion } : {}),
    unit,
    ...(parsed.per === '' ? {} : { per: parsed.per }),
    measure: measureOf(role, unit, base, period),
    figure: {
      ...value,
      ...(parsed.kind === 'number' ? {} : { valueKind: parsed.kind }),
      magnitude: parsed.magnitude,
      qualifier: parsed.qualifier,
    },
    period,
    role,
    ...(isChange ? { sense, basis: read.basis ?? 'total' } : {}),
    ...(role === 'target' && read.sense !== null && read.sense !== 'unstated' && read.basis !== null
      ? { sense: read.sense, basis: read.basis }
      : {}),
    status: read.status ?? (role === 'target' ? 'planned' : 'actual'),
    ...(parsed.contradictory ? { doubt: '原文的限定词前后相反' } : {}),
    evidence: { paragraph, ...quoteFigure(chain, figure, paragraph, [...needsOf(read), ...nounOf(base)], 8) },
  };
  return { fields, domain, place: where, names, named: own !== null };
}
