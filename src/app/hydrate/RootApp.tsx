import { StrictMode, useEffect, useLayoutEffect } from 'react';
import { PRESSED_ATTRIBUTE } from '../../model/published/hydrationAttributes.ts';
import { App, type AppProps } from '../App.tsx';

/** Clicks the button that the reader pressed on the prerendered page before the app could respond. */
function answerPressed(): void {
  const button = document.querySelector<HTMLElement>(`[${PRESSED_ATTRIBUTE}]`);
  button?.removeAttribute(PRESSED_ATTRIBUTE);
  button?.click();
}

/** The root of the app on a page. The skeleton is removed at the moment the view is there. */
export function RootApp(props: AppProps) {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    delete dataset.elsewhere;
    // Tells tests and other scripts that buttons respond from now on.
    dataset.app = 'ready';
  }, []);
  useEffect(answerPressed, []);
  return (
    <StrictMode>
      <App {...props} />
    </StrictMode>
  );
}
