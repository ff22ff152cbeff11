import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

/**
 * The service worker of an installable site: it precaches the files that the build listed and serves only
 * those. Embeds and downloads are not among them and go to the server as if there were no worker. A new
 * version is cached beside the old one and waits until a window asks for it.
 */

interface WorkerScope {
  /** Inserted by the build: every file with a hash of its content. */
  readonly __WB_MANIFEST: readonly PrecacheEntry[];
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}
declare const self: WorkerScope;

precacheAndRoute([...self.__WB_MANIFEST], {
  // Originals are requested with a revision in the query; the cached files are all of one version, so it is
  // ignored.
  ignoreURLParametersMatching: [/^v$/],
});
cleanupOutdatedCaches();

self.addEventListener('message', ({ data }) => {
  if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING')
    void self.skipWaiting();
});
