import { readdirSync } from 'node:fs';
import { FIRST_CITY_ROOM, readText } from './files.ts';

/**
 * Words that only the suite of the first city may use: what `data/` names and the second city, on which
 * examples are shown, does not. Where the second city stands in the place of the first, there are none.
 */

/**
 * Where the first city's own suite is, and what belongs to no suite. Texts of invented cities use the terms of
 * statistics that every report uses.
 */
const OWN = new RegExp(`^(?:${FIRST_CITY_ROOM}|tests/fixtures/(?:secondCity|reading(?:Held)?))/`);
const TEXT = /\.(?:tsx?|md|json|svg|txt|html|css|jsonl)$/;

export const isHeldTo = (path: string): boolean =>
  path.startsWith('tests/') && TEXT.test(path) && !OWN.test(path);

/** Regions that are places, not scopes: 市城区 is a word of every city. */
const PLACES: readonly string[] = ['county', 'township', 'village', 'site', 'other-place', 'functional-zone'];
/** A shorter name could be a word of its own. */
const LEAST_NAME = 5;

type Json = Readonly<Record<string, unknown>>;

const readJson = <T>(folder: string, path: string): T => JSON.parse(readText(`${folder}/${path}`)) as T;
const readList = (folder: string, name: string): Json[] =>
  readdirSync(`${folder}/${name}`)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const item = readJson<Json | Json[]>(folder, `${name}/${file}`);
      return Array.isArray(item) ? (item as Json[]) : [item as Json];
    });
const textOf = (item: Json, key: string): string => (typeof item[key] === 'string' ? item[key] : '');

/** How a word is looked for in a text. */
export type Word = readonly [kind: string, word: string, pattern: RegExp];

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const id = (kind: string, word: string): Word => [
  kind,
  word,
  new RegExp(`(?<![\\w-])${literal(word)}(?![\\w-])`),
];
const name = (kind: string, word: string): Word => [kind, word, new RegExp(literal(word))];
/** A domain is a plain English word: only where it is an address, a file or a field. */
const domain = (word: string): Word => [
  'domain',
  word,
  new RegExp(`(?:/d/|domains/|domain: ')${word}\\b|\\b${word}\\.html\\b`),
];

/** Everything that a city's data names. */
function wordsOf(folder: string): Word[] {
  const site = readJson<Json & { domains: Json[] }>(folder, 'site.json');
  const regions = readJson<Json[]>(folder, 'regions.json');
  const places = regions.filter((region) => PLACES.includes(textOf(region, 'kind')));
  const indicators = readList(folder, 'indicators');
  const observations = indicators.flatMap(({ observations: own }) => own as Json[]);
  const facts = ['honours', 'coverage', 'statements', 'counties'].flatMap((file) =>
    readJson<Json[]>(folder, `${file}.json`),
  );
  const records = [...observations, ...facts];
  const panels = readList(folder, 'panels');
  const evidence = records.flatMap((record) => record.evidence as Json[]);
  const ids = (kind: string, items: readonly Json[]) => items.map((item) => id(kind, textOf(item, 'id')));
  const names = (kind: string, items: readonly Json[], key: string) =>
    items.flatMap((item) => (textOf(item, key).length >= LEAST_NAME ? [name(kind, textOf(item, key))] : []));
  return [
    name('city', textOf(site, 'city')),
    ...places.flatMap((place) => {
      const own = textOf(place, 'name').replace(/（.*/, '');
      const short = textOf(place, 'kind') === 'county' ? own.replace(/[县区市]$/, '') : own;
      return short.length >= 2 ? [name('place', short)] : [name('place', own)];
    }),
    ...[site, ...regions].flatMap((item) => {
      const code = textOf(item, 'adcode');
      return code === '' ? [] : [id('code', code)];
    }),
    ...site.domains.map((item) => domain(textOf(item, 'id'))),
    ...ids('place', places),
    ...ids('document', readList(folder, 'documents')),
    ...ids('indicator', indicators),
    ...ids('record', records),
    ...ids('evidence', evidence),
    ...ids('panel', panels),
    ...ids('disagreement', readJson<Json[]>(folder, 'conflicts.json')),
    ...ids('sum', readJson<Json[]>(folder, 'checks.json')),
    ...ids('deck', readList(folder, 'decks')),
    ...names('name of an indicator', indicators, 'name'),
    ...names('title of a panel', panels, 'title'),
    ...evidence.flatMap((item) => {
      const figure = textOf(item, 'figure');
      return figure.length >= LEAST_NAME && /(?:\d.*){4}/.test(figure) ? [name('figure', figure)] : [];
    }),
  ];
}

export function firstCityWords(secondCity: string): Word[] {
  const shared = new Set(wordsOf(secondCity).map(([, word]) => word));
  const own = new Map(wordsOf('data').map((word) => [word[1], word]));
  return [...own.values()].filter(([, word]) => word !== '' && !shared.has(word));
}

/** Names that are words of every city. */
const COMMON: ReadonlySet<string> = new Set(['城区', '郊区', '矿区', '市区', '新区', '老城区']);
/** A name of two characters is more often a word. */
const LEAST_IN_CODE = 3;

/**
 * Everything that no code may name, because it goes with every city: the places, indicators and documents of the
 * city in `data/`, whichever it is.
 */
export function namesInData(folder = 'data'): Word[] {
  const site = readJson<Json>(folder, 'site.json');
  const regions = readJson<Json[]>(folder, 'regions.json');
  const places = regions.filter((region) => [...PLACES, 'city', 'province'].includes(textOf(region, 'kind')));
  const named = (kind: string, words: readonly string[]): Word[] =>
    words.filter((word) => !COMMON.has(word)).map((word) => name(kind, word));
  const long = (items: readonly Json[], key: string) =>
    items.map((item) => textOf(item, key)).filter((word) => word.length >= LEAST_IN_CODE);
  const placeNames = places.flatMap((place) => {
    const own = textOf(place, 'name').replace(/（.*/, '');
    if (textOf(place, 'id') === textOf(site, 'region')) return [];
    const short = own.replace(/(?:自治)?[县区市省]$/u, '');
    return short.length >= 2 ? [own, short] : [own];
  });
  const all = [
    ...named('city', [textOf(site, 'city')]),
    ...named('place', placeNames),
    ...named('indicator', long(readList(folder, 'indicators'), 'name')),
    ...named(
      'document',
      ['title', 'shortTitle', 'file'].flatMap((key) => long(readList(folder, 'documents'), key)),
    ),
  ];
  return [...new Map(all.map((word) => [word[1], word])).values()];
}

/** Files of code, which go with every city. */
export const isCode = (path: string): boolean =>
  /^(?:src|data\/pipeline|tools)\/.*\.(?:tsx?|css|json|html)$/.test(path);

/** What a text names of the first city, a line each. */
export const namedIn = (path: string, text: string, words: readonly Word[]): string[] =>
  words.flatMap(([kind, word, pattern]) => (pattern.test(text) ? [`${path}: ${kind} ${word}`] : []));
