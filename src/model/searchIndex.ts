import MiniSearch, { type Options, type SearchOptions } from 'minisearch';

/** One thing to be found, as the index sees it. Built by the pipeline, queried by the page. */
export interface SearchDocument {
  readonly id: string;
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
export function spellDocument({ id, syllables, ...rest }: SyllableDocument): SearchDocument {
  return { id, pinyin: spellings(syllables), ...rest };
}

const HAN = /[\u4e00-\u9fff]+/gu;
const LATIN = /[a-z]+|[0-9]+(?:\.[0-9]+)?%?/g;

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
  for (const [word] of lower.matchAll(LATIN)) {
    tokens.push(word);
    if (word.endsWith('%')) tokens.push(word.slice(0, -1));
  }
  return tokens;
}

export const INDEX_OPTIONS: Options<SearchDocument> = {
  fields: ['name', 'pinyin', 'number', 'place', 'words'],
  storeFields: [],
  tokenize: tokenizeText,
};

const SEARCH_OPTIONS: SearchOptions = {
  tokenize: tokenizeText,
  combineWith: 'AND',
  // A pinyin or a number is found while it is being typed; Chinese pairs are whole already.
  prefix: (term) => /^[a-z0-9]/.test(term),
  boost: { name: 4, pinyin: 3, number: 6, place: 2, words: 1 },
};

/** Any pair, word or number will do; a lone character is in half of all texts and says nothing. */
const ANY_WORD: SearchOptions = {
  ...SEARCH_OPTIONS,
  combineWith: 'OR',
  tokenize: (text) => tokenizeText(text).filter((token) => token.length > 1),
};

export function buildSearchIndex(documents: readonly SearchDocument[]): string {
  const index = new MiniSearch<SearchDocument>(INDEX_OPTIONS);
  index.addAll(documents);
  return JSON.stringify(index);
}

/** Ids, best first. Where not all words are found together, any of them will do. */
export function loadSearchIndex(json: string): (query: string) => string[] {
  const index = MiniSearch.loadJSON<SearchDocument>(json, INDEX_OPTIONS);
  return (query) => {
    if (tokenizeText(query).length === 0) return [];
    const strict = index.search(query, SEARCH_OPTIONS);
    const found = strict.length > 0 ? strict : index.search(query, ANY_WORD);
    return found.map(({ id }) => String(id));
  };
}
