import type { QueryClient } from '@tanstack/react-query';
import { StrictMode, useEffect, useLayoutEffect } from 'react';
import { PRESSED_ATTRIBUTE } from '../../model/published/hydrationAttributes.ts';
import { App } from '../App.tsx';

/** Clicks the button that the reader pressed on the prerendered page before the app could respond. */
function answerPressed(): void {
  const button = document.querySelector<HTMLElement>(`[${PRESSED_ATTRIBUTE}]`);
  button?.removeAttribute(PRESSED_ATTRIBUTE);
  button?.click();
}

export interface RootAppProps {
  readonly client: QueryClient;
  /** Called once the app listens to the address. */
  readonly onStart: () => void;
}

/** The root of the app on a page. The skeleton is removed at the moment the view is there. */
export function RootApp({ client, onStart }: RootAppProps) {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    delete dataset.elsewhere;
    // Tells tests and other scripts that buttons respond from now on.
    dataset.app = 'ready';
    onStart();
  }, [onStart]);
  useEffect(answerPressed, []);
  return (
    <StrictMode>
      <App client={client} />
    </StrictMode>
  );
}
