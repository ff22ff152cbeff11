import type { Period } from '../../../src/model/fields/evidence.ts';
import type { Measure, Role } from '../../../src/model/fields/vocabulary.ts';
import { parseFigure } from '../../../src/reading/figure.ts';
import type { ReadQuantity } from '../../../src/reading/quantity.ts';
import { readingLexicon } from '../read/lexicon/readingLexicon.ts';
import type { ChainOf } from '../read/resolveEvidence.ts';
import type { DomainChoice, Surroundings } from './domainChoice.ts';
import type { NumeralItem, RecordFields } from './draftTypes.ts';
import type { PlaceChoice } from './placeChoice.ts';
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
  readonly placesOf: (read: ReadQuantity, before: string, section: string | null) => PlaceChoice;
  readonly plans: ReadonlyArray<{ readonly label: string; readonly from: string; readonly to: string }>;
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

/** Names for a figure that has none of its own: words behind it, and the words of its clause. */
export function namesNear(text: string, start: number, end: number): string[] {
  const behind = /^[的]?([\u4e00-\u9fff]{2,12})/u.exec(text.slice(end, end + 14))?.[1];
  const before = text.slice(clauseStart(text, start), start);
  const runs = before.match(/[\u4e00-\u9fff]{2,}/gu) ?? [];
  const last = runs[runs.length - 1]
    ?.replace(/^(?:全市|我市|其中|截至|目前)+/u, '')
    .replace(/(?:达到|达|为|有|约|超过|超|共|了|至|到)+$/u, '');
  return [cleanName(last ?? null), cleanName(behind ?? null)].filter((name) => name !== null);
}

/** A period in words. */
export function periodLabel(
  { kind, from, to }: Pick<Period, 'kind' | 'from' | 'to'>,
  plans: FieldContext['plans'],
): string {
  const plan = plans.find((own) => own.from === from && own.to === to);
  if (kind === 'span' && plan) return `“${plan.label}”期间`;
  const say = (moment: string): string => {
    const [year = '', rest = '', day] = moment.split('-');
    if (rest === '') return `${year}年`;
    if (rest.startsWith('H')) return `${year}年${rest === 'H1' ? '上' : '下'}半年`;
    if (rest.startsWith('Q')) return `${year}年${'一二三四'.charAt(Number(rest[1]) - 1)}季度`;
    return day === undefined ? `${year}年${Number(rest)}月` : `${year}年${Number(rest)}月${Number(day)}日`;
  };
  if (from === undefined && to === undefined) return '日期原文未注明';
  if (kind === 'as-of') return `截至${say(to ?? from ?? '')}`;
  if (from === undefined || to === undefined || from === to)
    return `${say(from ?? to ?? '')}${to === undefined && kind === 'span' ? '以来' : ''}`;
  return `${say(from)}—${say(to)}`;
}

/** The period of a reading; marked as implied where the sentence itself names none. */
export function periodOf(read: ReadQuantity, plans: FieldContext['plans']): Period {
  const { kind, from, to } = read.period;
  const dates = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
  if (kind === 'unstated' || (from === null && to === null))
    return { kind: 'unstated', label: '日期原文未注明' };
  const label = periodLabel({ kind, ...dates }, plans);
  return { kind, ...dates, label, ...(read.exact.period === null ? { implied: true } : {}) };
}

/** A level that only the plan around it dates is one of the day of the text. */
const momentOf = (period: Period, role: Role): Period =>
  period.implied && period.kind === 'span' && (role === 'level' || role === 'share')
    ? { kind: 'as-of', label: '截至发布时' }
    : period;

/** The words of a paragraph before a figure. */
const before = (text: string, at: number): string => text.slice(0, at);

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

const STOCK = /(?:达|共有|现有|拥有|保有|总数|总量|余额|人均|每千|每万|累计达)[^，。；]{0,6}$/u;

let flowWords: RegExp | undefined;

/** Verbs of what is done, from the words of reports. */
function flows(): RegExp {
  flowWords ??= new RegExp(
    readingLexicon()
      .terms.flowVerbs.filter((word) => word.length > 1)
      .join('|'),
    'u',
  );
  return flowWords;
}

/** What is new is counted over a time, though it is told like a growth: 新增就业5.3万人. */
function roleOf({ role, unit, basis }: ReadQuantity, clause: string): Role {
  const isNew =
    /新[增建改](?!长)/u.test(clause) && !/[%‰]|百分点/u.test(unit ?? '') && basis !== 'on-previous-year';
  if (role === 'change' && isNew) return 'cumulative';
  // What is built, paid or done is summed over a time, unlike what there is.
  const isDone = !/[%‰]|百分点|^倍$/u.test(unit ?? '') && flows().test(clause) && !STOCK.test(clause);
  return (role ?? 'level') === 'level' && isDone ? 'cumulative' : (role ?? 'level');
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
  const where = context.placesOf(read, before(chain.text, figure.start), section);
  const abroad = where.newRegion?.kind === 'other-place' || where.regions.some((id) => !context.isInCity(id));
  // Figures of other places have a domain of their own where the city has one.
  const domain =
    abroad && context.reference !== null ? { ...chosen, id: context.reference, known: true } : chosen;
  const period = momentOf(periodOf(read, context.plans), role);
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
