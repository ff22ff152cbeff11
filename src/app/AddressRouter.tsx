import { type ReactNode, startTransition, useLayoutEffect, useState } from 'react';
import { Router } from 'react-router';
import type { AppAddress } from '../state/appAddress.ts';

export interface AddressRouterProps {
  readonly address: AppAddress;
  readonly children: ReactNode;
}

/**
 * The router of the app. Its first render shows the address that was read when the app started, not the one
 * of the moment: hydration begins in a later task, and if the user navigates in between, it would compare the
 * prerendered page with another view. From then on it follows the address, which may have changed already.
 */
export function AddressRouter({ address: { history, first }, children }: AddressRouterProps) {
  const [{ action, location }, setEntry] = useState(first);
  useLayoutEffect(() => {
    // The history's own action and location are getters, so they are copied.
    const follow = (entry: AppAddress['first']) =>
      startTransition(() => setEntry({ action: entry.action, location: entry.location }));
    const stop = history.listen(follow);
    if (history.createHref(history.location) !== history.createHref(first.location)) follow(history);
    return stop;
  }, [history, first]);
  return (
    <Router location={location} navigationType={action} navigator={history}>
      {children}
    </Router>
  );
}
