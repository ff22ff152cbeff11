import { isSameView } from './sameView.ts';
import { keepTrail, startTrail, takeBack, type WallTrail } from './wallTrail.ts';
import type { Answer, WallView } from './wallView.ts';

/**
 * The state of a presentation: what it shows and how far the speaker is, as one plain value. It changes by
 * actions alone, which every window of a session applies in the same order (`commandLog.ts`). Where the pointer
 * is does not belong to it: that may get lost without harm (`Pointer`). “Wall” means the audience's screen.
 */

/** A position on the wall, as fractions of its width and height from 0 to 1. */
export interface WallPoint {
  readonly x: number;
  readonly y: number;
}

/** What follows the mouse in all windows: it has no order, and the last message counts. */
export interface Pointer {
  /** The record under the pointer. */
  readonly focus: string | null;
  /** The speaker's laser point; it is shown while the laser is on. */
  readonly at: WallPoint | null;
}

export const NO_POINTER: Pointer = { focus: null, at: null };

export type Overlay = 'grid' | 'help' | 'find' | 'log';

export interface ShowState extends WallView {
  readonly blank: 'black' | 'white' | null;
  /** What the audience still sees while the speaker looks ahead; null where the wall is not frozen. */
  readonly held: WallView | null;
  /** An answer that only the speaker sees so far. */
  readonly draft: Answer | null;
  /** Whether the draft is of another place and was confirmed once: the next Enter shows it. */
  readonly asked: boolean;
  readonly overlay: Overlay | null;
  /** Whether the laser is on. */
  readonly laser: boolean;
  /** Whether the mouse draws on the wall; what it has drawn, and the places of the two below, are in `WallMarks`. */
  readonly pen: boolean;
  /** Whether all but a circle of the wall is dimmed, and whether a part of it is enlarged. */
  readonly spotlight: boolean;
  readonly zoom: boolean;
  /** Digits of a slide number that is not confirmed yet. */
  readonly typed: string;
  /** A slide number that was asked for and that the deck does not have; until the next action. */
  readonly refused: string | null;
  /** In milliseconds of the session's clock; `startedAt` is null while the stopwatch is stopped. */
  readonly timer: { readonly startedAt: number | null; readonly before: number };
  /** Minutes planned for the speech; null where none are set. */
  readonly planned: number | null;
  readonly trail: WallTrail;
}

export const SHOW_COMMANDS = [
  'next',
  'previous',
  'first',
  'last',
  'confirm',
  'grid',
  'find',
  'black',
  'white',
  'evidence',
  'laser',
  'pen',
  'spotlight',
  'zoom',
  'freeze',
  'timer',
  'undo',
  'log',
  'help',
  'escape',
] as const;

export type ShowCommand = (typeof SHOW_COMMANDS)[number];

export type ShowAction =
  /**
   * A key press; `record` is the one under the pointer, whose evidence may be asked for. While the wall is
   * blank, any key only restores the picture.
   */
  | { readonly type: 'press'; readonly command: ShowCommand | null; readonly record?: string | null }
  | { readonly type: 'digit'; readonly digit: string }
  | { readonly type: 'goTo'; readonly slide: number }
  /** Advances in a loop, for an unattended screen; two screens that leave one slide at once turn one page. */
  | { readonly type: 'advance'; readonly from: number }
  | { readonly type: 'propose'; readonly answer: Answer }
  | { readonly type: 'showEvidence'; readonly record: string | null }
  | { readonly type: 'closeOverlay' }
  | { readonly type: 'plan'; readonly minutes: number | null }
  | { readonly type: 'resetTimer' }
  /** The log begins anew with what is on the wall. */
  | { readonly type: 'resetLog' };

export interface ShowContext {
  readonly count: number;
  /** The time of the action in milliseconds of the session's clock. */
  readonly now: number;
}

/** More digits than any deck has; the first ones are kept, so that a number too large stays too large. */
export const MOST_DIGITS = 6;

/** The state of a new presentation; `now` is the moment from which its first slide is shown. */
export function startShow(slide: number, count: number, now = 0): ShowState {
  const state = {
    slide: clampSlide(slide, count),
    answer: null,
    evidence: null,
    blank: null,
    held: null,
    draft: null,
    asked: false,
    overlay: null,
    laser: false,
    pen: false,
    spotlight: false,
    zoom: false,
    typed: '',
    refused: null,
    timer: { startedAt: null, before: 0 },
    planned: null,
  };
  return { ...state, trail: startTrail(state, now) };
}

function clampSlide(slide: number, count: number): number {
  return Math.max(1, Math.min(slide, count));
}

/** Goes to a slide and closes whatever was shown over the old one. */
function moveTo(state: ShowState, slide: number, count: number): ShowState {
  const to = clampSlide(slide, count);
  const bare = state.answer === null && state.evidence === null && state.draft === null;
  if (to === state.slide && bare && state.typed === '') return state;
  return { ...state, slide: to, answer: null, evidence: null, draft: null, asked: false, typed: '' };
}

/**
 * Goes one slide forward or back. From an answer it returns to the deck first, so that no slide is skipped.
 */
function step(state: ShowState, by: 1 | -1, count: number): ShowState {
  return moveTo(state, state.answer === null ? state.slide + by : state.slide, count);
}

function confirm(state: ShowState, count: number): ShowState {
  if (state.typed !== '') {
    const wanted = Number(state.typed);
    if (wanted < 1 || wanted > count) return { ...state, typed: '', refused: state.typed };
    return moveTo(state, wanted, count);
  }
  if (state.draft === null) return state;
  if ('elsewhere' in state.draft && !state.asked) return { ...state, asked: true };
  return { ...state, answer: state.draft, draft: null, asked: false, evidence: null };
}

const dropDraft = (state: ShowState): ShowState => ({ ...state, draft: null, asked: false });

/** Takes back the last thing: what is only typed or previewed, otherwise what the wall shows. */
function undo(state: ShowState): ShowState {
  if (state.typed !== '') return { ...state, typed: '' };
  return state.draft === null ? takeBack(state) : dropDraft(state);
}

/** Closes one thing, the topmost. */
function leaveOne(state: ShowState): ShowState {
  if (state.overlay !== null) return { ...state, overlay: null };
  if (state.typed !== '') return { ...state, typed: '' };
  if (state.evidence !== null) return { ...state, evidence: null };
  if (state.draft !== null) return dropDraft(state);
  if (state.answer !== null) return { ...state, answer: null };
  if (state.pen) return { ...state, pen: false };
  if (state.laser) return { ...state, laser: false };
  if (state.spotlight) return { ...state, spotlight: false };
  if (state.zoom) return { ...state, zoom: false };
  return state;
}

export function elapsedMs({ timer }: Pick<ShowState, 'timer'>, now: number): number {
  return timer.before + (timer.startedAt === null ? 0 : Math.max(0, now - timer.startedAt));
}

function runCommand(
  state: ShowState,
  command: ShowCommand,
  record: string | null,
  { count, now }: ShowContext,
): ShowState {
  const toggle = (overlay: Overlay) => ({ ...state, overlay: state.overlay === overlay ? null : overlay });
  const { slide, answer, evidence, timer } = state;
  switch (command) {
    case 'next':
      return step(state, 1, count);
    case 'previous':
      return step(state, -1, count);
    case 'first':
      return moveTo(state, 1, count);
    case 'last':
      return moveTo(state, count, count);
    case 'confirm':
      return confirm(state, count);
    case 'grid':
    case 'find':
    case 'help':
    case 'log':
      return toggle(command);
    case 'undo':
      return undo(state);
    case 'black':
    case 'white':
      return { ...state, blank: command };
    case 'evidence':
      return { ...state, evidence: evidence === null ? { record } : null };
    case 'laser':
      return { ...state, laser: !state.laser, pen: false };
    case 'pen':
      return { ...state, pen: !state.pen, laser: false };
    case 'spotlight':
    case 'zoom':
      // The speaker sees another page than the wall, and would change what is not in sight.
      if (state.held !== null || state.draft !== null) return state;
      return { ...state, [command]: !state[command] };
    case 'freeze':
      return { ...state, held: state.held === null ? { slide, answer, evidence } : null };
    case 'timer':
      return {
        ...state,
        timer:
          timer.startedAt === null
            ? { ...timer, startedAt: now }
            : { startedAt: null, before: elapsedMs(state, now) },
      };
    case 'escape':
      return leaveOne(state);
  }
}

/** Applies an action. Returns the same object where nothing changes. */
export function reduceShow(before: ShowState, action: ShowAction, context: ShowContext): ShowState {
  const after = applyAction(before, action, context);
  if (after === before) return before;
  const undone = action.type === 'press' && action.command === 'undo';
  const traced = keepTrail(before, after, context.now, undone);
  const isMarked = traced.spotlight || traced.zoom;
  if (!isMarked || isSameView(selectWall(before), selectWall(traced))) return traced;
  // They belong to what the wall showed.
  return { ...traced, spotlight: false, zoom: false };
}

function applyAction(before: ShowState, action: ShowAction, context: ShowContext): ShowState {
  const state = before.refused === null ? before : { ...before, refused: null };
  switch (action.type) {
    case 'press':
      if (state.blank !== null) return { ...state, blank: null };
      if (action.command === null) return state;
      return runCommand(state, action.command, action.record ?? null, context);
    case 'digit':
      if (state.blank !== null) return { ...state, blank: null };
      return { ...state, typed: `${state.typed}${action.digit}`.slice(0, MOST_DIGITS) };
    case 'goTo':
      return moveTo(state, action.slide, context.count);
    case 'advance':
      if (state.slide !== action.from) return state;
      return moveTo(state, state.slide >= context.count ? 1 : state.slide + 1, context.count);
    case 'propose':
      return { ...state, draft: action.answer, asked: false, overlay: null, evidence: null };
    case 'showEvidence':
      return { ...state, evidence: { record: action.record } };
    case 'closeOverlay':
      return state.overlay === null ? state : { ...state, overlay: null };
    case 'plan':
      return { ...state, planned: action.minutes };
    case 'resetTimer':
      return { ...state, timer: { startedAt: null, before: 0 } };
    case 'resetLog':
      return {
        ...state,
        trail: { past: state.trail.past, log: startTrail(state, context.now).log },
      };
  }
}

/** What the audience sees. While the wall is frozen, it shows neither the speaker's position nor the pointer. */
export function selectWall(state: ShowState): WallView & { readonly followsPointer: boolean } {
  if (state.held !== null) return { ...state.held, followsPointer: false };
  const { slide, answer, evidence } = state;
  return { slide, answer, evidence, followsPointer: true };
}

/** What the speaker sees: a drafted answer takes precedence over the wall's. */
export function selectOwn({ slide, answer, draft, evidence }: ShowState): WallView {
  return { slide, answer: draft ?? answer, evidence: draft === null ? evidence : null };
}
