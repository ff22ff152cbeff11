/**
 * A document of the search index, field by field. The pipeline writes and indexes it; the single-file copy
 * indexes it in the browser.
 */
export interface SearchDocument {
  readonly name: string;
  /** Full pinyin and initials of the name, without tones or spaces. */
  readonly pinyin: string;
  readonly number: string;
  readonly place: string;
  readonly words: string;
  /** What it is about: gloss, domain, period. */
  readonly about?: string;
}

/** The same with the pinyin of its name as syllables; empty where it should not be found by pinyin. */
export interface SyllableDocument extends Omit<SearchDocument, 'pinyin'> {
  readonly syllables: string;
}

/** How many syllables of a suffix are indexed: few people type more from the middle of a name. */
const TAIL = 5;

/**
 * `li yong lv` → `liyonglv lyl yonglv yl lv l`: every suffix is included, so that typing lyl finds a name that
 * ends in 利用率.
 */
function spellings(syllables: string): string {
  if (syllables === '') return '';
  const list = syllables.split(' ');
  const tails = list.map((_, at) => list.slice(at, at === 0 ? undefined : at + TAIL));
  return tails
    .flatMap((tail) => [tail.join(''), tail.map((syllable) => syllable[0] ?? '').join('')])
    .join(' ');
}

/** Spells out the pinyin of a document for the index. */
export function spellDocument({ syllables, ...rest }: SyllableDocument): SearchDocument {
  return { pinyin: spellings(syllables), ...rest };
}

const HAN = /[\u4e00-\u9fff]+/gu;
const LATIN = /[a-z]+|[0-9]+(?:\.[0-9]+)?%?/g;

function latinTerms(lower: string): string[] {
  return Array.from(lower.matchAll(LATIN), ([word]) =>
    word.endsWith('%') ? [word, word.slice(0, -1)] : [word],
  ).flat();
}

/**
 * Splits text into terms. Chinese has no spaces, so a run of characters becomes its characters and its pairs:
 * two adjacent characters then weigh more than the same two apart. Latin words and numbers stay whole.
 */
export function tokenizeText(text: string): string[] {
  const tokens: string[] = [];
  const lower = text.toLowerCase();
  for (const [run] of lower.matchAll(HAN)) {
    for (let at = 0; at < run.length; at += 1) {
      tokens.push(run[at] ?? '');
      if (at + 1 < run.length) tokens.push(run.slice(at, at + 2));
    }
  }
  return [...tokens, ...latinTerms(lower)];
}

/** The most terms of a query; whatever is pasted beyond them is ignored. */
const MOST_TERMS = 32;

/** The terms of a query, each once. A run of characters gives only its pairs, which imply its characters. */
export function queryTerms(query: string): string[] {
  const lower = query.toLowerCase();
  const pairs = Array.from(lower.matchAll(HAN), ([run]) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  ).flat();
  return [...new Set([...pairs, ...latinTerms(lower)])].slice(0, MOST_TERMS);
}

/**
 * Whether a term is matched as a prefix while it is typed: pinyin and numbers are, pairs are complete
 * already.
 */
export const isTyped = (term: string): boolean => /^[a-z0-9]/.test(term);
