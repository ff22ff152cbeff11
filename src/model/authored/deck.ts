import * as v from 'valibot';
import { adcodeSchema, idSchema, textSchema } from '../fields/evidence.ts';
import type { ItemRef } from '../fields/locations.ts';
import { MAP_DRAWINGS } from '../fields/vocabulary.ts';
import { shorten } from '../page/markup.ts';

/**
 * A deck is a list of slides, and a slide is a view state with a headline. Slides contain only ids; what they
 * show comes from the dataset, so that a deck file cannot contain figures of its own.
 */

const slideFields = {
  /**
   * The id is unique in its deck and stays with the slide when slides move, so that notes and links do too.
   */
  id: idSchema,
  /** The small line over the headline: department and theme. */
  section: textSchema,
  /** The finding in our own words. Each numeral in it must be a numeral of the slide's records. */
  headline: textSchema,
};

/** The shard that holds the slide's records and panels: a domain's, or `overview`. */
const domain = { domain: idSchema };

/**
 * A panel that a slide refers to: shown whole, or only with the records named here, in the panel's own order.
 */
const panelRefFields = { ...domain, panel: idSchema, records: v.optional(v.array(idSchema)) };

export const titleSlideSchema = v.strictObject({
  kind: v.literal('title'),
  ...slideFields,
  lines: v.optional(v.array(textSchema)),
});
export const figureSlideSchema = v.strictObject({
  kind: v.literal('figure'),
  ...slideFields,
  ...domain,
  record: idSchema,
});
export const changeSlideSchema = v.strictObject({
  kind: v.literal('change'),
  ...slideFields,
  ...domain,
  from: idSchema,
  to: idSchema,
});
export const panelSlideSchema = v.strictObject({
  kind: v.literal('panel'),
  ...slideFields,
  ...panelRefFields,
});
export const pairSlideSchema = v.strictObject({
  kind: v.literal('pair'),
  ...slideFields,
  panels: v.tuple([v.strictObject(panelRefFields), v.strictObject(panelRefFields)]),
});
export const mapSlideSchema = v.strictObject({
  kind: v.literal('map'),
  ...slideFields,
  /** A domain, whose facts alone the map then shows; without it the map shows every named fact. */
  layer: v.optional(idSchema),
  drawing: v.optional(v.picklist(MAP_DRAWINGS)),
  /** Code of the county that the slide points at. */
  county: v.optional(adcodeSchema),
});
export const wordsSlideSchema = v.strictObject({
  kind: v.literal('words'),
  ...slideFields,
  ...domain,
  /** The records whose quotes are read out, by their first evidence unless another one is named. */
  quotes: v.pipe(
    v.array(v.strictObject({ record: idSchema, evidence: v.optional(idSchema) })),
    v.minLength(1),
    v.maxLength(4),
  ),
});
export const honoursSlideSchema = v.strictObject({
  kind: v.literal('honours'),
  ...slideFields,
  ...domain,
  records: v.pipe(v.array(idSchema), v.minLength(1)),
});
/** Words of the deck's author alone: no document stands behind them, and the slide says so. */
export const textSlideSchema = v.strictObject({
  kind: v.literal('text'),
  ...slideFields,
  lines: v.optional(v.array(textSchema)),
  /** Whether it is laid out as an opening page, with a large title in the middle. */
  opening: v.optional(v.boolean()),
});

export const slideSchema = v.variant('kind', [
  titleSlideSchema,
  figureSlideSchema,
  changeSlideSchema,
  panelSlideSchema,
  pairSlideSchema,
  mapSlideSchema,
  wordsSlideSchema,
  honoursSlideSchema,
  textSlideSchema,
]);

export const deckSchema = v.strictObject({
  id: idSchema,
  title: textSchema,
  subtitle: v.optional(textSchema),
  slides: v.array(slideSchema),
});

export const deckShardSchema = v.strictObject({ version: textSchema, ...deckSchema.entries });

export type Slide = v.InferOutput<typeof slideSchema>;
export type SlideOf<Kind extends Slide['kind']> = Extract<Slide, { kind: Kind }>;
export type PanelRef = Pick<SlideOf<'panel'>, 'domain' | 'panel' | 'records'>;
export type Deck = v.InferOutput<typeof deckSchema>;

/** Id of the deck that a visitor collects. It is kept in the browser and is never part of the dataset. */
export const PINNED_DECK = 'pinned';

/** The panels that a slide shows; empty for slide kinds that show records directly. */
export function panelRefs(slide: Slide): readonly PanelRef[] {
  return slide.kind === 'panel' ? [slide] : slide.kind === 'pair' ? slide.panels : [];
}

/** The records that a slide names directly, in addition to those of its panels. */
export function slideRecordIds(slide: Slide): readonly string[] {
  switch (slide.kind) {
    case 'figure':
      return [slide.record];
    case 'change':
      return [slide.from, slide.to];
    case 'words':
      return slide.quotes.map(({ record }) => record);
    case 'honours':
      return slide.records;
    default:
      return panelRefs(slide).flatMap(({ records }) => records ?? []);
  }
}

/** The shards that a slide needs, by domain. */
export function slideDomains(slide: Slide): readonly string[] {
  if ('domain' in slide) return [slide.domain];
  return panelRefs(slide).map(({ domain }) => domain);
}

/**
 * Every shard of a deck, each once: all are fetched before the first slide, so that no slide change waits for
 * the network.
 */
export function deckDomains(deck: Pick<Deck, 'slides'>): string[] {
  return [...new Set(deck.slides.flatMap(slideDomains))];
}

/** References to everything a deck names, each with the domain in which the deck says it is found. */
export function deckItemRefs({ slides }: Pick<Deck, 'slides'>): ItemRef[] {
  return slides.flatMap((slide): ItemRef[] => {
    const panels = panelRefs(slide);
    if (panels.length > 0) return panels.map(({ domain, panel: id }) => ({ kind: 'panel', id, domain }));
    return slideDomains(slide).flatMap((domain) =>
      slideRecordIds(slide).map((id): ItemRef => ({ kind: 'record', id, domain })),
    );
  });
}

export type ParsedDeck =
  | { readonly deck: Deck; readonly problems: null }
  /** One line per problem: where it is and what is wrong. */
  | { readonly deck: null; readonly problems: readonly string[] };

const MOST_PROBLEMS = 5;
/** A path or a value quoted in a message is cut here: in a file from outside it may be of any length. */
const MOST_CHARACTERS = 60;

/**
 * Translates the validator's messages: the library's are in English, and the person who imports a deck reads
 * Chinese.
 */
function issueWords(issue: v.BaseIssue<unknown>): string {
  const path = shorten(v.getDotPath(issue) ?? '文件', MOST_CHARACTERS);
  if (!issue.message.startsWith('Invalid')) return `${path}：${shorten(issue.message, MOST_CHARACTERS)}`;
  if (issue.received === 'undefined') return `${path}：缺少这一项`;
  if (issue.expected === 'never') return `${path}：放映稿没有这一项`;
  return `${path}：应为 ${shorten(issue.expected ?? '', MOST_CHARACTERS)}，实为 ${shorten(issue.received, MOST_CHARACTERS)}`;
}

/** Parses a deck file that comes from outside. Never throws. */
export function parseDeck(text: string): ParsedDeck {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { deck: null, problems: [`不是有效的 JSON：${shorten(String(error), 2 * MOST_CHARACTERS)}`] };
  }
  const result = v.safeParse(deckSchema, json);
  if (!result.success)
    return {
      deck: null,
      problems: result.issues.slice(0, MOST_PROBLEMS).map(issueWords),
    };
  const ids = result.output.slides.map(({ id }) => id);
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  return repeated.length > 0
    ? { deck: null, problems: repeated.slice(0, MOST_PROBLEMS).map((id) => `slides：id 重复 ${id}`) }
    : { deck: result.output, problems: null };
}
