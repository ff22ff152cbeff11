import type { ServerAnswer } from '../model/embed/embedCheck.ts';
import { DatasetError } from './datasetError.ts';

/**
 * Fetches the response headers of a file of the site, to judge the server's configuration. Throws
 * `DatasetError` with code `missing` where the server does not respond.
 */
export async function fetchHeaders(path: string): Promise<ServerAnswer> {
  const url = new URL(path, document.baseURI);
  const ask = (method: 'HEAD' | 'GET') =>
    fetch(url, { method, cache: 'no-store' }).catch((cause: unknown) => {
      throw new DatasetError('missing', path, String(cause));
    });
  const head = await ask('HEAD');
  // Some servers do not support HEAD, and some gateways refuse it.
  const response = head.ok ? head : await ask('GET');
  return {
    address: response.url === '' ? url.href : response.url,
    status: response.status,
    headers: Object.fromEntries(response.headers),
  };
}
