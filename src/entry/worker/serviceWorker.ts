import { addPlugins, cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

/**
 * The service worker of an installable site: it precaches the files that the build listed and serves only
 * those. Embeds and downloads are not among them and go to the server as if there were no worker. A new
 * version is cached beside the old one and waits until a window asks for it.
 */

interface WorkerScope {
  /** Inserted by the build: every file with a hash of its content. */
  readonly __WB_MANIFEST: ReadonlyArray<PrecacheEntry & { readonly integrity: string }>;
  /** Its scope is the folder of the site, to which the addresses in the list are relative. */
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}
declare const self: WorkerScope;

const entries = [...self.__WB_MANIFEST];
const hashes = new Map(
  entries.map(({ url, integrity }) => [new URL(url, self.registration.scope).href, integrity]),
);

async function isWhole(response: Response, integrity: string): Promise<boolean> {
  if (!response.ok) return false;
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  return integrity === `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/**
 * Holds each file of a new version to its hash. While that is being uploaded, files of the old version may still
 * stand under the same names, and caches on the way may have kept that a file is not there; they have kept nothing
 * of another address. Throws where that is no better: the new version is then refused as a whole, and tried again
 * on the next visit.
 */
async function fetchDidSucceed({
  request,
  response,
  event,
}: {
  request: Request;
  response: Response;
  event: Event;
}): Promise<Response> {
  const integrity = hashes.get(request.url);
  if (event.type !== 'install' || integrity === undefined || (await isWhole(response, integrity)))
    return response;
  const url = new URL(request.url);
  url.searchParams.set('again', Date.now().toString(36));
  const second = await fetch(url, { cache: 'reload', credentials: 'same-origin' });
  if (await isWhole(second, integrity)) return second;
  throw new Error(`${request.url} is not of this version`);
}

addPlugins([{ fetchDidSucceed }]);
precacheAndRoute(
  // The browser's own check would refuse a file before it can be asked for at another address.
  entries.map(({ url, revision }) => ({ url, revision: revision ?? null })),
  {
    // Originals are requested with a revision in the query; the cached files are all of one version, so it is
    // ignored.
    ignoreURLParametersMatching: [/^v$/],
  },
);
cleanupOutdatedCaches();

self.addEventListener('message', ({ data }) => {
  if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING')
    void self.skipWaiting();
});
