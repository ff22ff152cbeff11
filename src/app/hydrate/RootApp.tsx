import { StrictMode, useEffect, useLayoutEffect } from 'react';
import { PRESSED_ATTRIBUTE } from '../../model/published/hydrationAttributes.ts';
import { checkWaiting } from '../../queries/verify/lateShapes.ts';
import { App, type AppProps } from '../App.tsx';

/** Clicks the button that the reader pressed on the prerendered page before the app could respond. */
function answerPressed(): void {
  const button = document.querySelector<HTMLElement>(`[${PRESSED_ATTRIBUTE}]`);
  button?.removeAttribute(PRESSED_ATTRIBUTE);
  button?.click();
}

/** Milliseconds after the start until what the first view does not need is loaded. */
const SETTLED_MS = 1000;

/** Loads what checks the data that was read, and the list of the other views, so that none waits for it. */
function followUp(): () => void {
  const timer = window.setTimeout(() => {
    void checkWaiting();
    // What fails now is asked for again, and reported, when a view is opened.
    import('../lateViews.ts').catch(() => undefined);
  }, SETTLED_MS);
  return () => window.clearTimeout(timer);
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
  useEffect(followUp, []);
  return (
    <StrictMode>
      <App {...props} />
    </StrictMode>
  );
}
