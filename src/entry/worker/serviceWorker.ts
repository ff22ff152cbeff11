import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

/**
 * The worker of a site that was built to be installed: keeps the files the build listed, and answers
 * with them and with nothing else. Panels in `embed/` and downloads are not among them and go to the
 * server, as if there were no worker. A new version is fetched beside the old one and waits until a
 * window asks for it.
 */

interface WorkerScope {
  /** Put there by the build: every file with a hash of its content. */
  readonly __WB_MANIFEST: readonly PrecacheEntry[];
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}
declare const self: WorkerScope;

precacheAndRoute([...self.__WB_MANIFEST], {
  // Shards are asked for by a revision in their address; the files kept are those of one version.
  ignoreURLParametersMatching: [/^v$/],
});
cleanupOutdatedCaches();

self.addEventListener('message', ({ data }) => {
  if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING')
    void self.skipWaiting();
});
