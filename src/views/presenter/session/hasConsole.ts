import type { Peer, UsePresenter } from '../../../state/presenterStore.ts';

/** A window that has been silent for longer counts as closed or asleep. */
const SILENCE_MS = 3000;
/**
 * A console that is hidden for long sends a message only once a minute, because browsers throttle its timers.
 */
const HIDDEN_SILENCE_MS = 70_000;

/** `now` is in milliseconds since this window was opened, which no clock can set. */
export function isAlive({ gone, hidden, role, seenAt }: Peer, now: number): boolean {
  return !gone && now - seenAt < (hidden && role === 'speaker' ? HIDDEN_SILENCE_MS : SILENCE_MS);
}

/** Whether a speaker's console is open beside this window. */
export function hasConsole(presenter: UsePresenter): boolean {
  const { peers } = presenter.getState();
  return Object.values(peers).some((peer) => peer.role === 'speaker' && isAlive(peer, performance.now()));
}
