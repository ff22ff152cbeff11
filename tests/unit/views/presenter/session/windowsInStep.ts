import type { History } from '../../../../../src/model/show/commandLog.ts';
import type { Presence, PresenterMessage } from '../../../../../src/model/show/presenterMessage.ts';
import { createPresenterStore, type UsePresenter } from '../../../../../src/state/presenterStore.ts';
import type { SessionClock } from '../../../../../src/state/sessionClock.ts';
import { joinSession, type Session } from '../../../../../src/views/presenter/session/joinSession.ts';

/** Windows of one session over a channel whose messages are late by chance, but in the order of their sender. */

export const DECK_SLIDES = 250;
const PLACE = { deck: 'main', session: 'default', count: DECK_SLIDES, data: 'abc123' };

export interface SimulatedWindow {
  readonly id: string;
  readonly presenter: UsePresenter;
  readonly session: Session;
  readonly clock: SessionClock & { advance: (ms: number) => void };
  /** While deaf, it loses what is said. */
  deaf: boolean;
}

export interface OpenOptions {
  readonly slide?: number;
  readonly role?: Presence['role'];
  /** By how much the computer's clock had been set before it was loaded, in milliseconds. */
  readonly clockOff?: number;
  readonly kept?: History;
}

interface Letter {
  readonly to: SimulatedWindow;
  readonly from: string;
  readonly message: PresenterMessage | (() => void);
  readonly due: number;
}

export class Channel {
  /** Milliseconds of real time. */
  now = 1_000_000;
  readonly windows: SimulatedWindow[] = [];
  private letters: Letter[] = [];
  private opened = 0;

  constructor(
    private readonly random: () => number,
    private readonly mostDelay: number,
  ) {}

  open({ slide = 1, role = 'audience', clockOff = 0, kept }: OpenOptions = {}): SimulatedWindow {
    this.opened += 1;
    const id = `window${String(this.opened).padStart(3, '0')}${'zyxwvutsrq'[this.opened % 10]}`;
    const openedAt = this.now;
    let shift = (openedAt + clockOff) * 1000;
    let ahead = 0;
    const uptime = () => this.now + ahead - openedAt;
    const clock = {
      now: () => Math.round(uptime() * 1000 + shift),
      timeOf: (timeStamp: number) => Math.round(timeStamp * 1000 + shift),
      set: (microseconds: number) => {
        shift = microseconds - uptime() * 1000;
      },
      since: () => Math.round(shift),
      uptime: () => Math.round(uptime()),
      advance: (ms: number) => {
        ahead += ms;
      },
    };
    const presenter = createPresenterStore({
      self: id,
      slide,
      count: DECK_SLIDES,
      clock,
      kept: kept ?? null,
    });
    let nonces = 0;
    const session = joinSession(presenter, {
      ...PLACE,
      self: id,
      clock,
      post: (message) => this.post(id, message),
      presence: () => ({
        role,
        width: 1920,
        height: 1080,
        hidden: false,
        fullScreen: false,
        clicker: null,
        lacking: null,
      }),
      // Every other window applies its own keys only once it has caught up.
      ...(this.opened % 2 === 0 ? {} : { catchUp: (then: () => void) => this.wait(id, then) }),
      newNonce: () => {
        nonces += 1;
        return `${id}n${nonces}`;
      },
    });
    const own = { id, presenter, session, clock, deaf: false };
    this.windows.push(own);
    session.sayHello();
    return own;
  }

  close(window: SimulatedWindow): void {
    window.session.sayBye();
    window.session.leave();
    this.windows.splice(this.windows.indexOf(window), 1);
    this.letters = this.letters.filter(({ to }) => to !== window);
  }

  /** Writes to the channel as any page of the origin can. */
  post(from: string, message: PresenterMessage): void {
    for (const to of this.windows) {
      if (to.id === from) continue;
      const before = this.letters.filter((letter) => letter.to === to && letter.from === from);
      const due = Math.max(this.now + this.random() * this.mostDelay, ...before.map((letter) => letter.due));
      if (!to.deaf) this.letters.push({ to, from, message: structuredClone(message), due });
    }
  }

  private wait(id: string, then: () => void): void {
    const to = this.windows.find((window) => window.id === id);
    const own = this.letters.filter((letter) => letter.from === id).map(({ due }) => due);
    if (to)
      this.letters.push({ to, from: id, message: then, due: Math.max(this.now + this.random() * 5, ...own) });
    else then();
  }

  /** Lets time pass and delivers what is due. */
  pass(ms: number): void {
    const end = this.now + ms;
    for (let delivered = 0; ; delivered += 1) {
      if (delivered > 20_000) throw new Error('The windows answer each other for ever.');
      const next = this.letters.reduce<Letter | null>((a, b) => (a === null || b.due < a.due ? b : a), null);
      if (next === null || next.due > end) break;
      this.letters.splice(this.letters.indexOf(next), 1);
      this.now = Math.max(this.now, next.due);
      if (typeof next.message === 'function') next.message();
      else next.to.session.hear(next.message);
    }
    this.now = end;
  }

  /** Time passes until nothing is under way; every window says twice that it is there. */
  settle(): void {
    for (let round = 0; round < 4; round += 1) {
      for (const { session } of this.windows) session.beat();
      this.pass(1000);
    }
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
