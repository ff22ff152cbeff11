import type { AliasKind, FindAlias, PublishedAlias } from '../fields/alias.ts';
import { domainOfPath, OVERVIEW, pathToDomain } from '../paths.ts';

/** Resolves addresses that were handed out before their ids changed. */

/** An id that an address names. */
export interface NamedId {
  readonly kind: AliasKind;
  readonly id: string;
}

/** Query parameters that are an id, with the kinds of id they may be. */
const QUERY_IDS: Readonly<Record<string, readonly AliasKind[]>> = {
  panel: ['panel'],
  f: ['record'],
  e: ['evidence'],
  with: ['evidence'],
  d: ['domain'],
  county: ['county'],
  // Disagreements, sums and doubts share one page and one parameter.
  c: ['conflict', 'check', 'record'],
};

/** Route paths that contain an id, and what follows it. */
const PATH_IDS: ReadonlyArray<readonly [AliasKind, RegExp]> = [
  ['domain', /^(\/d\/)([a-z0-9-]+)($)/],
  ['indicator', /^(\/i\/)([a-z0-9-]+)($)/],
  ['county', /^(\/county\/)([0-9]+)($)/],
  ['document', /^(\/sources\/)([a-z0-9-]+)($)/],
  ['deck', /^(\/present\/)([a-z0-9-]+)(\/(?:speaker|handout))?$/],
];

const INDICATOR_LAYER = /^i-/;

function pathId(pathname: string): (NamedId & { readonly around: readonly [string, string] }) | null {
  for (const [kind, pattern] of PATH_IDS) {
    const match = pattern.exec(pathname);
    if (match) return { kind, id: match[2] ?? '', around: [match[1] ?? '', match[3] ?? ''] };
  }
  return null;
}

/** Where an address leads now, and which of its ids are withdrawn. */
export interface Moved {
  /** The address as it is today; null where it did not change. */
  readonly path: string | null;
  readonly withdrawn: readonly PublishedAlias[];
}

/**
 * Chooses the tab: the one in the address, if the panel or record is still found there, otherwise its own.
 */
function leaveFor(pathname: string, { at = [] }: PublishedAlias): string {
  const page = pathname === '/' ? OVERVIEW : domainOfPath(pathname);
  const [own] = at;
  return page === null || own === undefined || at.includes(page) ? pathname : pathToDomain(own);
}

export function moveAddress(pathname: string, search: string, find: FindAlias): Moved {
  const query = new URLSearchParams(search);
  const withdrawn = new Set<PublishedAlias>();
  let path = pathname;
  let moved = false;
  /** The new id; null where the old one stays in the address. */
  const follow = (kinds: readonly AliasKind[], id: string): PublishedAlias | null => {
    const alias = kinds.map((kind) => find(kind, id)).find((found) => found !== undefined);
    if (!alias) return null;
    if (alias.to === null) withdrawn.add(alias);
    else moved = true;
    return alias.to === null ? null : alias;
  };

  const named = pathId(pathname);
  const own = named && follow([named.kind], named.id);
  if (named && own?.to) path = `${named.around[0]}${own.to}${named.around[1]}`;
  for (const [key, kinds] of Object.entries(QUERY_IDS)) {
    const id = query.get(key);
    const alias = id === null ? null : follow(kinds, id);
    if (!alias?.to) continue;
    query.set(key, alias.to);
    if (key === 'panel' || key === 'f') {
      path = leaveFor(path, alias);
      // The new id may be on another page than the old one, so the page has to be looked up.
      query.delete('page');
    }
    if (key === 'e' && alias.at?.[0] !== undefined && /^\/sources\//.test(path)) {
      const next = `/sources/${alias.at[0]}`;
      if (next !== path) query.delete('p');
      path = next;
    }
  }
  const compared = query.get('i');
  if (compared !== null) {
    const ids = compared.split(',').map((id) => follow(['indicator'], id)?.to ?? id);
    query.set('i', [...new Set(ids)].join(','));
  }
  const layer = query.get('layer');
  if (layer !== null) {
    const isIndicator = INDICATOR_LAYER.test(layer);
    const alias = follow([isIndicator ? 'indicator' : 'domain'], layer.replace(INDICATOR_LAYER, ''));
    if (alias?.to) query.set('layer', `${isIndicator ? 'i-' : ''}${alias.to}`);
  }
  const rest = query.toString();
  return { path: moved ? `${path}${rest === '' ? '' : `?${rest}`}` : null, withdrawn: [...withdrawn] };
}
