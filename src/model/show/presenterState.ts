/**
 * The state of a presentation: what it shows and how far the speaker is, as one plain value that is the same
 * in every window of a session. A window changes it by an action and sends the whole new value to the others,
 * so that no message has to be stored, repeated or put in order. “Wall” means the audience's screen.
 */

/** A record shown on the wall outside the deck's order. */
export interface Answer {
  readonly domain: string;
  readonly record: string;
}

/** What the wall can freeze: a slide of the deck or an answer, and the evidence over it. */
export interface WallView {
  /** Slide number, from 1. It does not change while an answer is shown. */
  readonly slide: number;
  readonly answer: Answer | null;
  /** Evidence at hall size: of the record named here, or with null of the leading record. */
  readonly evidence: { readonly record: string | null } | null;
}

/** A position on the wall, as fractions of its width and height from 0 to 1. */
export interface WallPoint {
  readonly x: number;
  readonly y: number;
}

export type Overlay = 'grid' | 'help' | 'find';

export interface ShowState extends WallView {
  readonly blank: 'black' | 'white' | null;
  /** What the audience still sees while the speaker looks ahead; null where the wall is not frozen. */
  readonly held: WallView | null;
  /** An answer that only the speaker sees so far. */
  readonly draft: Answer | null;
  readonly overlay: Overlay | null;
  /** The record under the pointer. */
  readonly focus: string | null;
  readonly laser: { readonly on: boolean; readonly at: WallPoint | null };
  /** Digits of a slide number that is not confirmed yet. */
  readonly typed: string;
  /** In milliseconds; `startedAt` counts from the epoch and is null while the stopwatch is stopped. */
  readonly timer: { readonly startedAt: number | null; readonly before: number };
  /** Minutes planned for the speech; null where none are set. */
  readonly planned: number | null;
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
  'freeze',
  'timer',
  'help',
  'escape',
] as const;

export type ShowCommand = (typeof SHOW_COMMANDS)[number];

export type ShowAction =
  /** A key press. While the wall is blank, any key only restores the picture. */
  | { readonly type: 'press'; readonly command: ShowCommand | null }
  | { readonly type: 'digit'; readonly digit: string }
  | { readonly type: 'goTo'; readonly slide: number }
  /** Advances in a loop, for an unattended screen. */
  | { readonly type: 'advance' }
  | { readonly type: 'propose'; readonly answer: Answer }
  | { readonly type: 'answer'; readonly answer: Answer }
  | { readonly type: 'showEvidence'; readonly record: string | null }
  | { readonly type: 'focus'; readonly record: string | null }
  | { readonly type: 'point'; readonly at: WallPoint | null }
  | { readonly type: 'closeOverlay' }
  | { readonly type: 'plan'; readonly minutes: number | null }
  | { readonly type: 'resetTimer' };

export interface ShowContext {
  readonly count: number;
  /** The current time in milliseconds since the epoch. */
  readonly now: number;
}

const MOST_DIGITS = 3;

export function startShow(slide: number, count: number): ShowState {
  return {
    slide: clampSlide(slide, count),
    answer: null,
    evidence: null,
    blank: null,
    held: null,
    draft: null,
    overlay: null,
    focus: null,
    laser: { on: false, at: null },
    typed: '',
    timer: { startedAt: null, before: 0 },
    planned: null,
  };
}

function clampSlide(slide: number, count: number): number {
  return Math.max(1, Math.min(slide, count));
}

/** Goes to a slide and closes whatever was shown over the old one. */
function moveTo(state: ShowState, slide: number, count: number): ShowState {
  const to = clampSlide(slide, count);
  const bare =
    state.answer === null && state.evidence === null && state.draft === null && state.focus === null;
  if (to === state.slide && bare && state.typed === '') return state;
  return { ...state, slide: to, answer: null, evidence: null, draft: null, focus: null, typed: '' };
}

/**
 * Goes one slide forward or back. From an answer it returns to the deck first, so that no slide is skipped.
 */
function step(state: ShowState, by: 1 | -1, count: number): ShowState {
  return moveTo(state, state.answer === null ? state.slide + by : state.slide, count);
}

function confirm(state: ShowState, count: number): ShowState {
  if (state.typed !== '') return moveTo(state, Number(state.typed), count);
  if (state.draft === null) return state;
  return { ...state, answer: state.draft, draft: null, evidence: null, focus: null };
}

/** Closes one thing, the topmost. */
function leaveOne(state: ShowState): ShowState {
  if (state.overlay !== null) return { ...state, overlay: null };
  if (state.typed !== '') return { ...state, typed: '' };
  if (state.evidence !== null) return { ...state, evidence: null };
  if (state.draft !== null) return { ...state, draft: null };
  if (state.answer !== null) return { ...state, answer: null, focus: null };
  if (state.laser.on) return { ...state, laser: { on: false, at: null } };
  return state;
}

export function elapsedMs({ timer }: Pick<ShowState, 'timer'>, now: number): number {
  return timer.before + (timer.startedAt === null ? 0 : Math.max(0, now - timer.startedAt));
}

function runCommand(state: ShowState, command: ShowCommand, { count, now }: ShowContext): ShowState {
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
      return toggle(command);
    case 'black':
    case 'white':
      return { ...state, blank: command };
    case 'evidence':
      return { ...state, evidence: evidence === null ? { record: state.focus } : null };
    case 'laser':
      return { ...state, laser: { on: !state.laser.on, at: null } };
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

/** Applies an action. Returns the same object where nothing changes, so that nothing is sent. */
export function reduceShow(state: ShowState, action: ShowAction, context: ShowContext): ShowState {
  switch (action.type) {
    case 'press':
      if (state.blank !== null) return { ...state, blank: null };
      return action.command === null ? state : runCommand(state, action.command, context);
    case 'digit':
      if (state.blank !== null) return { ...state, blank: null };
      return { ...state, typed: `${state.typed}${action.digit}`.slice(-MOST_DIGITS) };
    case 'goTo':
      return moveTo(state, action.slide, context.count);
    case 'advance':
      return moveTo(state, state.slide >= context.count ? 1 : state.slide + 1, context.count);
    case 'propose':
      return { ...state, draft: action.answer, overlay: null, evidence: null };
    case 'answer':
      return { ...state, answer: action.answer, draft: null, overlay: null, evidence: null, focus: null };
    case 'showEvidence':
      return { ...state, evidence: { record: action.record } };
    case 'focus':
      return state.focus === action.record ? state : { ...state, focus: action.record };
    case 'point':
      if (!state.laser.on) return state;
      return { ...state, laser: { on: true, at: action.at } };
    case 'closeOverlay':
      return state.overlay === null ? state : { ...state, overlay: null };
    case 'plan':
      return { ...state, planned: action.minutes };
    case 'resetTimer':
      return { ...state, timer: { startedAt: null, before: 0 } };
  }
}

/**
 * What the audience sees. While the wall is frozen, it shows neither the speaker's position nor the pointer.
 */
export function selectWall(state: ShowState): WallView & Pick<ShowState, 'focus' | 'laser'> {
  if (state.held !== null) return { ...state.held, focus: null, laser: { on: false, at: null } };
  const { slide, answer, evidence, focus, laser } = state;
  return { slide, answer, evidence, focus, laser };
}

/** What the speaker sees: a drafted answer takes precedence over the wall's. */
export function selectOwn(state: ShowState): WallView & Pick<ShowState, 'focus' | 'laser'> {
  const { slide, answer, draft, evidence, focus, laser } = state;
  return { slide, answer: draft ?? answer, evidence: draft === null ? evidence : null, focus, laser };
}
