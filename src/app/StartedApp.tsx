import type { QueryClient } from '@tanstack/react-query';
import { StrictMode, useLayoutEffect } from 'react';
import { App } from './App.tsx';

/** The app as a page starts it; the outline that stood in for its view goes in the moment in which the view is there. */
export function StartedApp({ client }: { client: QueryClient }) {
  useLayoutEffect(() => {
    delete document.documentElement.dataset.elsewhere;
  }, []);
  return (
    <StrictMode>
      <App client={client} />
    </StrictMode>
  );
}
