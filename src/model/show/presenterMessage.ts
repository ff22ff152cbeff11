import * as v from 'valibot';
import { idSchema } from '../fields/evidence.ts';
import type { ShowState } from './presenterState.ts';

/**
 * Messages between the windows of one presentation. Any page of the same origin can write to the channel, and
 * all pages opened from disk share one origin: a message is dropped unless it has exactly this form, belongs
 * to this deck and session, and is in order.
 */

const MESSAGE_VERSION = 1;

const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const clock = v.pipe(v.number(), v.finite(), v.minValue(0));
const senderSchema = v.pipe(v.string(), v.regex(/^[0-9a-z]{8,24}$/));

const answerSchema = v.strictObject({ domain: idSchema, record: idSchema });
const viewEntries = {
  slide: v.pipe(count(9999), v.minValue(1)),
  answer: v.nullable(answerSchema),
  evidence: v.nullable(v.strictObject({ record: v.nullable(idSchema) })),
};

const showSchema = v.strictObject({
  ...viewEntries,
  blank: v.nullable(v.picklist(['black', 'white'])),
  held: v.nullable(v.strictObject(viewEntries)),
  draft: v.nullable(answerSchema),
  overlay: v.nullable(v.picklist(['grid', 'help', 'find'])),
  focus: v.nullable(idSchema),
  laser: v.strictObject({ on: v.boolean(), at: v.nullable(v.strictObject({ x: share, y: share })) }),
  typed: v.pipe(v.string(), v.regex(/^[0-9]{0,3}$/)),
  timer: v.strictObject({ startedAt: v.nullable(clock), before: clock }),
  planned: v.nullable(v.pipe(count(999), v.minValue(1))),
}) satisfies v.GenericSchema<ShowState>;

const presenceEntries = {
  role: v.picklist(['audience', 'speaker', 'preview']),
  /** The window's inner size in CSS pixels. */
  width: count(100_000),
  height: count(100_000),
  hidden: v.boolean(),
  fullScreen: v.boolean(),
};

const envelope = {
  app: v.literal('youju-presenter'),
  protocol: v.literal(MESSAGE_VERSION),
  deck: idSchema,
  session: idSchema,
  sender: senderSchema,
  /** Increases with each message of a sender, so that a replayed message is recognised. */
  sequence: v.pipe(count(Number.MAX_SAFE_INTEGER), v.minValue(1)),
  /** Version of the dataset that the window has loaded and keeps until it is reloaded. */
  data: v.pipe(v.string(), v.regex(/^[0-9a-f]{1,64}$/)),
};

const messageSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('hello'), ...envelope, ...presenceEntries }),
  v.strictObject({ kind: v.literal('here'), ...envelope, ...presenceEntries }),
  v.strictObject({ kind: v.literal('bye'), ...envelope }),
  v.strictObject({
    kind: v.literal('state'),
    ...envelope,
    /** The number of changes made so far, over all windows. */
    revision: count(Number.MAX_SAFE_INTEGER - 1),
    /** The window that made the last change. */
    author: senderSchema,
    show: showSchema,
  }),
]);

export type PresenterMessage = v.InferOutput<typeof messageSchema>;
export type Presence = Pick<
  Extract<PresenterMessage, { kind: 'here' }>,
  'role' | 'width' | 'height' | 'hidden' | 'fullScreen'
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

export function messageEnvelope(context: ChannelContext, sender: string, sequence: number, data: string) {
  return {
    app: 'youju-presenter' as const,
    protocol: MESSAGE_VERSION as typeof MESSAGE_VERSION,
    deck: context.deck,
    session: context.session,
    sender,
    sequence,
    data,
  };
}

/** Parses a message; null for anything that is not a message of this presentation. Never throws. */
export function parseMessage(input: unknown, context: ChannelContext): PresenterMessage | null {
  const result = v.safeParse(messageSchema, input);
  if (!result.success) return null;
  const message = result.output;
  if (message.deck !== context.deck || message.session !== context.session) return null;
  if (message.kind === 'state') {
    const { slide, held } = message.show;
    if (slide > context.count || (held !== null && held.slide > context.count)) return null;
  }
  return message;
}
