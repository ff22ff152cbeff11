import type { ServerAnswer } from '../model/embed/embedCheck.ts';
import { DatasetError } from './datasetError.ts';

/**
 * The headers under which the server gives a file of the site, for judging how it is set up. Throws
 * `DatasetError` with code `missing` where it does not answer at all.
 */
export async function fetchHeaders(path: string): Promise<ServerAnswer> {
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
