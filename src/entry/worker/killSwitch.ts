/**
 * The kill switch, built in place of the service worker at the same address: it takes over at once, deletes
 * the caches, unregisters itself, and reloads every open window from the server.
 */

interface CacheRegistry {
  keys(): Promise<string[]>;
  delete(name: string): Promise<boolean>;
}
interface WorkerWindow {
  readonly url: string;
  navigate(url: string): Promise<unknown>;
}
interface WorkerScope {
  readonly caches: CacheRegistry;
  readonly clients: { matchAll(options: { type: 'window' }): Promise<readonly WorkerWindow[]> };
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
}
declare const self: WorkerScope;

async function uninstall(): Promise<void> {
  // Only this site's caches are deleted: the name of a cache ends with the scope it was made for.
  const names = (await self.caches.keys()).filter((name) => name.endsWith(self.registration.scope));
  await Promise.all(names.map((name) => self.caches.delete(name)));
  await self.registration.unregister();
  const windows = await self.clients.matchAll({ type: 'window' });
  await Promise.all(windows.map((window) => window.navigate(window.url)));
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(uninstall()));

export {};
