import type { ServerAnswer } from '../model/embedCheck.ts';
import { DATA_SCRIPT } from '../model/paths.ts';
import { DatasetError } from './datasetError.ts';

declare global {
  /** Set by a classic script on pages opened from disk, where `fetch` fails: text by site path. */
  var __YOUJU_FILES__: Readonly<Record<string, string>> | undefined;
  /** Scripts of such a page that did not come or could not be read, by file name. */
  var __YOUJU_FAULTS__: Readonly<Record<string, string>> | undefined;
}

/**
 * The one gateway to files of the site. A global set by a script wins, so that the same app works
 * from a folder; otherwise the file is fetched relative to the page, which keeps any sub-path working.
 * Throws `DatasetError` with code `missing`.
 */
export async function readSiteFile(path: string, revision?: string): Promise<string> {
  const local = globalThis.__YOUJU_FILES__;
  if (local !== undefined) {
    const text = local[path];
    if (text === undefined) throw new DatasetError('missing', path, '随附数据中没有这个文件');
    return text;
  }
  // Nothing else can be read from disk.
  if (import.meta.env?.MODE === 'portable')
    throw new DatasetError(
      'missing',
      path,
      globalThis.__YOUJU_FAULTS__?.[DATA_SCRIPT] ?? `${DATA_SCRIPT} 不完整，或有语法错误`,
    );
  const url = new URL(path, document.baseURI);
  if (revision !== undefined) url.searchParams.set('v', revision);
  // A shard's address changes with its content; whatever has no revision must be asked for anew.
  const response = await fetch(url, { cache: revision === undefined ? 'no-cache' : 'default' }).catch(
    (cause: unknown) => {
      throw new DatasetError('missing', path, String(cause));
    },
  );
  if (!response.ok) throw new DatasetError('missing', path, `HTTP ${response.status}`);
  return response.text();
}

/**
 * The headers under which the server gives a file of the site, for judging how it is set up. Throws
 * `DatasetError` with code `missing` where it does not answer at all.
 */
export async function readHeaders(path: string): Promise<ServerAnswer> {
  const url = new URL(path, document.baseURI);
  const ask = (method: 'HEAD' | 'GET') =>
    fetch(url, { method, cache: 'no-store' }).catch((cause: unknown) => {
      throw new DatasetError('missing', path, String(cause));
    });
  const head = await ask('HEAD');
  // Some servers know no HEAD, and some gates refuse it.
  const response = head.ok ? head : await ask('GET');
  return {
    address: response.url === '' ? url.href : response.url,
    status: response.status,
    headers: Object.fromEntries(response.headers),
  };
}
