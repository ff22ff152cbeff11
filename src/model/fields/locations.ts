/** Where things stand in the dataset: which pages of which domain hold an indicator, a panel or a record. */

export type ItemKind = 'indicator' | 'panel' | 'record';

/** What is looked for; the domain where it is known already. */
export interface ItemRef {
  readonly kind: ItemKind;
  readonly id: string;
  readonly domain?: string;
}

export interface Location {
  readonly domain: string;
  /** Pages from 1; on the first of them it is whole, with all that is worked out of it. */
  readonly pages: readonly number[];
}

/** Ids of an indicator and a record may be the same word. */
export const locationKey = ({ kind, id }: ItemRef): string => `${kind[0]} ${id}`;

/** `urban`, or `urban 2 5`: the page is left out where it is the first and only one. */
export function formatLocation({ domain, pages }: Location): string {
  return pages.length === 1 && pages[0] === 1 ? domain : [domain, ...pages].join(' ');
}

export function parseLocation(text: string): Location {
  const [domain = '', ...pages] = text.split(' ');
  return { domain, pages: pages.length === 0 ? [1] : pages.map(Number) };
}

/** Entries of one list: what a reader waits for when one of them is asked for. */
const LIST_SIZE = 250;

/** How many lists so many entries are dealt out to. */
export const bucketCount = (entries: number): number => Math.ceil(entries / LIST_SIZE);

/** The list, from 0, that a key stands in: FNV-1a over its UTF-16 units, the same in pipeline and browser. */
export function bucketOf(key: string, lists: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash ^= key.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash % lists;
}

/** Deals entries out to lists by their keys. */
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
