import type { QueryClient } from '@tanstack/react-query';
import { StrictMode, useEffect, useLayoutEffect } from 'react';
import { PRESSED_ATTRIBUTE } from '../../model/published/hydrationAttributes.ts';
import { App } from '../App.tsx';

/** A button of the drawn page that was pressed before anything could answer is pressed again. */
function answerPressed(): void {
  const button = document.querySelector<HTMLElement>(`[${PRESSED_ATTRIBUTE}]`);
  button?.removeAttribute(PRESSED_ATTRIBUTE);
  button?.click();
}

export interface RootAppProps {
  readonly client: QueryClient;
  /** Told once the app listens to the address. */
  readonly onStart: () => void;
}

/** The app as a page starts it; the outline that stood in for its view goes in the moment in which the view is there. */
export function RootApp({ client, onStart }: RootAppProps) {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    delete dataset.elsewhere;
    // For tests and for whoever scripts the page: from here on buttons answer.
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
