import { channelName, type Presence, type PresenterRole } from '../../../model/show/presenterMessage.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import type { SessionClock } from '../../../state/sessionClock.ts';
import { isWindowFull } from './isWindowFull.ts';
import { joinSession } from './joinSession.ts';

export interface ChannelOptions {
  readonly deck: string;
  readonly session: string;
  readonly count: number;
  readonly self: string;
  readonly role: PresenterRole;
  /** Version of the dataset in this window. */
  readonly data: string;
  readonly clock: SessionClock;
}

/** The interval at which a window reports that it is still open. */
const HERE_EVERY_MS = 1000;

/** Whether windows of this browser can communicate; Safari can since 15.4. */
export const hasChannel = (): boolean => typeof BroadcastChannel === 'function';

/**
 * An id for the lifetime of this window. `randomUUID` is not available in older engines and on insecure
 * pages.
 */
export function newWindowId(): string {
  const words = crypto.getRandomValues(new Uint32Array(2));
  return Array.from(words, (word) => word.toString(36).padStart(7, '0')).join('');
}

/** Connects a presenter with the other windows. Returns a function that closes the channel. */
export function openChannel(presenter: UsePresenter, options: ChannelOptions): () => void {
  const channel = new BroadcastChannel(channelName(options));
  const presence = (): Presence => ({
    role: options.role,
    width: window.innerWidth,
    height: window.innerHeight,
    hidden: document.visibilityState === 'hidden',
    fullScreen: isWindowFull(),
    clicker: presenter.getState().clicker,
    lacking: presenter.getState().lacking,
  });
  const tide = watchTide(channelName(options), options.self);
  const session = joinSession(presenter, {
    ...options,
    post: (message) => channel.postMessage(message),
    catchUp: tide.catchUp,
    presence,
    newNonce: newWindowId,
  });
  channel.onmessage = ({ data }: MessageEvent<unknown>) => session.hear(data);
  const forgetOwn = presenter.subscribe((now, before) => {
    if (now.clicker !== before.clicker || now.lacking !== before.lacking) session.sayHere();
  });
  const timer = setInterval(session.beat, HERE_EVERY_MS);
  const events: Array<[EventTarget, string, () => void]> = [
    [document, 'visibilitychange', session.sayHere],
    [document, 'fullscreenchange', session.sayHere],
    [window, 'resize', session.sayHere],
    [window, 'pagehide', session.sayBye],
    // A page that the browser had put aside listens again.
    [window, 'pageshow', session.sayHere],
  ];
  for (const [target, name, listener] of events) target.addEventListener(name, listener);
  session.sayHello();
  return () => {
    session.sayBye();
    session.leave();
    forgetOwn();
    clearInterval(timer);
    for (const [target, name, listener] of events) target.removeEventListener(name, listener);
    tide.close();
    channel.close();
  };
}

/** An engine that does not bring a window's own message back is waited for no longer. */
const ECHO_PATIENCE_MS = 100;

/**
 * Waits until what a window has just sent comes back to it by a second listener on the channel: the browser
 * delivers messages in order, so that all that others had sent before are there by then. A busy window is told
 * of keys before it is told of messages, and would otherwise show its own key before an earlier one of another
 * window.
 */
function watchTide(name: string, self: string) {
  const listener = new BroadcastChannel(name);
  let waiting: Array<() => void> = [];
  listener.onmessage = ({ data }: MessageEvent<unknown>) => {
    const { kind, sender } = Object(data) as { kind?: unknown; sender?: unknown };
    if (kind === 'command' && sender === self) waiting.shift()?.();
  };
  return {
    catchUp: (then: () => void) => {
      const once = () => {
        clearTimeout(timer);
        waiting = waiting.filter((item) => item !== once);
        then();
      };
      const timer = setTimeout(once, ECHO_PATIENCE_MS);
      waiting.push(once);
    },
    close: () => listener.close(),
  };
}
