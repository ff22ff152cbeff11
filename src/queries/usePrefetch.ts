import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { prefetchPage } from './dataset.ts';
import { prefetchPictures } from './prerenderedPictures.ts';

/** Milliseconds of quiet before the next tabs are fetched. */
const QUIET = 2500;
/** Tabs read ahead: all of a city's, but never all of a dataset many times as large. */
const MOST = 9;

/** Whether the reader has asked for few bytes. */
const isSaving = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

const hasFailed = (client: QueryClient): boolean =>
  client
    .getQueryCache()
    .getAll()
    .some(({ state }) => state.status === 'error');

/**
 * Once the page has been quiet, what the other tabs are drawn from is fetched one by one, so that a
 * tab is there when it is asked for, also where the line is slow or goes away.
 */
export function usePrefetch(pages: readonly string[]): void {
  const client = useQueryClient();
  const names = pages.slice(0, MOST).join(' ');
  useEffect(() => {
    if (names === '' || isSaving()) return;
    let stopped = false;
    const timer = window.setTimeout(async () => {
      for (const page of names.split(' ')) {
        // Where something failed, the line is poor, and what stands there with a way to retry must not be asked for again unseen.
        if (stopped || hasFailed(client)) return;
        // What does not come now is asked for again, and said, when the tab is opened.
        await Promise.allSettled([prefetchPage(client, page), prefetchPictures(client, page)]);
      }
    }, QUIET);
    return () => {
      stopped = true;
      window.clearTimeout(timer);
    };
  }, [client, names]);
}
