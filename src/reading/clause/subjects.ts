import { type Terms, wordSet } from '../lexicon.ts';
import type { Token } from '../scan/token.ts';
import { Belonging } from './belonging.ts';
import { BEGINS_CHANGE, type Lead, leftWords, readLead } from './leftContext.ts';
import {
  dropWeakVerb,
  endingVerb,
  flowOnly,
  objectOf,
  rightNoun,
  trimName,
  withoutComparison,
} from './names.ts';
import { isPlace } from './places.ts';
import { aimOf, beforePredicate, coordinatedNames, settleLead, shareName, siblingVerb } from './toldNames.ts';

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

/** So many numbers may be told of several subjects at once. */
const LONGEST_LIST = 12;
const LIST_GAP = /^(?:[、,，和及与]|以及)$/u;
const NO_SUBJECT =
  /^(?:其中|同比|环比|比|较|为|约|达|的|是|分别|增速|增幅|降幅|增长率|平均|年平均|增长|下降|提高|完成|名义|实际)*$/u;
/** A place or a year heads a list of values: 甲县增长5%，乙县增长3%. */
const PLACE_ONLY = /^[\u3400-\u9fff]{2,12}(?:省|市|县|区|旗|州|盟|镇|乡|街道|村)$/u;
const RANKED =
  /(?:位居|位列|名列|排名|排在|跻身|居|列|排)(?:全[省市国县区]|[\u3400-\u9fff]{0,6}[省市县区])?$/u;
/** Verbs between a subject and its value, after which a noun is no name: 达到, 为. */
const REACHES = /^(?:达成|达到|可达|已达|达|约为|为|是|保持在|稳定在|控制在|维持在|占)$/u;
/** A rise that is a name of its own: 年均增收1800元. */
const NAMING_CHANGE = /^(?:增收|增产|增效|净增|新增)$/u;

export class SubjectReader {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly terms: Terms;
  private readonly found: Array<Subject | null> = [];
  /** The name of the last number, and the last one that stands in the clause of its number. */
  private carried = '';
  private base = '';
  private readonly belonging: Belonging;
  /** Where the noun of the number before ends. */
  private taken = 0;

  constructor(text: string, tokens: readonly Token[], terms: Terms) {
    this.text = text;
    this.tokens = tokens;
    this.terms = terms;
    this.belonging = new Belonging(text, tokens, terms);
  }

  /** Reads the subjects of all tokens; dates and names have none. */
  read(): ReadonlyArray<Subject | null> {
    for (let index = 0; index < this.tokens.length; index += 1) {
      const { kind } = this.tokens[index] ?? { kind: 'date' };
      this.found.push(kind === 'date' || kind === 'name' ? null : this.subjectOf(index));
    }
    return this.found;
  }

  private subjectOf(index: number): Subject {
    const token = this.tokens[index];
    const words = leftWords(this.text, this.tokens, index, this.taken);
    const lead = settleLead(readLead(words), words, token, this.terms);
    const paired = this.pairedName(index, lead);
    if (paired !== null) this.carried = paired.name;
    if (paired !== null) return { name: paired.name, lead: paired.lead, words, own: false, paired: true };
    if (token?.kind === 'threshold') return { name: '', lead, words, own: false, paired: false };
    const before = this.figureBefore(index);
    const border = this.text.charAt(Math.max(this.tokens[before]?.end ?? 0, this.taken));
    this.belonging.note(index, before, this.carried, this.base);
    const found = this.nameOf(index, lead, words);
    const { own } = found;
    const isSibling = own && border === '、' && this.tokens[before]?.unit?.word === token?.unit?.word;
    const verb = isSibling ? siblingVerb(this.base, found.name, this.terms) : '';
    const name = `${verb}${this.belonging.nameOf(found.name, token?.unit?.word ?? null, this.base)}`;
    if (own) this.base = name;
    if (name !== '') this.carried = name;
    return { name, lead, words, own, paired: false };
  }

  private figureBefore(index: number): number {
    let at = index - 1;
    while (at >= 0 && this.tokens[at]?.kind !== 'figure' && index - at < LONGEST_LIST) at -= 1;
    return at;
  }

  private nameOf(index: number, lead: Lead, words: string): { name: string; own: boolean } {
    const terms = this.terms;
    const token = this.tokens[index];
    const told = trimName(withoutComparison(lead.subject), terms).replace(/^最[高低多少快慢大小]的是?/u, '');
    // 列全省第三位 names nothing: what has the rank was named before.
    const trimmed = token?.kind === 'rank' ? told.replace(RANKED, '') : told;
    const label = words === '' ? this.labelBefore(token?.start ?? 0) : '';
    if (label !== '') return { name: label, own: true };
    if (/^相比/u.test(this.text.slice(token?.end ?? 0, (token?.end ?? 0) + 2)))
      return { name: this.carried, own: false };
    const flow = flowOnly(trimmed, terms);
    const strong = (flow ?? []).filter((verb) => !wordSet(terms.weakVerbs).has(verb)).join('');
    const after = this.text.slice(this.tokens[index]?.end ?? 0, (this.tokens[index]?.end ?? 0) + 6);
    const counted =
      lead.change === null &&
      lead.reached === null &&
      !lead.from &&
      !BEGINS_CHANGE.test(after) &&
      (trimmed === '' || !REACHES.test(lead.verb));
    const right = counted ? rightNoun(this.text, this.tokens, index, terms) : { noun: '', end: 0 };
    if (right.noun !== '') {
      this.taken = right.end;
      return { name: `${flow === null ? endingVerb(trimmed, terms) : strong}${right.noun}`, own: true };
    }
    if (token?.unit?.kind === 'noun' && (trimmed === '' || flow !== null))
      return { name: token.unit.word, own: true };
    if ((trimmed.length < 2 && trimmed !== '占') || NO_SUBJECT.test(trimmed)) {
      const topic = this.clauseBefore(index);
      if (topic !== '') return { name: topic, own: true };
      return {
        name: this.isFirstOfSentence(index)
          ? this.colonHead(index) || this.sentenceBefore(index) || this.carried
          : this.carried,
        own: false,
      };
    }
    if (flow !== null) {
      if (lead.change !== null || lead.reached !== null) return { name: trimmed, own: true };
      const aim = aimOf(this.text, this.tokens, index);
      if (aim !== '') return { name: `${aim}${strong === '' ? trimmed : strong}`, own: true };
      if (this.isFirstOfSentence(index) && this.base !== '' && token?.unit?.kind === 'money')
        return { name: trimmed, own: true };
      const noun = objectOf(this.base);
      return { name: `${noun}${strong === '' ? trimmed : strong}`, own: false };
    }
    // 完成年度目标的105% is of what was planned.
    if (
      /^(?:(?:年度|全年|年初|既定|省定|市定|省下达|预期|调整)?(?:目标|任务|计划)|(?:年初|调整)?预算$)/u.test(
        trimmed,
      )
    )
      return { name: this.carried, own: false };
    const share = shareName(trimmed, this.base, this.belonging.whole);
    if (share !== '') return { name: share, own: false };
    if (PLACE_ONLY.test(trimmed) && isPlace(trimmed, terms)) {
      const head = this.colonHead(index) || this.carried;
      return head === '' ? { name: trimmed, own: true } : { name: head, own: false };
    }
    if (token?.unit?.kind === 'share' && /[^占]{2}占(?![地用道领有])[^占]{2,}$/u.test(trimmed))
      return { name: trimmed.replace(/的?(?:比重|比例|份额)?$/u, '比重'), own: true };
    const change = NAMING_CHANGE.exec(lead.verb)?.[0] ?? '';
    const average = change !== '' && words.includes('年均') ? '年均' : '';
    return {
      name: `${dropWeakVerb(trimmed, terms).replace(/^新增(?:和|及|与)?(?=.{2})/u, '')}${average}${change}`,
      own: true,
    };
  }

  /** The label before the colon right before a number, in a list of such: 已到岗：96名；完成率：80%. */
  private labelBefore(start: number): string {
    if (!/[：:]/u.test(this.text.charAt(start - 1))) return '';
    const label = /(?:^|[；;•●▪◆■】\t])([\u3400-\u9fff]{2,14})[：:]$/u.exec(
      this.text.slice(Math.max(0, start - 24), start),
    )?.[1];
    const name = label === undefined ? '' : trimName(label, this.terms);
    return name.length < 2 || NO_SUBJECT.test(name) || /(?:如下|情况|分别|包括)$/u.test(name) ? '' : name;
  }

  /** The subject of the clause before, where it has no number: 粮食总产再创新高，达32万吨. */
  private clauseBefore(index: number): string {
    const token = this.tokens[index];
    const earlier = this.tokens[index - 1];
    if (!token) return '';
    const near = Math.max(0, token.start - 60);
    const stop = this.text.slice(near, token.start).search(/[。；][^。；]*$/u);
    const from = Math.max(earlier?.end ?? 0, near + stop + 1);
    const clauses = this.text.slice(from, token.start).split(/[，,]/u);
    const clause =
      clauses.length > 2 ||
      (clauses.length === 2 &&
        clauses[0] !== '' &&
        (earlier === undefined || /[。；;！？]/u.test(this.text.charAt(from - 1)) || from > earlier.end))
        ? (clauses[clauses.length - 2] ?? '')
        : '';
    if (clause.length < 4 || /(?:介绍|表示|记者|负责人|主持人|告诉|请问)/u.test(clause)) return '';
    return beforePredicate(trimName(clause, this.terms), this.terms);
  }

  /** The subject of a sentence without a number before this one: 经济总量不断扩大。1—9月达到620亿元. */
  private sentenceBefore(index: number): string {
    const start = this.tokens[index]?.start ?? 0;
    const from = Math.max(this.tokens[this.figureBefore(index)]?.end ?? 0, start - 80);
    const sentences = this.text.slice(from, start).split(/[。！？]/u);
    // What stands before the first full stop is the rest of the sentence with a number.
    const complete = from === 0 || /[。！？]/u.test(this.text.charAt(from)) ? sentences : sentences.slice(1);
    const [clause = ''] = (complete[complete.length - 2] ?? '').split(/[，,；;：:]/u);
    return beforePredicate(trimName(clause, this.terms), this.terms);
  }

  /** Whether no figure stands before this one in its sentence. */
  private isFirstOfSentence(index: number): boolean {
    const token = this.tokens[index];
    const at = this.figureBefore(index);
    const before = this.tokens[at];
    if (!token || !before) return true;
    return before.kind !== 'figure' || /[。！？：:]/u.test(this.text.slice(before.end, token.start));
  }

  /** The words before the colon that heads a list: 各县地区生产总值：甲县增长5%. */
  private colonHead(index: number): string {
    const start = this.tokens[index]?.start ?? 0;
    const near = this.text.slice(Math.max(0, start - 600), start);
    const from = start - near.length + near.lastIndexOf('。') + 1;
    const colon = from + this.text.slice(from, start).search(/[：:]/u);
    if (colon < from) return '';
    const head = this.text.slice(from, colon);
    if (head.length > 40) return '';
    let plain = head;
    for (let at = index - 1; (this.tokens[at]?.start ?? -1) >= from; at -= 1) {
      const token = this.tokens[at];
      if (token && token.start < colon && token.kind === 'date')
        plain = plain.slice(0, token.start - from) + plain.slice(token.end - from);
    }
    return trimName(plain.replace(/^各[\u3400-\u9fff（()）、]*?[县区市][)）]?/u, ''), this.terms);
  }

  /** Names for numbers that are told of several subjects at once: 分别增长369公里和1750万平方米. */
  private pairedName(index: number, lead: Lead): { name: string; lead: Lead } | null {
    let first = index;
    while (first > 0 && index - first < LONGEST_LIST && this.isList(first - 1)) first -= 1;
    const opening = first === index ? lead : (this.found[first]?.lead ?? null);
    if (!opening?.respectively) return null;
    let last = index;
    while (last - first < LONGEST_LIST && this.isList(last)) last += 1;
    const count = last - first + 1;
    if (count < 2) return null;
    const subject = trimName(withoutComparison(opening.subject), this.terms);
    const names =
      coordinatedNames(subject, count) ??
      (subject === '' || flowOnly(subject, this.terms) !== null
        ? this.earlierNames(first, count)
        : Array.from({ length: count }, () => subject));
    const name = names?.[index - first];
    return name === undefined ? null : { name, lead: opening };
  }

  /** Whether nothing but a comma or 和 is between a token and the next one. */
  private isList(index: number): boolean {
    const token = this.tokens[index];
    const next = this.tokens[index + 1];
    if (!token || !next || token.kind !== 'figure' || next.kind !== 'figure') return false;
    return LIST_GAP.test(this.text.slice(token.end, next.start));
  }

  private earlierNames(first: number, count: number): string[] | null {
    const names: string[] = [];
    const start = this.tokens[first]?.start ?? 0;
    const near = this.text.slice(Math.max(0, start - 400), start);
    const from = start - near.length + near.lastIndexOf('。') + 1;
    for (let at = first - 1; at >= 0 && names.length < count; at -= 1) {
      if ((this.tokens[at]?.start ?? 0) < from) break;
      const found = this.found[at];
      if (found && !found.paired && found.own && !names.includes(found.name)) names.unshift(found.name);
    }
    return names.length === count ? names : null;
  }
}
