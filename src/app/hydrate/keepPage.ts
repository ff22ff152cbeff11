import type { QueryClient } from '@tanstack/react-query';
import {
  KEEP_EVENT,
  KEPT_ATTRIBUTE,
  KEPT_LINE_ATTRIBUTE,
  KEPT_PART_ATTRIBUTE,
} from '../../model/published/hydrationAttributes.ts';
import { DATASET_KEY, type LoadedPage, prefetchPage } from '../../queries/dataset.ts';
import { DatasetError } from '../../queries/datasetError.ts';

/** Seconds until the data of a kept page are asked for again; the last one holds for all further times. */
const PAUSES = [2, 5, 15, 30, 60];

/** What the line above a kept page says: what failed, and what the reader has instead. */
const wordsOf = (error: DatasetError, version: string): string =>
  `${error.message}下面是已经画好的页面（数据版本 ${version}），数字、图和出处可以照常阅读；数据会再次读取，读到后自动接上。`;

const lineOf = (): HTMLElement | null => document.querySelector(`[${KEPT_LINE_ATTRIBUTE}]`);

/** Keeps the drawn page as a page without the app, with one line above it. */
function keepPage(words: string, onRetry: () => void): void {
  document.dispatchEvent(new CustomEvent(KEEP_EVENT, { detail: words }));
  const line = lineOf();
  if (!line) return;
  line.textContent = words;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '重新读取';
  button.style.marginInlineStart = '0.75rem';
  button.style.textDecoration = 'underline';
  button.addEventListener('click', onRetry);
  line.append(button);
}

/** Takes away what the page was given in place of the app. */
function releasePage(): void {
  for (const part of Array.from(document.querySelectorAll(`[${KEPT_PART_ATTRIBUTE}]`))) part.remove();
  document.documentElement.removeAttribute(KEPT_ATTRIBUTE);
}

/** Resolves after a pause, or at once when the reader asks, the network returns or the address changes. */
function waitToRetry(seconds: number, show: (retry: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      for (const name of ['online', 'hashchange']) window.removeEventListener(name, go);
      resolve();
    };
    const timer = setTimeout(go, seconds * 1000);
    for (const name of ['online', 'hashchange']) window.addEventListener(name, go);
    show(go);
  });
}

export interface KeptPage {
  /** Version of the dataset that the page was drawn from. */
  readonly version: string;
  /** Whether the address still asks for this page. */
  readonly isWanted: () => boolean;
}

export interface KeptLoad {
  /** Null where the reader has gone to another address in the meantime. */
  readonly loaded: LoadedPage | null;
  /** Whether the page was kept for a time and is no longer as it was drawn. */
  readonly kept: boolean;
}

/**
 * Fetches the data of a drawn page. As long as that fails, the page stays as it was drawn, which is worth more than
 * an error in its place.
 */
export async function loadKeptPage(
  client: QueryClient,
  page: string,
  { version, isWanted }: KeptPage,
): Promise<KeptLoad> {
  for (let failed = 0; ; failed += 1) {
    try {
      const loaded = isWanted() ? await prefetchPage(client, page) : null;
      releasePage();
      return { loaded, kept: failed > 0 };
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      const pause = PAUSES[Math.min(failed, PAUSES.length - 1)] ?? 60;
      await waitToRetry(pause, (retry) => keepPage(wordsOf(error, version), retry));
      client.removeQueries({ queryKey: [DATASET_KEY] });
    }
  }
}
