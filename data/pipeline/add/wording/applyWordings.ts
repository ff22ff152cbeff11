import type { Authored } from '../../read/readAuthored.ts';

/** New words for our own texts, put where the old ones stand. */

export interface OwnTextLocation {
  /** Below the data folder, with slashes: `panels/<tab>.json`. */
  readonly file: string;
  readonly recordId: string;
  readonly field: string;
  readonly text: string;
}

/** What tells one text from all others, also after other data were read. */
export const locationKey = ({ file, recordId, field, text }: OwnTextLocation): string =>
  [file, recordId, field, text].join('\n');

const parseLocation = (key: string): OwnTextLocation => {
  const [file = '', recordId = '', field = '', ...text] = key.split('\n');
  return { file, recordId, field, text: text.join('\n') };
};

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields that a record can do without; emptied, they go. */
const OPTIONAL = new Set(['note', 'doubt']);

/** The object with its text exchanged; a field that a name such as 第 3 段 digest describes is found by its text. */
function withText(own: Json, { field, text }: OwnTextLocation, words: string): Json {
  const exchange = (value: unknown, key: string): unknown => {
    if (value === text && (key === field || !(field in own))) return words;
    if (Array.isArray(value)) return value.map((item) => exchange(item, key));
    // What has an id of its own has texts of its own.
    if (isObject(value) && !('id' in value))
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, exchange(item, name)]));
    return value;
  };
  return Object.fromEntries(
    Object.entries(own)
      .map(([key, value]): [string, unknown] => [key, exchange(value, key)])
      .filter(([key, value]) => !(value === '' && OPTIONAL.has(key))),
  );
}

/** Finds the object with the id and exchanges its text; what holds no such object stays the same object. */
function exchangeIn(value: unknown, place: OwnTextLocation, words: string): unknown {
  if (Array.isArray(value)) {
    const next = value.map((item) => exchangeIn(item, place, words));
    return next.every((item, at) => item === value[at]) ? value : next;
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [
    key,
    exchangeIn(item, place, words),
  ]);
  const inner = entries.every(([key, item]) => item === value[key]) ? value : Object.fromEntries(entries);
  if (inner.id !== place.recordId) return inner;
  const next = withText(inner, place, words);
  return JSON.stringify(next) === JSON.stringify(inner) ? inner : next;
}

/** The part of the data that a file holds. */
function exchangeInFile(authored: Authored, place: OwnTextLocation, words: string): Authored {
  const [, folder, name] = /^data\/(?:([a-z]+)\/)?([^/]+)\.json$/u.exec(place.file) ?? [];
  if (name === undefined) return authored;
  const within = <T>(part: T): T => exchangeIn(part, place, words) as T;
  if (folder === 'documents') return { ...authored, documents: within(authored.documents) };
  if (folder === 'indicators' || folder === 'panels' || folder === 'decks') {
    const parts: Readonly<Record<string, unknown>> = authored[folder];
    return { ...authored, [folder]: { ...parts, [name]: within(parts[name]) } };
  }
  return name in authored ? { ...authored, [name]: within(authored[name as keyof Authored]) } : authored;
}

/** The data with new words, by the keys of their places. */
export const applyWordings = (authored: Authored, wordings: ReadonlyMap<string, string>): Authored =>
  [...wordings].reduce(
    (next, [key, words]) => exchangeInFile(next, parseLocation(key), words.trim()),
    authored,
  );
