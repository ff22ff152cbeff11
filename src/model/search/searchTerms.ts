/** One thing to be found, field by field. Written by the pipeline, indexed by it or by a copy in one file. */
export interface SearchDocument {
  readonly name: string;
  /** Full pinyin and initials of the name, without tones or spaces. */
  readonly pinyin: string;
  readonly number: string;
  readonly place: string;
  readonly words: string;
}

/** The same with the pinyin of its name as syllables, none where it is not to be found by them. */
export interface SyllableDocument extends Omit<SearchDocument, 'pinyin'> {
  readonly syllables: string;
}

/** Syllables of a tail that are indexed: few people type more from the middle of a name. */
const TAIL = 5;

/** `li yong lv` → `liyonglv lyl yonglv yl lv l`: every tail as well, so that 利用率 is found as lyl. */
function spellings(syllables: string): string {
  if (syllables === '') return '';
  const list = syllables.split(' ');
  const tails = list.map((_, at) => list.slice(at, at === 0 ? undefined : at + TAIL));
  return tails
    .flatMap((tail) => [tail.join(''), tail.map((syllable) => syllable[0] ?? '').join('')])
    .join(' ');
}

/** What the index sees of a document with syllables. */
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
 * Chinese has no spaces: a run of characters becomes its characters and its pairs, so that two
 * characters side by side weigh more than the same two apart. Latin words and numbers stay whole.
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

/** Terms of one question; what is pasted beyond them is not looked for. */
const MOST_TERMS = 32;

/** What a question asks for, each once: a run of characters by its pairs, which say all that its characters do. */
export function queryTerms(query: string): string[] {
  const lower = query.toLowerCase();
  const pairs = Array.from(lower.matchAll(HAN), ([run]) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  ).flat();
  return [...new Set([...pairs, ...latinTerms(lower)])].slice(0, MOST_TERMS);
}

/** Whether a term is found while it is being typed: pinyin and numbers; pairs are whole already. */
export const isTyped = (term: string): boolean => /^[a-z0-9]/.test(term);
