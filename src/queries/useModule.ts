import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { MANIFEST_PATH } from '../model/paths.ts';
import type { Loaded } from './dataset.ts';
import { fetchSiteFile, STALL_TIMEOUT_MS } from './fetchSiteFile.ts';

/**
 * Reloads the page. The app passes it in, because queries may not use the address bar; a prerendered page has
 * none.
 */
export const ReloadPage = createContext<(() => void) | null>(null);

const moduleKey = (name: string) => ['module', name];

/** Seeds the cache with a module, for a page that is rendered in one pass. */
export function seedModule<T>(client: QueryClient, name: string, module: T): void {
  client.setQueryData(moduleKey(name), module);
}

/**
 * Translates load errors: browser and bundler name the file in an English sentence. Errors thrown by the
 * module itself are kept.
 */
function moduleError(cause: unknown): Error {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const [file] = /[^/\s]+\.(?:js|css)\b/.exec(error.message) ?? [];
  return file === undefined ? error : new Error(`程序文件 ${file} 读取不到。`);
}

/**
 * Loads a module and reports an error after a timeout. An import cannot be cancelled, so a module that
 * arrives later is still used.
 */
function loadModule<T>(load: () => Promise<T>, takeLateModule: (module: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new Error(`${STALL_TIMEOUT_MS / 1000} 秒没有等到，到了会自动显示。`));
    }, STALL_TIMEOUT_MS);
    load()
      .then(
        (module) => (late ? takeLateModule(module) : resolve(module)),
        (cause) => reject(moduleError(cause)),
      )
      .finally(() => clearTimeout(timer));
  });
}

/**
 * Lazy-loads a part of the app when it is first wanted, in the same states as data: a chunk that fails to
 * load is an error with retry, never a blank page. Some engines never request a failed script again, the
 * bundler never a style sheet, and after a site update the old file name is gone: where the retry fails
 * although the site responds, the page is reloaded.
 */
export function useModule<T>(name: string, load: () => Promise<T>, wanted = true): Loaded<T> {
  const client = useQueryClient();
  const reloadPage = useContext(ReloadPage);
  const result = useQuery({
    queryKey: moduleKey(name),
    queryFn: () => loadModule(load, (module) => seedModule(client, name, module)),
    enabled: wanted,
  });
  const { data, error, refetch } = result;
  if (error) {
    const retry = async () => {
      const failed = error.message.includes('.css') || (await refetch()).isError;
      if (failed && (await siteAnswers())) reloadPage?.();
    };
    return { state: 'error', error, retry: () => void retry() };
  }
  return data === undefined ? { state: 'loading' } : { state: 'ready', data };
}

const siteAnswers = (): Promise<boolean> =>
  fetchSiteFile(MANIFEST_PATH).then(
    () => true,
    () => false,
  );
