import type { Greeting } from '../../../model/show/presenterMessage.ts';

/**
 * Who may command this window: only windows that have repeated the number it drew, which shows that they listen
 * here and now. A message that was recorded, or written by someone who does not listen, comes from a stranger.
 */

interface Caller {
  /** The number to repeat; null for one that has not greeted. */
  readonly nonce: string | null;
  /** Milliseconds since this window was opened. */
  readonly firstAt: number;
  readonly trusted: boolean;
  /** Messages that came before the handshake was done; the histories are compared after it. */
  readonly early: number;
}

/** A handshake takes a few milliseconds, or a second where a window is busy. */
export const HANDSHAKE_MS = 3000;
const MOST_CALLERS = 64;

export type Standing = 'trusted' | 'waiting' | 'stranger';

interface Greeted {
  readonly isNew: boolean;
  readonly trusted: boolean;
  /** Whether it is with this greeting that the window is trusted. */
  readonly gained: boolean;
}

export interface Handshake {
  /** The numbers to repeat in the next greeting. */
  readonly echoes: () => Record<string, string>;
  readonly greet: (greeting: Greeting, now: number) => Greeted;
  /** Whether a window may command; what a new one says before the handshake counts as `waiting`. */
  readonly standingOf: (sender: string, now: number) => Standing;
  /** How many messages came from callers who never completed the handshake; they are counted once. */
  readonly takeStrangers: (now: number) => number;
  readonly forget: (sender: string) => void;
}

export function startHandshake(self: string, nonce: string): Handshake {
  const callers = new Map<string, Caller>();
  const remember = (sender: string, caller: Caller) => {
    callers.delete(sender);
    callers.set(sender, caller);
    const [oldest] = callers.keys();
    if (callers.size > MOST_CALLERS && oldest !== undefined) callers.delete(oldest);
  };
  return {
    echoes: () =>
      Object.fromEntries(
        [...callers].flatMap(([id, caller]) => (caller.nonce === null ? [] : [[id, caller.nonce] as const])),
      ),
    greet: ({ sender, nonce: theirs, echoes }, now) => {
      const known = callers.get(sender);
      // A window that draws a new number follows a console that took over, or another page uses its name.
      const isNew = known?.nonce !== theirs;
      const trusted = echoes[self] === nonce;
      const { firstAt, early } = isNew || !known ? { firstAt: now, early: 0 } : known;
      remember(sender, { nonce: theirs, firstAt, trusted: trusted || (!isNew && known.trusted), early });
      return { isNew, trusted, gained: trusted && (isNew || !known?.trusted) };
    },
    standingOf: (sender, now) => {
      const caller = callers.get(sender);
      if (caller?.trusted) return 'trusted';
      // Of a window that was here first, a command may come before its greeting.
      const firstAt = caller?.firstAt ?? (now < HANDSHAKE_MS ? now : Number.NEGATIVE_INFINITY);
      if (now - firstAt >= HANDSHAKE_MS) return 'stranger';
      remember(sender, {
        nonce: caller?.nonce ?? null,
        firstAt,
        trusted: false,
        early: (caller?.early ?? 0) + 1,
      });
      return 'waiting';
    },
    takeStrangers: (now) => {
      let strangers = 0;
      for (const [id, caller] of callers) {
        if (caller.trusted || caller.early === 0 || now - caller.firstAt < HANDSHAKE_MS) continue;
        strangers += caller.early;
        callers.set(id, { ...caller, early: 0 });
      }
      return strangers;
    },
    forget: (sender) => void callers.delete(sender),
  };
}
