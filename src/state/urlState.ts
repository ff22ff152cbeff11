import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate, useNavigationType, useParams, useSearchParams } from 'react-router';

/**
 * The only reader and writer of the address. Parsing never throws: an unknown value falls back
 * to the default, and defaults are left out when writing.
 */

export interface ReaderPlace {
  /** Paragraph number, from 1; null for the top of the document. */
  readonly paragraph: number | null;
  readonly evidence: string | null;
  /** Domain whose figures alone are wanted; null for all. */
  readonly domain: string | null;
  /** Evidence of another document to set beside the current one. */
  readonly beside: string | null;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const parseId = (text: string | null): string | null => (text !== null && ID.test(text) ? text : null);

export function parseReaderPlace(query: URLSearchParams): ReaderPlace {
  const p = query.get('p');
  return {
    paragraph: p !== null && /^[1-9][0-9]{0,4}$/.test(p) ? Number(p) : null,
    evidence: parseId(query.get('e')),
    domain: parseId(query.get('d')),
    beside: parseId(query.get('with')),
  };
}

/** The record whose evidence card is open, from any view. */
export function parseOpenRecord(query: URLSearchParams): string | null {
  return parseId(query.get('f'));
}

export function parsePanel(query: URLSearchParams): string | null {
  return parseId(query.get('panel'));
}

/** A copy of the query with one entry set, or left out where the value is null. */
export function withEntry(query: URLSearchParams, key: string, value: string | null): URLSearchParams {
  const next = new URLSearchParams(query);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}

export function useRouteId(name: 'domain' | 'doc' | 'indicator'): string | null {
  return parseId(useParams()[name] ?? null);
}

/** The county of a county page, by its six-digit code. */
export function useRouteAdcode(): string | null {
  const { adcode } = useParams();
  return adcode !== undefined && /^[0-9]{6}$/.test(adcode) ? adcode : null;
}

/** The layer of the map: a domain, or null for all facts. */
export function useMapLayer(): string | null {
  const [query] = useSearchParams();
  return parseId(query.get('layer'));
}

/** Indicators picked for comparison, in order, each once. */
export function parseCompared(query: URLSearchParams): string[] {
  const ids = (query.get('i') ?? '').split(',').filter((id) => ID.test(id));
  return [...new Set(ids)];
}

export function useCompared(): string[] {
  const [query] = useSearchParams();
  return useMemo(() => parseCompared(query), [query]);
}

export function useReaderPlace(): ReaderPlace {
  const [query] = useSearchParams();
  return useMemo(() => parseReaderPlace(query), [query]);
}

/** The disagreement or sum that the address names. */
export function useReviewPlace(): string | null {
  const [query] = useSearchParams();
  return parseId(query.get('c'));
}

/** Whether the review shows the sheet to sign off. */
export function useReviewSheet(): boolean {
  const [query] = useSearchParams();
  return query.get('view') === 'sheet';
}

export function usePanelPlace(): string | null {
  const [query] = useSearchParams();
  return parsePanel(query);
}

/** The open evidence card: opening adds to the history, so that Back closes it. */
export function useOpenRecord(): { id: string | null; open: (id: string) => void; close: () => void } {
  const [query, setQuery] = useSearchParams();
  const open = useCallback((id: string) => setQuery((now) => withEntry(now, 'f', id)), [setQuery]);
  const close = useCallback(
    () => setQuery((now) => withEntry(now, 'f', null), { replace: true }),
    [setQuery],
  );
  return { id: parseOpenRecord(query), open, close };
}

export function useGoTo(): (path: string) => void {
  const navigate = useNavigate();
  return useCallback((path: string) => void navigate(path), [navigate]);
}

/** The path without query, for what must reset when the page changes. */
export function usePathname(): string {
  return useLocation().pathname;
}

/** One entry of the history: a key of its own, and whether Back or Forward led here. */
export function useVisit(): { key: string; pathname: string; isReturn: boolean } {
  const { key, pathname } = useLocation();
  return { key, pathname, isReturn: useNavigationType() === 'POP' };
}

/** The full address of a place in this app, for copying; `site` is where the public finds it. */
export function absoluteAddress(href: string, site: string | null = null): string {
  return new URL(href, site ?? window.location.href).href;
}
