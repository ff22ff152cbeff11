import { UNSAFE_createHashHistory as createHashHistory, createPath } from 'react-router';
import { cleanHash } from '../model/page/cleanHash.ts';

type HashHistory = ReturnType<typeof createHashHistory>;

/** The history that the router follows, and its entry at the moment when the app started. */
export interface AppAddress {
  readonly history: HashHistory;
  readonly first: Pick<HashHistory, 'action' | 'location'>;
}

/** Takes off what was added to the address on its way here, without a history entry. */
function cleanAddress(): void {
  const { hash } = window.location;
  const clean = cleanHash(hash);
  if (clean !== hash) window.history.replaceState(window.history.state, '', clean);
}

/** Reads the address for an app that starts now. */
export function openAddress(): AppAddress {
  cleanAddress();
  // Heard before the history is, which then reads the clean address.
  window.addEventListener('popstate', cleanAddress);
  const history = createHashHistory({ v5Compat: true });
  // The router looks through the whole document for a base element for each link that it draws; a page has one
  // from its start or never.
  if (document.querySelector('base') === null)
    history.createHref = (to) => `#${typeof to === 'string' ? to : createPath(to)}`;
  // Both are getters, so they are read here once.
  const { action, location } = history;
  return { history, first: { action, location } };
}
