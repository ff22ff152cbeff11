/** Locations in the dataset: which pages of which domain hold an indicator, a panel or a record. */

export type ItemKind = 'indicator' | 'panel' | 'record';

/** A reference to an item, with its domain where that is already known. */
export interface ItemRef {
  readonly kind: ItemKind;
  readonly id: string;
  readonly domain?: string;
}

export interface Location {
  readonly domain: string;
  /** Page numbers from 1. The first of them holds the item whole, with everything derived from it. */
  readonly pages: readonly number[];
}

/** The key includes the kind, because an indicator and a record may have the same id. */
export const locationKey = ({ kind, id }: ItemRef): string => `${kind[0]} ${id}`;

/** Formats a location as `urban`, or as `urban 2 5`; the page is left out where it is only the first. */
export function formatLocation({ domain, pages }: Location): string {
  return pages.length === 1 && pages[0] === 1 ? domain : [domain, ...pages].join(' ');
}

export function parseLocation(text: string): Location {
  const [domain = '', ...pages] = text.split(' ');
  return { domain, pages: pages.length === 0 ? [1] : pages.map(Number) };
}

/** Entries per bucket; a bucket is what a reader downloads to look up one of its entries. */
const LIST_SIZE = 250;

/** How many buckets so many entries are split into. */
export const bucketCount = (entries: number): number => Math.ceil(entries / LIST_SIZE);

/** The bucket of a key, from 0, by FNV-1a over its UTF-16 units: pipeline and browser must agree. */
export function bucketOf(key: string, lists: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash ^= key.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash % lists;
}

/** Splits entries into buckets by their keys. */
export function splitIntoBuckets<T>(
  entries: ReadonlyArray<readonly [key: string, value: T]>,
): Array<Record<string, T>> {
  const lists = Array.from({ length: bucketCount(entries.length) }, (): Record<string, T> => ({}));
  for (const [key, value] of entries) {
    const list = lists[bucketOf(key, lists.length)];
    if (list) list[key] = value;
  }
  return lists;
}
