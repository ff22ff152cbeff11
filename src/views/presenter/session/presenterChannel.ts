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
  /** Version of the dataset this window has read. */
  readonly data: string;
}

/** How often a window says that it is still there. */
const HERE_EVERY_MS = 1000;

/** Whether windows of this browser can tell each other anything; Safari learned it in 15.4. */
export const hasChannel = (): boolean => typeof BroadcastChannel === 'function';

/** An id for this window's life. `randomUUID` is too young and wants a secure page. */
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
 * Keeps this window in step with the others: its changes go out whole, later ones come in, and a
 * newcomer is told where things stand. Returns what ends it.
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
    // Who has changed nothing has nothing to tell.
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
      // Its slides may say something else: neither follows the other until one is loaded anew.
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
          // Who was here first says where the deck stands; a small copy only listens.
          if (role !== 'preview') settle();
          sendHere();
          sendState();
        } else if (theirs === 'speaker' && role === 'audience') {
          // The clock of a covered window is slowed, an answer is not: the console always knows.
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
