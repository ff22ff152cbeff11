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

/** A page of something that has several, from 1; null where the address names none. */
export function parsePage(query: URLSearchParams): number | null {
  const page = query.get('page');
  return page !== null && /^[1-9][0-9]{0,4}$/.test(page) ? Number(page) : null;
}

type Edit = (query: URLSearchParams) => URLSearchParams;

/** What the address says now: the router follows it only when React has time. */
export const queryNow = (): URLSearchParams => new URLSearchParams(window.location.hash.split('?')[1] ?? '');

/** Changes what the address says now; the router's own loses the first of two changes made in a row. */
function useQuery(): [URLSearchParams, (edit: Edit, options?: { replace: boolean }) => void] {
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
  /** Writes the page that was found into the address; adds nothing to the history. */
  readonly settle: (page: number) => void;
}

/** What the address names on a tab. */
export function useTabParams(): TabParams {
  const [query, setQuery] = useQuery();
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

/** A copy of the query with one entry set, or left out where the value is null. */
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

/** The map's place, and a way to select a county that Back undoes. */
export function useMapParams(): MapParams & { readonly select: (adcode: string | null) => void } {
  const [query, setQuery] = useQuery();
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

/** Whether the review shows the sheet to sign off. */
export function useReviewSheet(): boolean {
  const [query] = useSearchParams();
  return query.get('view') === 'sheet';
}

export function usePanelParam(): string | null {
  const [query] = useSearchParams();
  return parsePanel(query);
}

/** What the address of a presentation says. Its slide may be behind: `slideAddress` is written past the router. */
export function usePresentParams(): PresentParams {
  const [query] = useSearchParams();
  return useMemo(() => parsePresentParams(query), [query]);
}

/** Paper and ground of a handout; changing them adds nothing to the history. */
export function useHandoutParams(): HandoutParams & { choose: (place: Partial<HandoutParams>) => void } {
  const [query, setQuery] = useQuery();
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

/** The open evidence card: opening adds to the history, so that Back closes it. */
export function useOpenRecord(): { id: string | null; open: (id: string) => void; close: () => void } {
  const [query, setQuery] = useQuery();
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

/** A place as an href, for plain anchors: the app's own address, or the dashboard's from a page beside it. */
export function useHrefOf(): (path: string) => string {
  // Of a place without a page of its own, which a drawn page would lead to instead.
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
  /** Whether somebody came by this address, or it was put right since, and no link of the app led to it. */
  readonly arrived: boolean;
  /** Puts another address in its place; adds nothing to the history. */
  readonly replace: (path: string) => void;
}

/** The address, as those have it who were given it. */
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
  /** From 1. */
  readonly page: number;
  /** Whether Back or Forward led here. */
  readonly isReturn: boolean;
  /** Whether the address was only put right. */
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
 * Gives an address without a hash the place of the page that was opened (`urban.html` is `/d/urban`),
 * and returns the path that is asked for. Adds nothing to the history.
 */
export function enterPage(place: string): string {
  if (window.location.hash.replace(/^#/, '') === '' && place !== ROUTES.overview)
    window.history.replaceState(null, '', hashHref(place));
  return pathOfHash(window.location.hash);
}

/**
 * For the time in which the app is not listening yet: the returned function tells the router where the
 * address has gone since.
 */
export function watchAddress(): () => void {
  const { href } = window.location;
  return () => {
    if (window.location.href !== href) window.dispatchEvent(new PopStateEvent('popstate'));
  };
}

/** The full address of a place in this app, for copying; `site` is where the public finds it. */
export function absoluteAddress(href: string, site: string | null = null): string {
  return new URL(href, site ?? window.location.href).href;
}

/** Loads the page anew, with whatever dataset the site holds now. */
export function reloadPage(): void {
  window.location.reload();
}

/** Whether this window belongs to a presentation, which nothing may interrupt. */
export function isPresenting(): boolean {
  return /^#\/present\/./.test(window.location.hash);
}
