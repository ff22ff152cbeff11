import * as v from 'valibot';
import { adcodeSchema, idSchema } from '../fields/evidence.ts';
import { type Command, type History, MOST_AUTHORS, MOST_TAIL } from './commandLog.ts';
import { MOST_DIGITS, SHOW_COMMANDS, type ShowAction, type ShowState } from './presenterState.ts';
import {
  MOST_INK_POINTS,
  MOST_POINTS,
  MOST_STROKE_POINTS,
  MOST_STROKES,
  type WallMarks,
} from './wallMarks.ts';
import { MOST_LOG, MOST_PAST } from './wallTrail.ts';
import { type Answer, MOST_NEAREST } from './wallView.ts';

/** The exact forms of what windows of a presentation tell each other, and of what one keeps for its reload. */

export const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
export const clockSchema = count(Number.MAX_SAFE_INTEGER);
export const windowIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-z]{8,24}$/));

const MOST_SLIDES = 9999;
const slideSchema = v.pipe(count(MOST_SLIDES), v.minValue(1));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** Milliseconds of the session's clock, which have fractions. */
const moment = v.pipe(v.number(), v.finite(), v.minValue(0));
const digits = v.pipe(v.string(), v.regex(/^[0-9]*$/), v.maxLength(MOST_DIGITS));

const recordEntries = { domain: idSchema, record: idSchema };
const answerSchema = v.union([
  v.strictObject({ ...recordEntries, elsewhere: v.exactOptional(v.literal(true)) }),
  v.strictObject({ county: adcodeSchema }),
  v.strictObject({
    nearest: v.pipe(v.array(v.strictObject(recordEntries)), v.maxLength(MOST_NEAREST), v.readonly()),
  }),
]) satisfies v.GenericSchema<Answer>;
const minutesSchema = v.nullable(v.pipe(count(999), v.minValue(1)));

export const pointerEntries = {
  focus: v.nullable(idSchema),
  at: v.nullable(v.strictObject({ x: share, y: share })),
};

const viewEntries = {
  slide: slideSchema,
  answer: v.nullable(answerSchema),
  evidence: v.nullable(v.strictObject({ record: v.nullable(idSchema) })),
};

const blankSchema = v.nullable(v.picklist(['black', 'white']));
/** The last moment that a date can name, in milliseconds. */
const LAST_MOMENT = 8_640_000_000_000_000;

const trailSchema = v.strictObject({
  past: v.pipe(v.array(v.strictObject(viewEntries)), v.maxLength(MOST_PAST), v.readonly()),
  log: v.pipe(
    v.array(
      v.strictObject({
        at: count(LAST_MOMENT),
        ...viewEntries,
        blank: blankSchema,
      }),
    ),
    v.maxLength(MOST_LOG),
    v.readonly(),
  ),
});

const pointSchema = v.strictObject({ x: share, y: share });
const pointsOf = (most: number) =>
  v.pipe(v.array(pointSchema), v.minLength(1), v.maxLength(most), v.readonly());
const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));

/** To what marks belong: a view of the wall, and the proportions of its window. */
const markedEntries = { view: v.strictObject(viewEntries), aspect: between(0.05, 20) };
const placeEntries = {
  spot: v.strictObject({ x: share, y: share, size: between(0.02, 1) }),
  zoom: v.strictObject({ x: share, y: share, by: between(1, 8) }),
};
const strokesSchema = v.pipe(
  v.array(v.strictObject({ points: pointsOf(MOST_STROKE_POINTS) })),
  v.maxLength(MOST_STROKES),
  v.check((strokes) => strokes.reduce((sum, { points }) => sum + points.length, 0) <= MOST_POINTS),
  v.readonly(),
);

/** Every mark, for a window that has joined and after a stroke. */
export const marksEntries = { ...markedEntries, ...placeEntries, strokes: strokesSchema };
/** Where spotlight and zoom are, while they are moved. */
export const placesEntries = { ...markedEntries, ...placeEntries };
/** How the last stroke goes on: behind its first `from` points, or with none as a stroke of its own. */
export const inkEntries = {
  ...markedEntries,
  from: count(MOST_STROKE_POINTS),
  points: pointsOf(MOST_INK_POINTS),
};

const marksSchema = v.strictObject(marksEntries) satisfies v.GenericSchema<WallMarks>;

/** Null for what is no set of marks of a deck of so many slides. Never throws. */
export function parseMarks(text: string, slides: number): WallMarks | null {
  try {
    const result = v.safeParse(marksSchema, JSON.parse(text));
    return result.success && result.output.view.slide <= slides ? result.output : null;
  } catch {
    return null;
  }
}

const showSchema = v.strictObject({
  ...viewEntries,
  blank: blankSchema,
  held: v.nullable(v.strictObject(viewEntries)),
  draft: v.nullable(answerSchema),
  asked: v.boolean(),
  overlay: v.nullable(v.picklist(['grid', 'help', 'find', 'log'])),
  laser: v.boolean(),
  pen: v.boolean(),
  spotlight: v.boolean(),
  zoom: v.boolean(),
  typed: digits,
  refused: v.nullable(digits),
  timer: v.strictObject({ startedAt: v.nullable(moment), before: moment }),
  planned: minutesSchema,
  trail: trailSchema,
}) satisfies v.GenericSchema<ShowState>;

const actionSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('press'),
    command: v.nullable(v.picklist(SHOW_COMMANDS)),
    record: v.exactOptional(v.nullable(idSchema)),
  }),
  v.strictObject({ type: v.literal('digit'), digit: v.pipe(v.string(), v.regex(/^[0-9]$/)) }),
  v.strictObject({ type: v.literal('goTo'), slide: slideSchema }),
  v.strictObject({ type: v.literal('advance'), from: slideSchema }),
  v.strictObject({ type: v.literal('propose'), answer: answerSchema }),
  v.strictObject({ type: v.literal('showEvidence'), record: v.nullable(idSchema) }),
  v.strictObject({ type: v.literal('closeOverlay') }),
  v.strictObject({ type: v.literal('plan'), minutes: minutesSchema }),
  v.strictObject({ type: v.literal('resetTimer') }),
  v.strictObject({ type: v.literal('resetLog') }),
]) satisfies v.GenericSchema<ShowAction>;

export const commandSchema = v.strictObject({
  revision: clockSchema,
  author: windowIdSchema,
  number: v.pipe(clockSchema, v.minValue(1)),
  action: actionSchema,
}) satisfies v.GenericSchema<Command>;

const MOST_TERMS = 1_000_000;

export const historySchema = v.strictObject({
  term: count(MOST_TERMS),
  origin: windowIdSchema,
  base: showSchema,
  settled: v.strictObject({ revision: clockSchema, author: v.union([windowIdSchema, v.literal('')]) }),
  counts: v.pipe(v.record(windowIdSchema, v.pipe(clockSchema, v.minValue(1))), v.maxEntries(MOST_AUTHORS)),
  tail: v.pipe(v.array(commandSchema), v.maxLength(MOST_TAIL), v.readonly()),
}) satisfies v.GenericSchema<History>;

const keptSchema = v.strictObject({
  /** The session's clock when it was written, in microseconds. */
  clock: clockSchema,
  history: historySchema,
});

/** What a window keeps for its own reload. */
export interface KeptShow {
  readonly clock: number;
  readonly history: History;
}

/** Null for what was not kept by a window of this deck. Never throws. */
export function parseKeptShow(text: string, slides: number): KeptShow | null {
  try {
    const result = v.safeParse(keptSchema, JSON.parse(text));
    return result.success && isWithin(result.output.history.base, slides) ? result.output : null;
  } catch {
    return null;
  }
}

/** Whether a state names only slides that the deck has. */
export const isWithin = ({ slide, held, trail }: ShowState, slides: number): boolean =>
  [slide, held?.slide ?? slide, ...[...trail.past, ...trail.log].map((view) => view.slide)].every(
    (number) => number <= slides,
  );
