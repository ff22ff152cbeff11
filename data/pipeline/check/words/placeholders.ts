import { countyFinder, selectCounties } from '../../../../src/model/select/counties.ts';
import type { AuthoredIndex } from '../../read/authoredIndex.ts';
import type { Authored } from '../../read/readAuthored.ts';

/**
 * Counts in our own texts are inserted by the build: `{counties.told}个县（区、市）`. When a new document changes a
 * count, the texts follow by themselves.
 */

const PLACEHOLDER = /\{([a-z]+(?:\.[a-z]+)*)\}/g;

/** Counts that a panel or slide adds to those of the whole dataset. */
export interface OwnCounts {
  readonly records?: number;
  readonly pairs?: number;
}

export type Counts = ReadonlyMap<string, string>;

/** Counts over the whole dataset, by the name of their placeholder. */
export function countAll(authored: Authored, index: AuthoredIndex): Counts {
  const { site, documents, regions } = authored;
  const countyOf = countyFinder(regions, site.region);
  const mentioned = new Set(index.records.map(({ record }) => countyOf(record.region)));
  const counties = selectCounties(regions, site.region);
  const unmentioned = counties.filter(({ id }) => !mentioned.has(id));
  const own = documents.filter(({ region }) => region === site.region);
  return new Map(
    Object.entries({
      documents: own.length,
      'documents.all': documents.length,
      'documents.others': documents.length - own.length,
      counties: counties.length,
      'counties.told': counties.length - unmentioned.length,
      'counties.untold': unmentioned.length,
      'counties.untold.names': unmentioned.map(({ name }) => name).join('、') || '无',
    }).map(([name, value]) => [name, String(value)]),
  );
}

const filled = (name: string, counts: Counts, own: OwnCounts): string | undefined =>
  counts.get(name) ?? (name === 'records' || name === 'pairs' ? own[name]?.toString() : undefined);

/** Names in braces for which there is no count. */
export const unknownPlaceholders = (text: string, counts: Counts, own: OwnCounts = {}): string[] =>
  Array.from(text.matchAll(PLACEHOLDER), ([, name = '']) => name).filter(
    (name) => filled(name, counts, own) === undefined,
  );

/** Names in braces that count counties, in a place that has none: a sentence about nought counties says nothing. */
export const countsOfNone = (text: string, counts: Counts): string[] =>
  counts.get('counties') === '0'
    ? Array.from(text.matchAll(PLACEHOLDER), ([, name = '']) => name).filter((name) =>
        /^counties(?:\.|$)/.test(name),
      )
    : [];

export const fillPlaceholders = (text: string, counts: Counts, own: OwnCounts = {}): string =>
  text.replace(PLACEHOLDER, (whole, name: string) => filled(name, counts, own) ?? whole);

/**
 * Replaces placeholders by a filler of the same length, because what the build inserts needs no further
 * proof.
 */
export const withoutPlaceholders = (text: string, filler = '\u3000'): string =>
  text.replace(PLACEHOLDER, (whole) => filler.repeat(whole.length));
