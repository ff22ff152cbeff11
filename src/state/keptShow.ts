import type { History } from '../model/show/commandLog.ts';
import { type KeptShow, parseKeptShow, parseMarks } from '../model/show/showSchema.ts';
import type { WallMarks } from '../model/show/wallMarks.ts';
import { readStored, writeStored } from './storage.ts';

/**
 * What a window of a presentation keeps for its own reload: stopwatch, answer, freeze and all the rest. It is
 * kept in the window's tab, where no other page of the origin can write, and goes with it.
 */

const keyOf = (deck: string, session: string): string => `show-${deck}-${session}`;

export function writeKeptShow(deck: string, session: string, kept: KeptShow): void {
  writeStored(keyOf(deck, session), JSON.stringify(kept), 'tab');
}

/** Null where there is none, or where it does not belong to this deck. Never throws. */
export function readKeptShow(deck: string, session: string, slides: number): KeptShow | null {
  const text = readStored(keyOf(deck, session), 'tab');
  return text === null ? null : parseKeptShow(text, slides);
}

const marksKeyOf = (deck: string, session: string): string => `marks-${deck}-${session}`;

export function writeKeptMarks(deck: string, session: string, marks: WallMarks): void {
  writeStored(marksKeyOf(deck, session), JSON.stringify(marks), 'tab');
}

/** What was drawn on the wall; null where there is none. Never throws. */
export function readKeptMarks(deck: string, session: string, slides: number): WallMarks | null {
  const text = readStored(marksKeyOf(deck, session), 'tab');
  return text === null ? null : parseMarks(text, slides);
}

/** A window that was opened longer ago has come to the presentation from another of its pages. */
const FRESH_MS = 30_000;

/** Whether this window has just been reloaded. */
export function isFreshReload(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  const type = entry && 'type' in entry ? entry.type : null;
  return type === 'reload' && performance.now() < FRESH_MS;
}

/** A reload takes seconds; what seems to have taken longer is a clock that was set, or a tab that was left. */
const MOST_RELOAD_US = 120_000_000;
/** A presentation that was left for so long has ended. */
const ENDED_US = 12 * 3_600_000_000;

export interface Resumed {
  readonly history: History;
  /** Where the session's clock goes on, if not at the present of this window's own. */
  readonly clock: number | null;
}

/**
 * How a window goes on after a reload. Where its clock has jumped, the stopwatch goes on from where it was
 * last seen, so that setting the computer's clock adds nothing.
 */
export function resumeShow({ clock, history }: KeptShow, now: number): Resumed | null {
  const gap = now - clock;
  if (gap > ENDED_US) return null;
  return { history, clock: gap >= 0 && gap <= MOST_RELOAD_US ? null : clock };
}
