/**
 * The clock of a presentation, in microseconds. It runs on the engine's monotonic clock, so that setting the
 * computer's clock moves neither the stopwatch nor the order of commands. Windows of one browser agree on it to
 * about a millisecond, unless the computer's clock was set between their loading: then the younger window
 * `follows` the older one's.
 */
export interface SessionClock {
  readonly now: () => number;
  /** The time of an event of this window, by its `timeStamp`; the present where that is implausible. */
  readonly timeOf: (timeStamp: number) => number;
  /** Sets the clock to what another window says, or to where it stood before a reload. */
  readonly set: (microseconds: number) => void;
  /** When this window was opened, by this clock. */
  readonly since: () => number;
  /** For how many milliseconds this window has been open. */
  readonly uptime: () => number;
}

/** An event is handled within this time, or its time stamp counts from somewhere else. */
const MOST_WAIT_MS = 10_000;

export function createSessionClock(
  engine: Pick<Performance, 'now' | 'timeOrigin'> = performance,
): SessionClock {
  let shift = Math.round(engine.timeOrigin * 1000);
  const microseconds = (ms: number) => Math.max(0, Math.round(ms * 1000) + shift);
  return {
    now: () => microseconds(engine.now()),
    timeOf: (timeStamp) => {
      const age = engine.now() - timeStamp;
      return microseconds(age >= 0 && age < MOST_WAIT_MS ? timeStamp : engine.now());
    },
    set: (to) => {
      shift = to - Math.round(engine.now() * 1000);
    },
    since: () => Math.max(0, shift),
    uptime: () => Math.round(engine.now()),
  };
}
