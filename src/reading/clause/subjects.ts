import type { Terms } from '../lexicon.ts';
import { wordSet } from '../lexicon.ts';
import type { Token } from '../scan/token.ts';
import { type Lead, leftWords, readLead } from './leftContext.ts';
import { dropWeakVerb, flowOnly, rightNoun, trimName, withoutComparison } from './names.ts';

/** The name of each quantity of a passage, carried over clauses that have none of their own. */

export interface Subject {
  readonly name: string;
  readonly lead: Lead;
  readonly words: string;
  /** Whether the name stands in the clause of the number itself. */
  readonly own: boolean;
  /** Whether the number is one of several that belong to the subjects before them (分别). */
  readonly paired: boolean;
}

const LIST_GAP = /^(?:[、,，和及与]|以及)$/u;
const NO_SUBJECT = /^(?:其中|同比|环比|比|较|为|约|达|的|是|分别|增速|增幅|降幅|增长|下降|提高|完成)*$/u;
/** A place or a year heads a list of values: 甲县增长5%，乙县增长3%. */
const PLACE_ONLY = /^[\u3400-\u9fff]{2,12}(?:省|市|县|区|旗|州|盟|镇|乡|街道|村)$/u;
/** A rise that is a name of its own: 年均增收1800元. */
const NAMING_CHANGE = /^(?:增收|增产|增效|净增|新增)$/u;

export class SubjectReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #terms: Terms;
  readonly #found: Array<Subject | null> = [];
  #carried = '';
  #noun = '';

  constructor(text: string, tokens: readonly Token[], terms: Terms) {
    this.#text = text;
    this.#tokens = tokens;
    this.#terms = terms;
  }

  /** Reads the subjects of all tokens; dates and names have none. */
  read(): ReadonlyArray<Subject | null> {
    for (let index = 0; index < this.#tokens.length; index += 1) {
      const { kind } = this.#tokens[index] ?? { kind: 'date' };
      this.#found.push(kind === 'date' || kind === 'name' ? null : this.#subjectOf(index));
    }
    return this.#found;
  }

  #subjectOf(index: number): Subject {
    const words = leftWords(this.#text, this.#tokens, index);
    const lead = readLead(withoutComparison(words).length === 0 ? words : words);
    const paired = this.#pairedName(index, lead);
    if (paired !== null) return { name: paired.name, lead: paired.lead, words, own: false, paired: true };
    const name = this.#nameOf(index, lead, words);
    const own = name !== '';
    if (own) {
      this.#carried = name;
      this.#noun = name;
    }
    return { name: own ? name : this.#carried, lead, words, own, paired: false };
  }

  #nameOf(index: number, lead: Lead, words: string): string {
    const terms = this.#terms;
    const subject = withoutComparison(lead.subject);
    const trimmed = trimName(subject, terms);
    const token = this.#tokens[index];
    const counted = token !== undefined && lead.change === null;
    const noun = counted ? rightNoun(this.#text, this.#tokens, index, terms) : '';
    const counts = token?.unit?.kind === 'count' || token?.unit?.kind === 'noun' || token?.unit === null;
    if (trimmed === '' || NO_SUBJECT.test(trimmed)) {
      if (noun !== '' && (counts || lead.verb === '' || token?.unit?.kind === 'share')) return noun;
      const verb = flowOnly(lead.verb, terms)?.join('') ?? '';
      if (noun !== '' && !lead.reached) return noun;
      if (/^占/u.test(lead.verb)) return this.#carried;
      return NO_SUBJECT.test(verb) ? '' : '';
    }
    const flow = flowOnly(trimmed, terms);
    if (flow !== null) {
      const verbs = flow.filter((verb) => !wordSet(terms.weakVerbs).has(verb)).join('');
      if (noun !== '') return `${verbs}${noun}`;
      const before = this.#noun.replace(/^(?:新建|改造|新增|扩建|改扩建|新改扩建|完成|建成)+/u, '');
      if (token?.unit?.kind === 'count' && before !== '' && !before.includes(trimmed)) return `${trimmed}${before}`;
      return trimmed;
    }
    if (/^占/u.test(trimmed) && this.#carried !== '' && !trimmed.includes(this.#carried)) return `${this.#carried}${trimmed}`;
    if (PLACE_ONLY.test(trimmed) || (counts && /(?:等|的|有|对|在|让|为|给)$/u.test(subject))) {
      const head = this.#colonHead(index);
      if (head !== '' && noun === '') return head;
      if (noun !== '') return noun;
      if (PLACE_ONLY.test(trimmed)) return this.#carried === '' ? trimmed : '';
    }
    const named = dropWeakVerb(trimmed, terms);
    const change = NAMING_CHANGE.exec(lead.verb)?.[0] ?? '';
    if (counts && noun !== '' && /^(?:[\u3400-\u9fff]{0,6})(?:在|对|为|让|给|向|从|共|以)$/u.test(trimmed)) return noun;
    const average = change !== '' && words.includes('年均') ? '年均' : '';
    return `${named}${average}${change}`;
  }

  /** The words before the colon that heads a list: 各县地区生产总值：甲县增长5%. */
  #colonHead(index: number): string {
    const start = this.#tokens[index]?.start ?? 0;
    const from = Math.max(0, start - 600, this.#text.lastIndexOf('。', start) + 1);
    const colon = this.#text.indexOf('：', from) >= 0 ? this.#text.indexOf('：', from) : this.#text.indexOf(':', from);
    if (colon < 0 || colon > start) return '';
    const head = this.#text.slice(from, colon);
    if (head.length > 40) return '';
    const dates = this.#tokens.filter(({ start: at, kind }) => at >= from && at < colon && kind === 'date');
    const plain = dates.reduceRight((text, { start: at, end }) => text.slice(0, at - from) + text.slice(end - from), head);
    return trimName(plain.replace(/^各[\u3400-\u9fff（()）、]*?[县区市][)）]?/u, ''), this.#terms);
  }

  /** Names for numbers that are told of several subjects at once: 分别增长369公里和1750万平方米. */
  #pairedName(index: number, lead: Lead): { name: string; lead: Lead } | null {
    let first = index;
    while (first > 0 && this.#isList(first - 1)) first -= 1;
    const opening = first === index ? lead : (this.#found[first]?.lead ?? null);
    if (!opening?.respectively) return null;
    let last = index;
    while (this.#isList(last)) last += 1;
    const count = last - first + 1;
    if (count < 2) return null;
    const names = this.#coordinated(opening.subject, count) ?? this.#earlierNames(first, count);
    const name = names?.[index - first];
    return name === undefined ? null : { name, lead: opening };
  }

  /** Whether nothing but a comma or 和 is between a token and the next one. */
  #isList(index: number): boolean {
    const token = this.#tokens[index];
    const next = this.#tokens[index + 1];
    if (!token || !next || token.kind !== 'figure' || next.kind !== 'figure') return false;
    return LIST_GAP.test(this.#text.slice(token.end, next.start));
  }

  #earlierNames(first: number, count: number): string[] | null {
    const names: string[] = [];
    const from = this.#text.lastIndexOf('。', this.#tokens[first]?.start ?? 0);
    for (let at = first - 1; at >= 0 && names.length < count; at -= 1) {
      if ((this.#tokens[at]?.start ?? 0) < from) break;
      const found = this.#found[at];
      if (found && !found.paired && found.own && !names.includes(found.name)) names.unshift(found.name);
    }
    return names.length === count ? names : null;
  }

  /** The parts of A、B和C; what only the last one says (城镇和农村居民收入) belongs to all. */
  #coordinated(subject: string, count: number): string[] | null {
    const parts = trimName(withoutComparison(subject), this.#terms).split(/[、和与及]|以及/u);
    if (parts.length !== count || parts.some((part) => part === '')) return null;
    const last = parts[count - 1] ?? '';
    return parts.map((part, at) => {
      if (at === count - 1) return part;
      const ending = part.slice(-2);
      const found = ending.length === 2 ? last.indexOf(ending) : -1;
      const tail = found >= 0 ? last.slice(found + 2) : part.length <= 3 && last.length > part.length ? last.slice(part.length) : '';
      return `${part}${tail}`;
    });
  }
}

/** The lead words as the passage has them, for those who need no name. */
export const leadOf = (text: string, tokens: readonly Token[], index: number): Lead => readLead(leftWords(text, tokens, index));
