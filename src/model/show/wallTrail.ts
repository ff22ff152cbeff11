import type { Answer, WallView } from './wallView.ts';

/**
 * What was shown before: the views to which 撤回 returns, and the log of what stood on the wall from which moment
 * on. Both belong to the state, so that every window has the same and a reload of all of them loses neither.
 */

/** What stood on the wall from `at` on, in whole milliseconds of the session's clock, until the next entry. */
export interface LogEntry extends WallView {
  readonly at: number;
  readonly blank: 'black' | 'white' | null;
}

export interface WallTrail {
  /** Earlier views of the speaker, the latest last. */
  readonly past: readonly WallView[];
  readonly log: readonly LogEntry[];
}

/** What the trail is made of, as part of the state of a presentation. */
interface Traced extends WallView {
  readonly held: WallView | null;
  readonly blank: LogEntry['blank'];
  readonly trail: WallTrail;
}

/** How many views 撤回 can take back. */
export const MOST_PAST = 24;
/** The oldest entries of a longer log are given up. */
export const MOST_LOG = 400;

/** Names an answer by what it shows, whatever the order of its fields. */
function keyOf(answer: Answer | null): string {
  if (answer === null) return '';
  if ('county' in answer) return `county ${answer.county}`;
  if ('record' in answer) return `record ${answer.domain} ${answer.record}`;
  return `nearest ${answer.nearest.map(({ domain, record }) => `${domain} ${record}`).join(' ')}`;
}

type Shown = Pick<WallView, 'slide' | 'answer'>;

const isSame = (a: Shown, b: Shown): boolean => a.slide === b.slide && keyOf(a.answer) === keyOf(b.answer);

/** What the audience sees, as the log has it; a frozen wall still shows what it showed. */
function logged({ held, slide, answer, evidence, blank }: Omit<Traced, 'trail'>, now: number): LogEntry {
  const view = held ?? { slide, answer, evidence };
  return { at: Math.round(now), slide: view.slide, answer: view.answer, evidence: view.evidence, blank };
}

const isSameEntry = (a: LogEntry, b: LogEntry): boolean =>
  isSame(a, b) &&
  a.blank === b.blank &&
  (a.evidence === null) === (b.evidence === null) &&
  a.evidence?.record === b.evidence?.record;

const addEntry = (log: readonly LogEntry[], entry: LogEntry): readonly LogEntry[] =>
  [...log, entry].slice(-MOST_LOG);

/** The trail of a presentation that begins with this state. */
export const startTrail = (state: Omit<Traced, 'trail'>, now: number): WallTrail => ({
  past: [],
  log: [logged(state, now)],
});

/** The state after an action with what it showed before; the same object where nothing else is shown. */
export function keepTrail<S extends Traced>(before: S, after: S, now: number, undone: boolean): S {
  const { trail, slide, answer, evidence } = before;
  const moved = !undone && !isSame(before, after);
  const past = moved ? [...trail.past, { slide, answer, evidence }].slice(-MOST_PAST) : after.trail.past;
  const [old, entry] = [logged(before, now), logged(after, now)];
  const log = isSameEntry(old, entry) ? after.trail.log : addEntry(after.trail.log, entry);
  const kept = past === after.trail.past && log === after.trail.log;
  return kept ? after : { ...after, trail: { past, log } };
}

/** The log goes on where a console takes the presentation over; what was shown before cannot be taken back. */
export const continueTrail = ({ trail }: Traced, after: Omit<Traced, 'trail'>, now: number): WallTrail => ({
  past: [],
  log: addEntry(trail.log, logged(after, now)),
});

/** Returns to the view before; the same state where there is none. */
export function takeBack<S extends Traced>(state: S): S {
  const { past, log } = state.trail;
  const last = past[past.length - 1];
  return last ? { ...state, ...last, trail: { past: past.slice(0, -1), log } } : state;
}
