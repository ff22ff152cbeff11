import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { Loaded } from './dataset.ts';

const moduleKey = (name: string) => ['module', name];

/** Puts a part there before anything asks for it, for a page drawn in one pass. */
export function seedModule<T>(client: QueryClient, name: string, module: T): void {
  client.setQueryData(moduleKey(name), module);
}

/**
 * A part of the app that is fetched when it is first wanted, in the same four states as data:
 * a chunk that does not come is an error with retry, never a blank page.
 */
export function useModule<T>(name: string, load: () => Promise<T>, wanted = true): Loaded<T> {
  const result = useQuery({ queryKey: moduleKey(name), queryFn: load, enabled: wanted });
  if (result.error) return { state: 'error', error: result.error, retry: () => void result.refetch() };
  return result.data === undefined ? { state: 'loading' } : { state: 'ready', data: result.data };
}
