import type { SearchWords } from '../published/searchShard.ts';
import { queryTerms } from './searchTerms.ts';

/**
 * Reads what was typed as a question. Chinese is typed without blanks, so the question is cut into signs
 * (a character, a Latin word or a number), and each piece says which signs it covers. Words that people use
 * for the same thing stand as further forms of a piece.
 */

/** One way in which a piece may be written in the index. */
export interface Form {
  readonly text: string;
  readonly terms: readonly string[];
  /** How much it counts; 1 for what was typed. */
  readonly share: number;
}

export interface Piece {
  /** The signs it covers, as bits. */
  readonly mask: number;
  readonly forms: readonly Form[];
  /** Whether an entry with it counts as one that has these signs; pairs across two words only add weight. */
  readonly covers: boolean;
}

export interface Question {
  readonly signs: readonly string[];
  /** The signs that an answer should have; fillers are left out. */
  readonly required: number;
  readonly pieces: readonly Piece[];
  /** The page of the place that the question names, if it names nothing else. */
  readonly place: number | null;
  /** Whether nothing but the city itself is named. */
  readonly city: boolean;
}

/** More signs are ignored; they are bits of one integer. */
const MOST_SIGNS = 30;
/** How much a word counts that people use for what was typed. */
const SYNONYM = 0.7;

/** A word is typed as in the index, in any width and case: `ＬＥＤ`, `1,938`. */
export const plainQuery = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/([0-9]),(?=[0-9]{3}(?![0-9]))/g, '$1')
    .replace(/百分之(?=[0-9])([0-9.]+)/gu, '$1%');

const SIGN = /[\u4e00-\u9fff]|[a-z]+|[0-9]+(?:\.[0-9]+)?%?/g;
const HAN = /^[\u4e00-\u9fff]$/;

interface Sign {
  readonly text: string;
  /** Whether it follows the sign before without a blank or a mark in between. */
  readonly joined: boolean;
}

function readSigns(query: string): Sign[] {
  let end = -1;
  return Array.from(plainQuery(query).matchAll(SIGN), (found): Sign => {
    const joined = found.index === end;
    end = found.index + found[0].length;
    return { text: found[0], joined };
  }).slice(0, MOST_SIGNS);
}

/** Words with what each of them may stand for. */
interface Dictionary {
  readonly forms: ReadonlyMap<string, readonly string[]>;
  readonly fillers: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly places: ReadonlyMap<string, SearchWords['places'][number]>;
}

const dictionaries = new WeakMap<SearchWords, Dictionary>();
const split = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const joinSigns = (text: string): string =>
  Array.from(plainQuery(text).matchAll(SIGN), ([sign]) => sign).join('');

function dictionaryOf(words: SearchWords): Dictionary {
  const known = dictionaries.get(words);
  if (known) return known;
  const forms = new Map<string, string[]>();
  for (const concept of words.concepts) {
    const [indexed = '', said = ''] = concept.split('|');
    for (const word of [...split(indexed), ...split(said)]) {
      const key = joinSigns(word);
      const list = forms.get(key) ?? [];
      forms.set(key, [...list, ...split(indexed).filter((form) => form !== word && !list.includes(form))]);
    }
  }
  const dictionary: Dictionary = {
    forms,
    fillers: new Set(split(words.fillers)),
    measures: new Set(split(words.measures)),
    places: new Map(words.places.flatMap((place) => place.names.map((name) => [name, place] as const))),
  };
  dictionaries.set(words, dictionary);
  return dictionary;
}

type Kind = 'word' | 'place' | 'city' | 'filler' | 'rest';
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
}

const LONGEST = 14;
const COUNTING = /^(?:多少|几|哪几|第几)$/u;
const COUNTED = /^(?:多少|几|哪几|第几)(.+)$/u;

/** Cuts signs into known words, longest first, and the rest between them. */
function cut(signs: readonly Sign[], dictionary: Dictionary): Stretch[] {
  const textOf = (from: number, to: number) =>
    signs
      .slice(from, to)
      .map(({ text }) => text)
      .join('');
  const kindOf = (text: string): Kind | null => {
    const place = dictionary.places.get(text);
    if (place) return place.own === true ? 'city' : 'place';
    if (dictionary.forms.has(text) && text.length > 1) return 'word';
    if (dictionary.fillers.has(text) && text.length > 1) return 'filler';
    return /^[的了吗呢啊吧]$/u.test(text) ? 'filler' : null;
  };
  const stretches: Stretch[] = [];
  const add = (from: number, to: number, kind: Kind) => {
    const last = stretches[stretches.length - 1];
    if (kind === 'rest' && last?.kind === 'rest' && signs[from]?.joined)
      stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ from, to, kind });
  };
  for (let from = 0; from < signs.length; ) {
    let [to, kind]: [number, Kind] = [from + 1, 'rest'];
    for (let end = Math.min(signs.length, from + LONGEST); end > from; end -= 1) {
      const text = textOf(from, end);
      const found = kindOf(text);
      // What is counted follows: 多少座, 几条.
      const measured = Array.from({ length: 3 }, (_, at) => end - at - 1).find(
        (middle) =>
          middle > from &&
          COUNTING.test(textOf(from, middle)) &&
          dictionary.measures.has(textOf(middle, end)),
      );
      if (found === null && measured === undefined) continue;
      [to, kind] = [end, found ?? 'filler'];
      break;
    }
    add(from, to, kind);
    from = to;
  }
  return readSingles(stretches, signs, dictionary);
}

/**
 * A single character is a filler (有, 在) or a word (路, 修) only between other words: 中水, 在园 and 线路 keep
 * theirs.
 */
function readSingles(
  stretches: readonly Stretch[],
  signs: readonly Sign[],
  { fillers, forms }: Dictionary,
): Stretch[] {
  return stretches.map((stretch) => {
    const { from, to, kind } = stretch;
    const text = signs[from]?.text ?? '';
    if (kind !== 'rest' || to - from !== 1 || !HAN.test(text)) return stretch;
    if (stretches.length > 1 && (fillers.has(text) || text === '几')) return { from, to, kind: 'filler' };
    return forms.has(text) ? { from, to, kind: 'word' } : stretch;
  });
}

const bits = (from: number, to: number): number => (2 ** (to - from) - 1) * 2 ** from;

/** A longer word has more pairs to weigh; as a form of a shorter one each of them counts less. */
function formOf(text: string, share: number, typed = text): Form {
  const terms = queryTerms(text);
  const most = Math.max(1, queryTerms(typed).length);
  return { text, terms, share: share * Math.min(1, Math.sqrt(most / Math.max(1, terms.length))) };
}

/** A number as it is typed, with or without its percent sign, and with 万 or 亿 spelled out. */
function numberForms(text: string, next: string): Form[] {
  const bare = text.replace('%', '');
  const power = next === '亿' ? 8 : next === '万' ? 4 : 0;
  const [whole = '', part = ''] = bare.split('.');
  const forms = [{ text, terms: [text], share: 1 }];
  if (bare !== text) forms.push({ text: bare, terms: [bare], share: 0.9 });
  if (power >= part.length && power > 0) {
    const spelled = `${whole}${part.padEnd(power, '0')}`.replace(/^0+/, '');
    forms.push({ text: spelled, terms: [spelled], share: 0.9 });
  }
  return forms;
}

/** The same question by its single characters, for what is nearest where no word of it is known. */
export function parseLoosely(question: Question): Question {
  const pieces = question.signs.flatMap((text, at): Piece[] =>
    HAN.test(text) && (question.required & (1 << at)) !== 0
      ? [{ mask: bits(at, at + 1), forms: [formOf(text, 1)], covers: true }]
      : [],
  );
  return { ...question, pieces };
}

/** Parses a question; the words come with the index. */
export function parseQuestion(query: string, words: SearchWords): Question {
  const dictionary = dictionaryOf(words);
  const signs = readSigns(query);
  const textOf = (from: number, to: number) =>
    signs
      .slice(from, to)
      .map(({ text }) => text)
      .join('');
  const stretches = cut(signs, dictionary);
  const named = stretches.filter(({ kind }) => kind !== 'filler' && kind !== 'city');
  // The city is in every question; only alone it is what is asked for.
  const asked = named.length > 0 ? named : stretches;
  const required = asked.reduce((mask, { from, to }) => mask | bits(from, to), 0);
  const pieces: Piece[] = [];
  const inside = new Map<number, Stretch>();
  for (const stretch of stretches)
    for (let at = stretch.from; at < stretch.to; at += 1) inside.set(at, stretch);
  for (const { from, to, kind } of stretches) {
    const text = textOf(from, to);
    const measure = COUNTED.exec(text)?.[1];
    // 几个 asks for what is counted so, without demanding it.
    if (kind === 'filler' && measure !== undefined)
      pieces.push({ mask: bits(from, to), forms: [formOf(measure, 1)], covers: false });
    if (kind === 'rest' || kind === 'filler') continue;
    const others = (dictionary.forms.get(text) ?? []).map((form) => formOf(form, SYNONYM, text));
    // The pinyin of a place is for typing; its entries have its name.
    const names = (dictionary.places.get(text)?.names ?? []).filter(
      (name) => name !== text && HAN.test(name[0] ?? ''),
    );
    pieces.push({
      mask: bits(from, to),
      forms: [formOf(text, 1), ...others, ...names.map((name) => formOf(name, 1, text))],
      covers: true,
    });
  }
  signs.forEach(({ text, joined }, at) => {
    const own = inside.get(at);
    const isWord = own !== undefined && own.kind !== 'rest';
    const before = signs[at - 1];
    const paired = joined && before !== undefined && HAN.test(text) && HAN.test(before.text);
    // A pair inside a known word is a term of that word already.
    if (paired && !(isWord && inside.get(at - 1) === own && own.kind !== 'filler'))
      pieces.push({
        mask: bits(at - 1, at + 1),
        forms: [formOf(before.text + text, own?.kind === 'filler' ? 0.3 : 1)],
        covers: own?.kind === 'rest' || inside.get(at - 1)?.kind === 'rest',
      });
    if (isWord) return;
    const after = signs[at + 1];
    if (!HAN.test(text)) {
      const isNumber = /^[0-9]/.test(text);
      // 万, 亿 and 年 belong to the number before them.
      const scaled = isNumber && after?.joined === true && /^[万亿年]$/u.test(after.text);
      pieces.push({
        mask: bits(at, at + (scaled ? 2 : 1)),
        forms: isNumber ? numberForms(text, after?.text ?? '') : [formOf(text, 1)],
        covers: true,
      });
      return;
    }
    const isPairedNext = after?.joined === true && HAN.test(after.text) && inside.get(at + 1) === own;
    const isPairedBefore = paired && inside.get(at - 1) === own;
    if (!isPairedNext && !isPairedBefore)
      pieces.push({ mask: bits(at, at + 1), forms: [formOf(text, 0.5)], covers: true });
  });
  const [only] = asked;
  const place = asked.length === 1 && only ? dictionary.places.get(textOf(only.from, only.to)) : undefined;
  return {
    signs: signs.map(({ text }) => text),
    required,
    pieces,
    place: place?.entry ?? null,
    city: place?.own === true,
  };
}
