import { reduceShow, type ShowAction, type ShowState } from './presenterState.ts';

/**
 * The commands of a presentation in the one order in which every window applies them. Each window may issue
 * commands at any moment and shows its own at once; a command that arrives late is put in its place, and those
 * after it are applied again. So all windows that have the same commands show the same, and none is lost.
 */

/** The place of a command in the order. */
export interface Stamp {
  /**
   * When the key was pressed, in microseconds of the session's clock; later where the author had already issued
   * a command with this number, or where the clocks of two windows disagree.
   */
  readonly revision: number;
  /** The id of the window that issued it, which also settles a tie. */
  readonly author: string;
}

export interface Command extends Stamp {
  /** How many commands its author has issued, with this one. A gap means that a message was lost. */
  readonly number: number;
  readonly action: ShowAction;
}

export interface History {
  /** Increases whenever a console takes the presentation over; what belongs to a lower term is void. */
  readonly term: number;
  /** The window that began it. Two histories of different origin are two presentations, of which one stays. */
  readonly origin: string;
  /** The state before the commands of `tail`, and the place of the last command in it. */
  readonly base: ShowState;
  readonly settled: Stamp;
  /** How many commands of each window are in `base` and `tail`. */
  readonly counts: Readonly<Record<string, number>>;
  /** The latest commands in order; a command that arrives late finds its place among them. */
  readonly tail: readonly Command[];
}

/** A tail of this length is cut to half of it. A late command is a few milliseconds late. */
export const MOST_TAIL = 96;
/** Windows whose commands are counted; each reload of a window adds one. */
export const MOST_AUTHORS = 64;

const BEGINNING: Stamp = { revision: 0, author: '' };

export function startHistory(base: ShowState, origin: string, term = 0): History {
  return { term, origin, base, settled: BEGINNING, counts: {}, tail: [] };
}

export function compareStamps(a: Stamp, b: Stamp): number {
  if (a.revision !== b.revision) return a.revision - b.revision;
  return a.author < b.author ? -1 : a.author > b.author ? 1 : 0;
}

/** The place of the last command. */
export const headOf = ({ tail, settled }: History): Stamp => tail[tail.length - 1] ?? settled;

export const countOf = ({ counts }: History, author: string): number => counts[author] ?? 0;

/** How many commands a history holds. */
export const totalOf = ({ counts }: History): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

const applyCommand = (state: ShowState, { action, revision }: Command, count: number): ShowState =>
  reduceShow(state, action, { count, now: revision / 1000 });

/** The state after all commands; `count` is the number of slides. */
export const showOf = ({ base, tail }: History, count: number): ShowState =>
  tail.reduce((state, command) => applyCommand(state, command, count), base);

/** A history of the same commands that keeps only `keep` of them apart. */
export function settleHistory(history: History, count: number, keep = 0): History {
  const { tail } = history;
  const cut = tail.length - keep;
  const last = tail[cut - 1];
  if (!last) return history;
  const base = showOf({ ...history, tail: tail.slice(0, cut) }, count);
  const { revision, author } = last;
  return { ...history, base, settled: { revision, author }, tail: tail.slice(cut) };
}

/** The counts with one command more; the windows counted first are forgotten where there are too many. */
function countCommand(counts: History['counts'], { author, number }: Command): History['counts'] {
  const others = Object.entries(counts).filter(([id]) => id !== author);
  return Object.fromEntries([...others.slice(1 - MOST_AUTHORS), [author, number]]);
}

/**
 * What became of a command: `known` was there already, after a `gap` others of its author are missing, and
 * `late` is older than anything that this window keeps apart.
 */
export type Insertion = 'known' | 'gap' | 'late' | History;

export function insertCommand(history: History, command: Command, count: number): Insertion {
  const expected = countOf(history, command.author) + 1;
  if (command.number < expected) return 'known';
  if (command.number > expected) return 'gap';
  if (compareStamps(command, history.settled) <= 0) return 'late';
  const at = history.tail.findIndex((item) => compareStamps(item, command) > 0);
  const place = at === -1 ? history.tail.length : at;
  const tail = [...history.tail.slice(0, place), command, ...history.tail.slice(place)];
  const next = { ...history, tail, counts: countCommand(history.counts, command) };
  return tail.length > MOST_TAIL ? settleHistory(next, count, MOST_TAIL / 2) : next;
}

/** Whether `a` holds every command that `b` holds. */
const covers = (a: History, b: History): boolean =>
  Object.entries(b.counts).every(([id, number]) => countOf(a, id) >= number);

/** Orders two histories of which neither holds all of the other, the same way in every window. */
function isAhead(a: History, b: History): boolean {
  const heads = compareStamps(headOf(a), headOf(b)) || totalOf(a) - totalOf(b);
  if (heads !== 0) return heads > 0;
  const [one, other] = [a, b].map(({ counts }) => JSON.stringify(Object.entries(counts).sort()));
  return (one ?? '') > (other ?? '');
}

export interface Merge {
  /** `adopt` takes `history`, `keep` stays with ours, which they should be told of; `same` needs nothing. */
  readonly verdict: 'same' | 'adopt' | 'keep';
  /** What both windows hold together, as far as it fits; the other is to be told of what it lacks. */
  readonly history: History;
  readonly tell: boolean;
  /** Own actions that do not fit any more and are to be issued again, so that no key is lost. */
  readonly again: readonly ShowAction[];
}

/** Puts the commands that `theirs` lacks in their places; null where one of them is older than what it keeps. */
function joinHistories(theirs: History, mine: History, count: number): History | null {
  let joined = theirs;
  for (const command of mine.tail) {
    const next = insertCommand(joined, command, count);
    if (next === 'known') continue;
    if (typeof next === 'string') return null;
    joined = next;
  }
  return joined;
}

/**
 * Compares this window's history with another's, after a message was lost or a window has joined. Of two
 * presentations that of the window that has been open for longer stays.
 */
export function mergeHistories(
  mine: History,
  theirs: History,
  { self, count, areOlder }: { readonly self: string; readonly count: number; readonly areOlder: boolean },
): Merge {
  const keep: Merge = { verdict: 'keep', history: mine, tell: true, again: [] };
  const adopt: Merge = { verdict: 'adopt', history: theirs, tell: false, again: [] };
  if (mine.term !== theirs.term) return theirs.term > mine.term ? adopt : keep;
  const known = countOf(theirs, self);
  const own = mine.tail.filter(({ author, number }) => author === self && number > known);
  const adoptAndRepeat: Merge = { ...adopt, again: own.map(({ action }) => action) };
  if (mine.origin !== theirs.origin) return areOlder ? adoptAndRepeat : keep;
  const [weCover, theyCover] = [covers(mine, theirs), covers(theirs, mine)];
  if (weCover) return theyCover ? { ...keep, verdict: 'same', tell: false } : keep;
  if (theyCover) return adopt;
  const joined = joinHistories(theirs, mine, count);
  if (joined !== null) return { ...adopt, history: joined, tell: true };
  return isAhead(mine, theirs) ? keep : adoptAndRepeat;
}
