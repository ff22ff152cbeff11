import type { Terms } from '../lexicon.ts';
import type { Token } from '../scan/token.ts';
import { objectOf, trimName } from './names.ts';
import { isMeasure, isTopic, pairedVerb, topicOf } from './toldNames.ts';

/** What the numbers of a passage are parts or measures of, where their own clauses do not say it. */

const PERSONS = /^(?:男性?|女性?|城镇|乡村|农村)$/u;
/** How far back a clause without a number is looked for. */
const REACH = 80;
/** How many clauses back a topic still holds. */
const MOST_HEARD = 8;

export class Belonging {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly terms: Terms;
  private wholeUnit: string | null = null;
  /** The last clauses without a number, and names of numbers that have measures; the last is first. */
  private heard: ReadonlyArray<{ readonly words: string; readonly named: boolean }> = [];
  /** The last count of people, of whom men and women are told a sentence later. */
  private people = '';
  /** What the numbers after 其中 are parts of. */
  whole = '';

  constructor(text: string, tokens: readonly Token[], terms: Terms) {
    this.text = text;
    this.tokens = tokens;
    this.terms = terms;
  }

  /** Notes what stands between a number and the one before it, whose names are `carried` and `base`. */
  note(index: number, before: number, carried: string, base: string): void {
    const start = this.tokens[index]?.start ?? 0;
    const gap = this.text.slice(Math.max(this.tokens[before]?.end ?? 0, start - REACH), start);
    this.noteWhole(gap.slice(-60), index, before, carried, base);
    const clauses = gap.split(/[，,。；;：:！？]/u);
    for (const words of clauses.slice(0, -1)) if (words.length > 2) this.hear(words, false);
  }

  private hear(words: string, named: boolean): void {
    this.heard = [{ words, named }, ...this.heard.slice(0, MOST_HEARD - 1)];
  }

  /** What the last clause without a number speaks of: 二号线 of 二号线建成通车。全长11公里. */
  private topic(): string {
    for (const { words, named } of this.heard) {
      const topic = named ? words : topicOf(trimName(words, this.terms), this.terms);
      if (topic !== '') return topic;
    }
    return '';
  }

  /** 其中 and 常住人口中 say what the numbers after them are parts of; the end of a sentence ends it. */
  private noteWhole(gap: string, index: number, before: number, carried: string, base: string): void {
    if (/[。！？]/u.test(gap)) this.whole = '';
    if (/其中/u.test(gap) && this.whole === '') {
      this.whole = /占.*比重$/u.test(carried) ? base : carried;
      this.wholeUnit = this.tokens[before]?.unit?.word ?? null;
    }
    const among = /([\u3400-\u9fff]{3,10})中[，,：:]/u.exec(gap)?.[1];
    if (among === undefined) return;
    this.whole = trimName(among, this.terms);
    this.wholeUnit = this.tokens[index]?.unit?.word ?? null;
  }

  /** The name of a number with what it belongs to. */
  nameOf(name: string, unit: string | null, base: string): string {
    const part = this.ofWhole(name, unit, base);
    const pair = pairedVerb(base, part);
    if (pair !== '') return pair;
    // A bare measure (全长, 票价) is that of the topic.
    if (isMeasure(part)) {
      const topic = this.topic();
      return topic.includes(part) ? part : `${topic}${part}`;
    }
    if (isTopic(part)) this.hear(objectOf(part), true);
    return part;
  }

  /** A part that is told in a word or two carries its whole: 其中男性 of 常住人口; what benefits does so too. */
  private ofWhole(name: string, unit: string | null, base: string): string {
    if (PERSONS.test(name) && unit === '人' && this.people !== '') {
      this.whole = this.people;
      return `${name}${this.people}`;
    }
    if (unit === '人' && name.length > 2) this.people = name;
    if (/^(?:惠及|受益|受惠|涉及)/u.test(name) && base !== '' && !base.includes(name))
      return `${objectOf(base)}${name}`;
    if (this.whole === '' || this.whole.includes(name)) return name;
    if (/类$/u.test(name)) return `${name}${this.whole}`;
    return name.length <= 2 && name.length > 0 && unit === this.wholeUnit ? `${name}${this.whole}` : name;
  }
}
