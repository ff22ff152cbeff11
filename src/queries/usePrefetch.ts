import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { prefetchPage } from './dataset.ts';
import { prefetchPictures } from './prerenderedPictures.ts';

/** Milliseconds without activity before other tabs are prefetched. */
const QUIET = 2500;
/** The most tabs to prefetch: all tabs of a usual city, but not all of a dataset many times as large. */
const MOST = 9;

/** Whether the reader has asked the browser to save data. */
const isSaving = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

const hasFailed = (client: QueryClient): boolean =>
  client
    .getQueryCache()
    .getAll()
    .some(({ state }) => state.status === 'error');

/**
 * Prefetches the data of the other tabs one by one once the page is idle, so that a tab opens at once, also
 * where the connection is slow or is lost later.
 */
export function usePrefetch(pages: readonly string[]): void {
  const client = useQueryClient();
  const names = pages.slice(0, MOST).join(' ');
  useEffect(() => {
    if (names === '' || isSaving()) return;
    let stopped = false;
    const timer = window.setTimeout(async () => {
      for (const page of names.split(' ')) {
        // After a failure the connection is poor, and an error that is shown with a retry button must not be
        // retried in the background.
        if (stopped || hasFailed(client)) return;
        // What fails now is fetched again, and its error reported, when the tab is opened.
        await Promise.allSettled([prefetchPage(client, page), prefetchPictures(client, page)]);
      }
    }, QUIET);
    return () => {
      stopped = true;
      window.clearTimeout(timer);
    };
  }, [client, names]);
}
