import {
  type ChannelContext,
  channelName,
  messageEnvelope,
  type Presence,
  type PresenterMessage,
  type PresenterRole,
  parseMessage,
} from '../../../model/show/presenterMessage.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';

export interface ChannelOptions extends ChannelContext {
  readonly self: string;
  readonly role: PresenterRole;
  /** Version of the dataset in this window. */
  readonly data: string;
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

function readPresence(role: PresenterRole): Presence {
  return {
    role,
    width: window.innerWidth,
    height: window.innerHeight,
    hidden: document.visibilityState === 'hidden',
    fullScreen: document.fullscreenElement !== null || window.innerHeight === window.screen.height,
  };
}

/**
 * Keeps this window in step with the others: it sends its whole state on every change, adopts later states,
 * and answers new windows. Returns a function that closes the channel.
 */
export function openChannel(presenter: UsePresenter, options: ChannelOptions): () => void {
  const channel = new BroadcastChannel(channelName(options));
  const { self, role, data } = options;
  const heard = new Map<string, number>();
  let sequence = 0;
  const envelope = () => {
    sequence += 1;
    return messageEnvelope(options, self, sequence, data);
  };
  const send = (message: PresenterMessage) => channel.postMessage(message);
  const sendState = () => {
    const { show, revision, author } = presenter.getState();
    // A window without changes has no state to send.
    if (revision > 0) send({ kind: 'state', ...envelope(), revision, author, show });
  };
  const sendHere = () => send({ kind: 'here', ...envelope(), ...readPresence(role) });
  const sendBye = () => send({ kind: 'bye', ...envelope() });

  channel.onmessage = ({ data: input }: MessageEvent<unknown>) => {
    const message = parseMessage(input, options);
    const last = message === null ? undefined : heard.get(message.sender);
    if (message === null || message.sender === self || (last !== undefined && message.sequence <= last))
      return;
    heard.set(message.sender, message.sequence);
    const { adopt, settle, meet, part, noteOtherData } = presenter.getState();
    if (message.data !== data) {
      // With other data its slides may differ, so neither follows the other until one is reloaded.
      noteOtherData(message.data);
      return;
    }
    switch (message.kind) {
      case 'state':
        adopt(message.show, { revision: message.revision, author: message.author });
        break;
      case 'bye':
        heard.delete(message.sender);
        part(message.sender);
        break;
      case 'hello':
      case 'here': {
        const { role: theirs, width, height, hidden, fullScreen } = message;
        const peer = { role: theirs, width, height, hidden, fullScreen };
        meet(message.sender, { ...peer, seenAt: Date.now(), gone: false });
        if (message.kind === 'hello') {
          // The first window decides the current slide; a preview only listens.
          if (role !== 'preview') settle();
          sendHere();
          sendState();
        } else if (theirs === 'speaker' && role === 'audience') {
          // A hidden window's timers are throttled, but its answers are not, so the console always knows that
          // it is open.
          sendHere();
        }
      }
    }
  };

  const forget = presenter.subscribe((now, before) => {
    if (now.show !== before.show && now.author === self) sendState();
  });
  const timer = setInterval(sendHere, HERE_EVERY_MS);
  const events: Array<[EventTarget, string, () => void]> = [
    [document, 'visibilitychange', sendHere],
    [document, 'fullscreenchange', sendHere],
    [window, 'resize', sendHere],
    [window, 'pagehide', sendBye],
  ];
  for (const [target, name, listener] of events) target.addEventListener(name, listener);
  send({ kind: 'hello', ...envelope(), ...readPresence(role) });
  return () => {
    sendBye();
    forget();
    clearInterval(timer);
    for (const [target, name, listener] of events) target.removeEventListener(name, listener);
    channel.close();
  };
}
