import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ReloadPage } from './useModule.ts';

/**
 * Creates the client. A dataset does not change while a page is open, and a page may be opened without any
 * network.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        // With 'online', queries would pause for ever after an offline event, even over local files.
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
}

export interface QueryProviderProps {
  readonly client: QueryClient;
  /**
   * Reloads the page after a site update has removed a part of the app; null on a page that lazy-loads
   * nothing.
   */
  readonly reloadPage: (() => void) | null;
  readonly children: ReactNode;
}

export function QueryProvider({ client, reloadPage, children }: QueryProviderProps) {
  return (
    <QueryClientProvider client={client}>
      <ReloadPage.Provider value={reloadPage}>{children}</ReloadPage.Provider>
    </QueryClientProvider>
  );
}
