import * as v from 'valibot';
import { idSchema } from '../fields/evidence.ts';
import { compareStamps } from './commandLog.ts';
import {
  clockSchema,
  commandSchema,
  count,
  historySchema,
  inkEntries,
  isWithin,
  marksEntries,
  placesEntries,
  pointerEntries,
  windowIdSchema,
} from './showSchema.ts';

/**
 * Messages between the windows of one presentation. Any page of the same origin can write to the channel, and
 * all pages opened from disk share one origin: a message is refused unless it has exactly this form and belongs
 * to this deck and session. Whether its sender is known is decided in `views/presenter/session`.
 */

export const MESSAGE_VERSION = 4;

/** Keys that clickers send; a page turned by any other key says nothing about a clicker. */
export const CLICKER_KEYS = ['PageUp', 'PageDown', 'F5', '.', 'b'] as const;
export type ClickerKey = (typeof CLICKER_KEYS)[number];

const nonceSchema = windowIdSchema;

const presenceEntries = {
  role: v.picklist(['audience', 'speaker']),
  /** The window's inner size in CSS pixels. */
  width: count(100_000),
  height: count(100_000),
  hidden: v.boolean(),
  fullScreen: v.boolean(),
  /** The last key of a clicker that was pressed in this window; null before the first. */
  clicker: v.nullable(v.picklist(CLICKER_KEYS)),
  /** The slide that it should show and cannot, because a part of it is late or missing; null where it can. */
  lacking: v.nullable(count(9999)),
};

const ageEntries = {
  /** A window's clock in microseconds, when it was opened by that clock, and how many milliseconds ago that is. */
  clock: clockSchema,
  since: clockSchema,
  uptime: clockSchema,
};

const greetingEntries = {
  ...ageEntries,
  /** A number drawn by this window, which others repeat to show that they listen here and now. */
  nonce: nonceSchema,
  /** The numbers of the windows that it has heard of. */
  echoes: v.pipe(v.record(windowIdSchema, nonceSchema), v.maxEntries(64)),
  /** What it holds: which presentation, how many commands, and the place of the last. Windows notice so that they differ. */
  term: clockSchema,
  origin: windowIdSchema,
  total: clockSchema,
  revision: clockSchema,
};

const envelope = {
  app: v.literal('youju-presenter'),
  protocol: v.literal(MESSAGE_VERSION),
  deck: idSchema,
  session: idSchema,
  sender: windowIdSchema,
  /** Version of the dataset that the window has loaded and keeps until it is reloaded. */
  data: v.pipe(v.string(), v.regex(/^[0-9a-f]{1,64}$/)),
};

const messageSchema = v.variant('kind', [
  /** The first message of a window, and the answer to it, repeated as a sign of life. */
  v.strictObject({ kind: v.literal('hello'), ...envelope, ...presenceEntries, ...greetingEntries }),
  v.strictObject({ kind: v.literal('here'), ...envelope, ...presenceEntries, ...greetingEntries }),
  v.strictObject({ kind: v.literal('bye'), ...envelope }),
  v.strictObject({ kind: v.literal('command'), ...envelope, term: clockSchema, command: commandSchema }),
  v.strictObject({ kind: v.literal('history'), ...envelope, ...ageEntries, history: historySchema }),
  v.strictObject({ kind: v.literal('pointer'), ...envelope, ...pointerEntries }),
  /** What the speaker does to the wall by hand, which has no order either. */
  v.strictObject({ kind: v.literal('marks'), ...envelope, ...marksEntries }),
  v.strictObject({ kind: v.literal('places'), ...envelope, ...placesEntries }),
  v.strictObject({ kind: v.literal('ink'), ...envelope, ...inkEntries }),
]);

export type PresenterMessage = v.InferOutput<typeof messageSchema>;
export type Greeting = Extract<PresenterMessage, { kind: 'hello' | 'here' }>;
export type Presence = Pick<
  Greeting,
  'role' | 'width' | 'height' | 'hidden' | 'fullScreen' | 'clicker' | 'lacking'
>;
export type PresenterRole = Presence['role'];

export interface ChannelContext {
  readonly deck: string;
  readonly session: string;
  /** The number of slides; a state with a slide beyond it is forged. */
  readonly count: number;
}

export const channelName = ({ deck, session }: Pick<ChannelContext, 'deck' | 'session'>): string =>
  `youju:present:${deck}:${session}`;

export function messageEnvelope(context: ChannelContext, sender: string, data: string) {
  return {
    app: 'youju-presenter' as const,
    protocol: MESSAGE_VERSION as typeof MESSAGE_VERSION,
    deck: context.deck,
    session: context.session,
    sender,
    data,
  };
}

/** Whether what a message says agrees with itself and with the deck. */
function isSound(message: PresenterMessage, { count: slides }: ChannelContext): boolean {
  if (message.kind === 'command') return message.command.author === message.sender;
  if (message.kind === 'marks' || message.kind === 'places' || message.kind === 'ink')
    return message.view.slide <= slides;
  if (message.kind !== 'history') return true;
  const { base, settled, tail } = message.history;
  const places = [settled, ...tail];
  return (
    isWithin(base, slides) &&
    places.every((place, at) => at === 0 || compareStamps(places[at - 1] ?? place, place) < 0)
  );
}

/** Parses a message; null for anything that is not a message of this presentation. Never throws. */
export function parseMessage(input: unknown, context: ChannelContext): PresenterMessage | null {
  const result = v.safeParse(messageSchema, input);
  if (!result.success) return null;
  const message = result.output;
  if (message.deck !== context.deck || message.session !== context.session) return null;
  return isSound(message, context) ? message : null;
}
