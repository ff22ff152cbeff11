import { useCallback, useMemo } from 'react';
import {
  useHref,
  useLocation,
  useNavigate,
  useNavigationType,
  useParams,
  useSearchParams,
} from 'react-router';
import { pathOfHash } from '../model/page/skeleton.ts';
import { hashHref, ROUTES } from '../model/paths.ts';
import { ADCODE, type MapParams, parseMapParams } from './mapParams.ts';
import {
  type HandoutParams,
  ID,
  type PresentParams,
  parseHandoutParams,
  parseId,
  parsePresentParams,
} from './presentParams.ts';
import { parseReaderParams, type ReaderParams } from './readerParams.ts';

/**
 * The only reader and writer of the address. Parsing never throws: an unknown value falls back
 * to the default, and defaults are left out when writing.
 */

/** The record whose evidence card is open, from any view. */
export function parseOpenRecord(query: URLSearchParams): string | null {
  return parseId(query.get('f'));
}

export function parsePanel(query: URLSearchParams): string | null {
  return parseId(query.get('panel'));
}

/** The page number, from 1; null where the address has none. */
export function parsePage(query: URLSearchParams): number | null {
  const page = query.get('page');
  return page !== null && /^[1-9][0-9]{0,4}$/.test(page) ? Number(page) : null;
}

type Edit = (query: URLSearchParams) => URLSearchParams;

/** The current query of the address; the router's state may lag behind it. */
export const queryNow = (): URLSearchParams => new URLSearchParams(window.location.hash.split('?')[1] ?? '');

/** Edits the current query; the router's own setter loses the first of two consecutive changes. */
export function useAddressQuery(): [URLSearchParams, (edit: Edit, options?: { replace: boolean }) => void] {
  const [query, setQuery] = useSearchParams();
  const edit = useCallback(
    (change: Edit, options?: { replace: boolean }) => setQuery(() => change(queryNow()), options),
    [setQuery],
  );
  return [query, edit];
}

export interface TabParams {
  readonly page: number | null;
  readonly panel: string | null;
  readonly record: string | null;
  /** Writes the page number that was found into the address without a history entry. */
  readonly settle: (page: number) => void;
}

/** The parameters of a tab's address. */
export function useTabParams(): TabParams {
  const [query, setQuery] = useAddressQuery();
  const settle = useCallback(
    (page: number) => setQuery((now) => withEntry(now, 'page', String(page)), { replace: true }),
    [setQuery],
  );
  return useMemo(
    () => ({
      page: parsePage(query),
      panel: parsePanel(query),
      record: parseOpenRecord(query),
      settle,
    }),
    [query, settle],
  );
}

export function usePage(): number | null {
  const [query] = useSearchParams();
  return parsePage(query);
}

/** Copies a query with one entry set, or removed where the value is null. */
export function withEntry(query: URLSearchParams, key: string, value: string | null): URLSearchParams {
  const next = new URLSearchParams(query);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}

export function useRouteId(name: 'domain' | 'doc' | 'indicator' | 'deck'): string | null {
  return parseId(useParams()[name] ?? null);
}

/** The county of a county page, by its six-digit code. */
export function useRouteAdcode(): string | null {
  const { adcode } = useParams();
  return adcode !== undefined && ADCODE.test(adcode) ? adcode : null;
}

/** The parameters of the map, and a way to select a county that Back undoes. */
export function useMapParams(): MapParams & { readonly select: (adcode: string | null) => void } {
  const [query, setQuery] = useAddressQuery();
  const select = useCallback(
    (adcode: string | null) => setQuery((now) => withEntry(now, 'county', adcode)),
    [setQuery],
  );
  return useMemo(() => ({ ...parseMapParams(query), select }), [query, select]);
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

export function useReaderParams(): ReaderParams {
  const [query] = useSearchParams();
  return useMemo(() => parseReaderParams(query), [query]);
}

/** The disagreement or sum that the address names. */
export function useReviewItem(): string | null {
  const [query] = useSearchParams();
  return parseId(query.get('c'));
}

/** Whether the review shows the sign-off sheet. */
export function useReviewSheet(): boolean {
  const [query] = useSearchParams();
  return query.get('view') === 'sheet';
}

export function usePanelParam(): string | null {
  const [query] = useSearchParams();
  return parsePanel(query);
}

/**
 * The parameters of a presentation's address. The slide number may be outdated, because `slideAddress` writes
 * it without the router.
 */
export function usePresentParams(): PresentParams {
  const [query] = useSearchParams();
  return useMemo(() => parsePresentParams(query), [query]);
}

/** Paper and theme of a handout; changing them adds no history entry. */
export function useHandoutParams(): HandoutParams & { choose: (place: Partial<HandoutParams>) => void } {
  const [query, setQuery] = useAddressQuery();
  const place = useMemo(() => parseHandoutParams(query), [query]);
  const choose = useCallback(
    (change: Partial<HandoutParams>) =>
      setQuery(
        (now) => {
          const { paper, theme } = { ...parseHandoutParams(now), ...change };
          const papered = withEntry(now, 'paper', paper === 'slide' ? null : paper);
          return withEntry(papered, 'theme', theme === 'light' ? null : theme);
        },
        { replace: true },
      ),
    [setQuery],
  );
  return { ...place, choose };
}

export interface OpenRecord {
  readonly id: string | null;
  readonly open: (id: string) => void;
  /** Goes on to another record without a step in the history. */
  readonly step: (id: string) => void;
  readonly close: () => void;
}

/** The open evidence card: opening adds to the history, so that Back closes it. */
export function useOpenRecord(): OpenRecord {
  const [query, setQuery] = useAddressQuery();
  const open = useCallback((id: string) => setQuery((now) => withEntry(now, 'f', id)), [setQuery]);
  const replace = useCallback(
    (id: string | null) => setQuery((now) => withEntry(now, 'f', id), { replace: true }),
    [setQuery],
  );
  const close = useCallback(() => replace(null), [replace]);
  return { id: parseOpenRecord(query), open, step: replace, close };
}

export function useGoTo(): (path: string) => void {
  const navigate = useNavigate();
  return useCallback((path: string) => void navigate(path), [navigate]);
}

/**
 * Turns a route path into an href for plain anchors: of the app itself, or of the dashboard from a page
 * beside it.
 */
export function useHrefOf(): (path: string) => string {
  // Uses the href of a route without a prerendered page; the others would lead to their files.
  const root = useHref(ROUTES.about).slice(0, -ROUTES.about.length);
  return useCallback((path: string) => root + path, [root]);
}

/** The path without query, for what must reset when the page changes. */
export function usePathname(): string {
  return useLocation().pathname;
}

export interface IncomingAddress {
  readonly pathname: string;
  readonly search: string;
  /** True unless a link of the app led to this address: the reader came by it, or it was corrected. */
  readonly arrived: boolean;
  /** Replaces the address without a history entry. */
  readonly replace: (path: string) => void;
}

/** The address by which the reader arrived. */
export function useIncomingAddress(): IncomingAddress {
  const { pathname, search } = useLocation();
  const arrived = useNavigationType() !== 'PUSH';
  const navigate = useNavigate();
  const replace = useCallback((path: string) => void navigate(path, { replace: true }), [navigate]);
  return { pathname, search, arrived, replace };
}

export interface HistoryEntry {
  readonly key: string;
  readonly pathname: string;
  /** The page number, from 1. */
  readonly page: number;
  /** Whether Back or Forward led here. */
  readonly isReturn: boolean;
  /** Whether the address was only corrected. */
  readonly isSettled: boolean;
}

/** One entry of the history. */
export function useHistoryEntry(): HistoryEntry {
  const { key, pathname, search } = useLocation();
  const type = useNavigationType();
  const page = parsePage(new URLSearchParams(search)) ?? 1;
  return { key, pathname, page, isReturn: type === 'POP', isSettled: type === 'REPLACE' };
}

/**
 * Adds the route of the opened file to an address without a hash (`urban.html` is `/d/urban`) and returns the
 * requested path. Adds no history entry.
 */
export function enterPage(place: string): string {
  if (window.location.hash.replace(/^#/, '') === '' && place !== ROUTES.overview)
    window.history.replaceState(null, '', hashHref(place));
  return pathOfHash(window.location.hash);
}

/** Whether the address asks for more than its path: a page of a tab, a panel, a record. */
export const hasQuery = (): boolean => window.location.hash.includes('?');

/** The absolute URL of a route, for copying; `site` is the public URL. */
export function absoluteAddress(href: string, site: string | null = null): string {
  return new URL(href, site ?? window.location.href).href;
}

/** Reloads the page, with the dataset that the site has now. */
export function reloadPage(): void {
  window.location.reload();
}

/** Whether this window belongs to a presentation, which must not be interrupted. */
export function isPresenting(): boolean {
  return /^#\/present\/./.test(window.location.hash);
}
