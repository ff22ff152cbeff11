import { takeEarlyFile } from '../model/page/earlyFiles.ts';
import { contentPath, DATA_SCRIPT } from '../model/paths.ts';
import { DatasetError } from './datasetError.ts';

declare global {
  /** Set by a classic script on pages opened from disk, where `fetch` fails: file texts by site path. */
  var __YOUJU_FILES__: Readonly<Record<string, string>> | undefined;
  /** Scripts of such a page that failed to load or to parse, by file name. */
  var __YOUJU_FAULTS__: Readonly<Record<string, string>> | undefined;
}

/**
 * A response that sends nothing for this long is aborted. Poor connections pause for seconds, so the timeout
 * restarts with every chunk and a slow response is never cut off.
 */
export const STALL_TIMEOUT_MS = 15_000;

/** Throws `DatasetError`: `missing`, `silent` or `truncated`. */
async function fetchText(url: URL, path: string, cache: RequestCache): Promise<string> {
  const control = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => control.abort(), STALL_TIMEOUT_MS);
  };
  let begun = false;
  try {
    wait();
    const early = takeEarlyFile<Response>(globalThis as object, url.href);
    if (early) control.signal.addEventListener('abort', early.stop);
    const response = await (early?.answer ?? fetch(url, { cache, signal: control.signal }));
    if (!response.ok) throw new DatasetError('missing', path, `HTTP ${response.status}`);
    begun = true;
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
      wait();
      const piece = await reader?.read();
      if (!piece || piece.done) return text + decoder.decode();
      text += decoder.decode(piece.value, { stream: true });
    }
  } catch (cause) {
    if (cause instanceof DatasetError) throw cause;
    if (control.signal.aborted)
      throw new DatasetError('silent', path, `${STALL_TIMEOUT_MS / 1000} 秒没有收到数据`);
    throw begun
      ? new DatasetError('truncated', path, '连接在传输中断开')
      : new DatasetError('missing', path, '连接不上，网络或服务器中断');
  } finally {
    clearTimeout(timer);
  }
}

/** How often an address has failed; caches on the way may have kept the failure. */
const failures = new Map<string, number>();

/**
 * Fetches an address, and another one for the same file where it has failed before: a cache that kept a failed or
 * damaged copy, in spite of all headers, has none of the other address.
 */
async function fetchAgain(url: URL, path: string, cache: RequestCache): Promise<string> {
  const { href } = url;
  const failed = failures.get(href) ?? 0;
  if (failed > 0) url.searchParams.set('again', `${Date.now().toString(36)}-${failed}`);
  try {
    return await fetchText(url, path, failed > 0 ? 'reload' : cache);
  } catch (error) {
    failures.set(href, failed + 1);
    throw error;
  }
}

/** The address of a file: in a built site a revision is part of the name, in development a parameter. */
function addressOf(path: string, revision: string | undefined): URL {
  if (revision === undefined) return new URL(path, document.baseURI);
  if (import.meta.env.PROD && path.startsWith('data/'))
    return new URL(contentPath(path, revision), document.baseURI);
  const url = new URL(path, document.baseURI);
  url.searchParams.set('v', revision);
  return url;
}

/**
 * The one gateway to files of the site. A global set by a script takes precedence, so that the same app works
 * from a folder; otherwise the file is fetched relative to the page, which works under any sub-path. `fresh`
 * bypasses every cache, by another address where need be. Throws `DatasetError`: `missing`, `silent`, `truncated` or `page`.
 */
export async function fetchSiteFile(path: string, revision?: string, fresh = false): Promise<string> {
  const local = globalThis.__YOUJU_FILES__;
  if (local !== undefined) {
    const text = local[path];
    if (text === undefined) throw new DatasetError('missing', path, '随附数据中没有这个文件');
    return text;
  }
  // A page opened from disk cannot read any other file.
  if (import.meta.env?.MODE === 'portable')
    throw new DatasetError(
      'missing',
      path,
      globalThis.__YOUJU_FAULTS__?.[DATA_SCRIPT] ?? `${DATA_SCRIPT} 不完整，或有语法错误`,
    );
  const url = addressOf(path, revision);
  if (fresh) failures.set(url.href, (failures.get(url.href) ?? 0) + 1);
  // The address of a shard changes with its content; a file without a revision must be revalidated.
  const text = await fetchAgain(url, path, revision === undefined ? 'no-cache' : 'default');
  // Networks answer with a login page and site software with an error page, both with status 200.
  if (/^\s*</.test(text) && path.endsWith('.json'))
    throw new DatasetError('page', path, '可能是网络的登录页，或网站的出错页');
  return text;
}

/**
 * Fetches a file and parses it. An invalid one may be an outdated or damaged copy from a cache on the way, so
 * it is fetched once more past every cache before an error is reported.
 */
export async function fetchChecked<T>(
  path: string,
  revision: string | undefined,
  parse: (text: string) => T | Promise<T>,
): Promise<T> {
  try {
    return await parse(await fetchSiteFile(path, revision));
  } catch (error) {
    // A missing or stalled file is not a bad copy, so there is no point in fetching it again.
    if (!(error instanceof DatasetError) || /missing|silent/.test(error.code)) throw error;
    return parse(await fetchSiteFile(path, revision, true));
  }
}
