import { type History, headOf, totalOf } from '../../../model/show/commandLog.ts';
import {
  type ChannelContext,
  type Greeting,
  messageEnvelope,
  type Presence,
  type PresenterMessage,
  parseMessage,
} from '../../../model/show/presenterMessage.ts';
import type { MarkNews } from '../../../state/marksSlice.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import type { SessionClock } from '../../../state/sessionClock.ts';
import { type Handshake, startHandshake } from './handshake.ts';

export interface SessionWindow extends ChannelContext {
  readonly self: string;
  /** Version of the dataset in this window. */
  readonly data: string;
  readonly clock: SessionClock;
  readonly post: (message: PresenterMessage) => void;
  readonly presence: () => Presence;
  readonly newNonce: () => string;
  /**
   * Calls back once everything has been heard that others said before this moment; without it, own commands
   * are applied at once.
   */
  readonly catchUp?: (then: () => void) => void;
}

export interface Session {
  /** Anything that was written to the channel. */
  readonly hear: (input: unknown) => void;
  readonly sayHello: () => void;
  readonly sayHere: () => void;
  readonly sayBye: () => void;
  /** Called every second: names strangers, and says that this window is still open. */
  readonly beat: () => void;
  readonly leave: () => void;
}

/** A younger window takes the clock of an older one where they differ by more than this. */
const SAME_CLOCK_US = 500_000;
/** For how long after its opening a window may still set its clock. */
const YOUNG_MS = 10_000;
/** A command may come from a key pressed this far in the future of this window's clock. */
const MOST_AHEAD_US = 5_000_000;
/** Further commands than this behind each other come from clocks that were set, and are merely counted up. */
const MOST_COUNTED = 1000;
/** A console takes over at most this often while a window sleeps. */
const MOST_TERMS = 100;
const BETWEEN_ANSWERS_MS = 1000;

type Age = Pick<Greeting, 'clock' | 'since' | 'uptime'>;

/** What two windows compare to notice that they differ. */
type Summary = Pick<Greeting, 'term' | 'origin' | 'total' | 'revision'>;

function summaryOf(history: History): Summary {
  const { term, origin } = history;
  return { term, origin, total: totalOf(history), revision: headOf(history).revision };
}

/**
 * Keeps a presenter in step with the other windows of its deck and session. It knows no channel and no browser:
 * messages come in by `hear` and go out by `post`.
 */
export function joinSession(presenter: UsePresenter, own: SessionWindow): Session {
  const { self, data, clock, post } = own;
  let nonce = own.newNonce();
  let handshake: Handshake = startHandshake(self, nonce);
  let sent: { history: History | null; at: number } = { history: null, at: 0 };
  const ageNow = (): Age => ({ clock: clock.now(), since: clock.since(), uptime: clock.uptime() });
  // No message is numbered: each may be heard twice without harm, and a number could be forged to silence a window.
  const envelope = () => messageEnvelope(own, self, data);
  const greeting = () => {
    const { history } = presenter.getState();
    return {
      ...own.presence(),
      nonce,
      echoes: handshake.echoes(),
      ...ageNow(),
      ...summaryOf(history),
    };
  };
  const sayHere = () => post({ kind: 'here', ...envelope(), ...greeting() });
  const sayHello = () => post({ kind: 'hello', ...envelope(), ...greeting() });
  const sendHistory = () => {
    const { history } = presenter.getState();
    sent = { history, at: clock.uptime() };
    post({ kind: 'history', ...envelope(), ...ageNow(), history });
  };
  /** Two windows that disagree about which is older would otherwise answer each other for ever. */
  const answerHistory = () => {
    const again =
      sent.history === presenter.getState().history && clock.uptime() - sent.at < BETWEEN_ANSWERS_MS;
    if (!again) sendHistory();
  };
  const sendMarks = (news: MarkNews) => {
    const { marks } = presenter.getState();
    const { strokes: _, ...places } = marks;
    const { view, aspect } = marks;
    if (news.kind === 'marks') post({ ...news, ...envelope(), ...marks });
    else if (news.kind === 'places') post({ ...news, ...envelope(), ...places });
    else post({ ...news, ...envelope(), view, aspect });
  };
  const isOlder = ({ sender, clock: theirs, since, uptime }: Age & { readonly sender: string }): boolean => {
    // Where the clocks disagree, the time of opening says nothing; how long it is ago is a few milliseconds old.
    if (Math.abs(theirs - clock.now()) > SAME_CLOCK_US) return uptime > clock.uptime();
    return since === clock.since() ? sender < self : since < clock.since();
  };

  const isPlausible = (revision: number): boolean => {
    const head = headOf(presenter.getState().history).revision;
    return revision <= clock.now() + MOST_AHEAD_US || revision <= head + MOST_COUNTED;
  };
  const isPlausibleHistory = (history: History, sender: string): boolean => {
    const { history: mine, peers } = presenter.getState();
    const { startedAt } = history.base.timer;
    if (history.term > mine.term)
      return peers[sender]?.role === 'speaker' && history.term <= mine.term + MOST_TERMS;
    return isPlausible(headOf(history).revision) && isPlausible((startedAt ?? 0) * 1000);
  };

  const hearGreeting = (message: Greeting) => {
    const { meet, peers, history } = presenter.getState();
    const { sender, role, width, height, hidden, fullScreen, clicker, lacking } = message;
    const { isNew, trusted, gained } = handshake.greet(message, clock.uptime());
    if (trusted) {
      const isFirst = peers[sender] === undefined;
      const presence = { role, width, height, hidden, fullScreen, clicker, lacking };
      meet(sender, { ...presence, seenAt: clock.uptime(), gone: false });
      const off = Math.abs(message.clock - clock.now());
      if (isFirst && isOlder(message) && clock.uptime() < YOUNG_MS && off > SAME_CLOCK_US)
        clock.set(message.clock);
    }
    const { role: mine } = own.presence();
    // A hidden window's timers are throttled, but its answers are not, so the console always knows that it is
    // open.
    if (isNew || message.kind === 'hello' || (role === 'speaker' && mine === 'audience')) sayHere();
    const ours = Object.entries(summaryOf(history));
    if (trusted && ours.some(([name, value]) => message[name as keyof Summary] !== value)) sendHistory();
    // Of two windows the older one knows what is drawn on the wall; one that was reloaded may have missed a change.
    if (gained && !isOlder(message)) sendMarks({ kind: 'marks' });
  };

  const follow = (message: Exclude<PresenterMessage, Greeting>) => {
    const { history, receive, merge, part, followPointer, refuse } = presenter.getState();
    const { followMarks, followPlaces, followInk } = presenter.getState();
    switch (message.kind) {
      case 'bye':
        handshake.forget(message.sender);
        part(message.sender);
        return;
      case 'pointer':
        followPointer({ focus: message.focus, at: message.at });
        return;
      case 'marks': {
        const { view, aspect, strokes, spot, zoom } = message;
        followMarks({ view, aspect, strokes, spot, zoom });
        return;
      }
      case 'places':
        followPlaces({ view: message.view, aspect: message.aspect, spot: message.spot, zoom: message.zoom });
        return;
      case 'ink':
        followInk({ view: message.view, aspect: message.aspect, from: message.from, points: message.points });
        return;
      case 'command':
        if (!isPlausible(message.command.revision)) refuse('time');
        // The histories are compared where either side lacks something, be it a whole term.
        else if (message.term < history.term) sendHistory();
        else if (message.term > history.term || !receive(message.command)) sayHere();
        return;
      case 'history':
        if (!isPlausibleHistory(message.history, message.sender)) refuse('time');
        else if (merge(message.history, isOlder(message))) answerHistory();
    }
  };

  const hear = (input: unknown) => {
    const message = parseMessage(input, own);
    const { refuse, noteOtherData } = presenter.getState();
    if (message === null) return refuse('shape');
    const { sender } = message;
    if (sender === self) return refuse('stranger');
    // With other data its slides may differ, so neither follows the other until one is reloaded.
    if (message.data !== data) return noteOtherData(message.data);
    const greets = message.kind === 'hello' || message.kind === 'here';
    const standing = greets ? 'trusted' : handshake.standingOf(sender, clock.uptime());
    if (standing === 'stranger') return refuse('stranger');
    if (standing === 'waiting') return;
    if (greets) hearGreeting(message);
    else follow(message);
  };

  const forget = presenter.subscribe((now, before) => {
    const { issued } = now;
    if (issued !== before.issued && issued !== null) {
      post({ kind: 'command', ...envelope(), term: now.history.term, command: issued });
      own.catchUp?.(() => presenter.getState().deliver(issued));
    }
    if (now.pointer !== before.pointer && now.points)
      post({ kind: 'pointer', ...envelope(), focus: now.pointer.focus, at: now.pointer.at });
    if (now.markNews !== before.markNews && now.markNews !== null) sendMarks(now.markNews);
  });
  const forgetTerms = presenter.subscribe((now, before) => {
    // A console has taken over: no window is known any more, and each that listens has to greet again.
    if (now.history.term === before.history.term) return;
    now.forgetPeers();
    nonce = own.newNonce();
    handshake = startHandshake(self, nonce);
    sayHello();
  });
  presenter.getState().defer(own.catchUp !== undefined);
  return {
    hear,
    sayHello,
    sayHere,
    sayBye: () => post({ kind: 'bye', ...envelope() }),
    beat: () => {
      const strangers = handshake.takeStrangers(clock.uptime());
      for (let each = 0; each < strangers; each += 1) presenter.getState().refuse('stranger');
      sayHere();
    },
    leave: () => {
      presenter.getState().defer(false);
      forget();
      forgetTerms();
    },
  };
}
