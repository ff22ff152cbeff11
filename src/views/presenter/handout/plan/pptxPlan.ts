import { selectMapRecords } from '../../../../map/countyLayers.ts';
import type { Deck } from '../../../../model/authored/deck.ts';
import type { CountiesShard } from '../../../../model/published/countiesShard.ts';
import type { CoreShard } from '../../../../model/published/dataset.ts';
import type { ReviewConflict } from '../../../../model/published/reviewShard.ts';
import { plainNotes } from '../../../../model/show/plainNotes.ts';
import { type SlideData, slideRecords } from '../../../../model/show/slideData.ts';
import { citationText } from '../../../../model/text/citation.ts';
import { isWholeQuote, selectEvidence } from '../../../../model/text/recordText.ts';
import { sourceGroups, sourceQuotes } from '../../../../model/text/sourceLine.ts';
import type { PlanBox, PlanColour, PlanItem, PlanRun } from '../../../../panels/office/planItem.ts';
import { countLines, fitSize, LINE_HEIGHT, POINTS, textEms } from '../../../../panels/office/textFit.ts';
import { linesUnder } from '../../slides/own/linesUnder.ts';
import { isOpening, OWN_WORDS, sourceLead } from '../../slides/own/ownMarks.ts';
import { type UnheldNumber, unheldNumbers } from '../../slides/own/unheldNumbers.ts';
import { planBody } from './planBody.ts';
import { ownRuns } from './planOwn.ts';

/** A presentation file as plain data, independent of the file format. */

export interface PlanSlide {
  readonly id: string;
  /** Whether it is an opening page, whose title is lower and larger. */
  readonly opening: boolean;
  readonly items: readonly PlanItem[];
  readonly notes: string;
}

export interface PptxPlan {
  readonly title: string;
  readonly slides: readonly PlanSlide[];
}

export interface PlanInput {
  readonly deck: Pick<Deck, 'title'>;
  readonly slides: readonly SlideData[];
  readonly core: CoreShard;
  /** The counties shard, loaded only where a slide shows the map. */
  readonly counties: CountiesShard | null;
  /** Disagreements of documents; none are needed where no slide has a disputed figure. */
  readonly conflicts: readonly ReviewConflict[];
  /** Speaker notes by slide id; empty where no file was opened. */
  readonly notes: ReadonlyMap<string, string>;
}

const PAGE = { w: 13.333, h: 7.5 } as const;
const SIDE = 0.5;
const WIDTH = PAGE.w - 2 * SIDE;
const BODY: PlanBox = { x: SIDE, y: 1.45, w: WIDTH, h: 5.1 };
/**
 * The boxes of titles on opening pages and on all others, which programs keep as the layout's title
 * placeholder.
 */
export const TITLE_BOX = {
  opening: { x: SIDE, y: 2.4, w: WIDTH, h: 0.95 },
  page: { x: SIDE, y: 0.66, w: WIDTH, h: 0.68 },
} as const;
const FOOT = 6.72;
const PAGE_NUMBER = 0.9;

/** The room for quotes on the slide itself; its notes contain all of them. */
const QUOTE_ROOM = 2 * WIDTH - PAGE_NUMBER - 2;
const SOURCE_SIZE = 10;

const titleOf =
  (core: CoreShard) =>
  (doc: string): string =>
    core.documents.find(({ id }) => id === doc)?.shortTitle ?? doc;

function sourcedRecords(data: SlideData, core: CoreShard, counties: CountiesShard | null) {
  if (data.slide.kind !== 'map') return slideRecords(data);
  return counties ? selectMapRecords(core, counties, data.slide) : null;
}

/** The source line: documents and paragraphs, then as many quotes as fit into two lines. */
function sourceRuns(
  data: SlideData,
  numbers: readonly UnheldNumber[],
  { core, counties }: PlanInput,
): PlanRun[] {
  const run = (text: string, colour: PlanColour): PlanRun => ({ text, size: SOURCE_SIZE, colour });
  if (data.slide.kind === 'text' || (data.slide.kind === 'title' && numbers.length > 0))
    return [run(OWN_WORDS, 'inkSecond')];
  if (data.slide.kind === 'title') {
    const own = core.documents.filter(({ region }) => region === core.site.region);
    return [run(`来源：${own.map(({ shortTitle }) => shortTitle).join('、')}`, 'inkSecond')];
  }
  const sourced = sourcedRecords(data, core, counties);
  if (!sourced) return [];
  const sources = `${sourceLead(numbers)}${sourceGroups(sourced, titleOf(core))
    .map(({ text }) => text)
    .join('；')}`;
  const quotes = sourceQuotes(sourced);
  const room = (QUOTE_ROOM * POINTS) / SOURCE_SIZE - textEms(sources);
  let used = 0;
  const shown = quotes.filter(isWholeQuote).filter((quote) => {
    used += textEms(quote) + 3;
    return used <= room;
  });
  const rest = quotes.length - shown.length;
  return [
    run(sources, 'inkSecond'),
    ...shown.map((quote) => run(`  “${quote}”`, 'accent')),
    ...(rest > 0 ? [run(`  其余${rest}处引文见备注`, 'inkSecond')] : []),
  ];
}

/** The speaker's words, then every record of the slide with its quote and paragraph. */
function notesText(data: SlideData, input: PlanInput): string {
  const spoken = plainNotes(input.notes.get(data.slide.id) ?? '');
  const sourced = sourcedRecords(data, input.core, input.counties);
  const titleOf = (doc: string) => input.core.documents.find(({ id }) => id === doc)?.title ?? doc;
  const cited = (sourced?.all ?? []).flatMap((record) => {
    const evidence = sourced ? selectEvidence(record, sourced.byId).slice(0, 1) : [];
    return sourced && evidence.length > 0 ? citationText(record, evidence, sourced.byId, titleOf) : [];
  });
  const parts = [spoken, cited.length > 0 ? `出处\n${cited.join('\n')}` : ''];
  return parts.filter((part) => part !== '').join('\n\n');
}

const of = (field: UnheldNumber['field'], numbers: readonly UnheldNumber[]): UnheldNumber[] =>
  numbers.filter((number) => number.field === field);

/** Sizes of a title in its usual one or two lines, and of one that needs more. */
const TITLE_SIZES = {
  opening: { usual: [44, 40, 36, 32], long: [28, 24, 20, 18] },
  page: { usual: [28, 26, 24, 22, 20], long: [18, 16, 14, 12] },
} as const;
const MOST_LINES = { usual: 2, long: 4 } as const;
const UNDER_TITLE = 0.11;

/** The title with its box, which is higher where the title needs more than two lines. */
function titleItem(
  { slide }: SlideData,
  numbers: readonly UnheldNumber[],
  opening: boolean,
): Extract<PlanItem, { kind: 'text' }> {
  const kind = opening ? 'opening' : 'page';
  const box = TITLE_BOX[kind];
  // Without our font, digits may be a fifth wider.
  const width = WIDTH * POINTS * 0.92;
  const { usual, long } = TITLE_SIZES[kind];
  const least = usual[usual.length - 1] ?? 0;
  const needed = countLines(slide.headline, width, least);
  const form = needed > MOST_LINES.usual ? 'long' : 'usual';
  // A title too long for one line takes two at the smallest size.
  const size = fitSize(
    slide.headline,
    width,
    form === 'long' ? MOST_LINES.long : Math.min(needed, MOST_LINES.usual),
    form === 'long' ? long : usual,
  );
  const lines = countLines(slide.headline, width, size);
  return {
    kind: 'text',
    box: { ...box, h: Math.max(box.h, (lines * size * LINE_HEIGHT) / POINTS) },
    title: true,
    paragraphs: [ownRuns(slide.headline, of('headline', numbers), { text: '', size, bold: true })],
  };
}

function headItems(
  data: SlideData,
  numbers: readonly UnheldNumber[],
): [PlanItem, Extract<PlanItem, { kind: 'text' }>] {
  const { slide } = data;
  const opening = isOpening(slide);
  const top = opening ? TITLE_BOX.opening.y - 0.5 : 0.3;
  return [
    {
      kind: 'text',
      box: { x: SIDE, y: top, w: WIDTH, h: opening ? 0.45 : 0.35 },
      paragraphs: [
        ownRuns(slide.section, of('section', numbers), {
          text: '',
          size: opening ? 18 : 14,
          colour: 'inkSecond',
        }),
      ],
    },
    titleItem(data, numbers, opening),
  ];
}

function footItems(
  data: SlideData,
  numbers: readonly UnheldNumber[],
  number: number,
  input: PlanInput,
): PlanItem[] {
  const { notice } = input.core.site;
  const page: PlanRun = {
    text: `${number} / ${input.slides.length}`,
    size: SOURCE_SIZE + 1,
    colour: 'inkSecond',
  };
  return [
    { kind: 'block', box: { x: SIDE, y: FOOT, w: WIDTH, h: 0 }, fill: null, line: 'rule' },
    {
      kind: 'text',
      box: { x: SIDE, y: FOOT + 0.07, w: WIDTH - PAGE_NUMBER, h: 0.5 },
      paragraphs: [
        sourceRuns(data, numbers, input),
        ...(notice === undefined ? [] : [[{ text: notice, size: SOURCE_SIZE, colour: 'ink' as const }]]),
      ],
    },
    {
      kind: 'text',
      box: { x: SIDE + WIDTH - PAGE_NUMBER, y: FOOT + 0.07, w: PAGE_NUMBER, h: 0.3 },
      align: 'right',
      paragraphs: [[page]],
    },
  ];
}

const CAVEAT_SIZE = 14;
const CAVEAT_GAP = 0.1;
/** As many characters as on the wall. */
const CAVEAT_ROOM = 130;

/** What is unclear or told differently about the figures of a slide, in words above the source line. */
function caveatItems(data: SlideData, { conflicts, counties, core }: PlanInput): PlanItem[] {
  const lines = linesUnder(data, { conflicts, counties, core }, CAVEAT_ROOM);
  if (lines.length === 0) return [];
  const height =
    (countLines(lines.join('\n'), WIDTH * POINTS, CAVEAT_SIZE) * CAVEAT_SIZE * LINE_HEIGHT) / POINTS;
  return [
    {
      kind: 'text',
      box: { x: SIDE, y: BODY.y + BODY.h - height, w: WIDTH, h: height },
      valign: 'bottom',
      paragraphs: lines.map((text): PlanRun[] => [{ text, size: CAVEAT_SIZE, colour: 'inkSecond' }]),
    },
  ];
}

/** What is between headline and source line; the caveats take their room from the body. */
function middleItems(
  data: SlideData,
  numbers: readonly UnheldNumber[],
  top: number,
  input: PlanInput,
): PlanItem[] {
  const caveats = caveatItems(data, input);
  const taken = caveats[0] ? caveats[0].box.h + CAVEAT_GAP : 0;
  const y = Math.max(BODY.y, top);
  return [
    ...planBody(data, { ...BODY, y, h: BODY.y + BODY.h - y - taken }, { ...input, numbers }),
    ...caveats,
  ];
}

/** Plans one slide; a plan of a whole deck takes a while, so that they can be planned one after the other. */
export function planSlide(data: SlideData, index: number, input: PlanInput): PlanSlide {
  const numbers = unheldNumbers(data, input.counties, input.core);
  const head = headItems(data, numbers);
  const { box } = head[1];
  return {
    id: data.slide.id,
    opening: isOpening(data.slide),
    items: [
      ...head,
      ...middleItems(data, numbers, box.y + box.h + UNDER_TITLE, input),
      ...footItems(data, numbers, index + 1, input),
    ],
    notes: notesText(data, input),
  };
}

/** Plans a whole deck. */
export function buildPptxPlan(input: PlanInput): PptxPlan {
  return {
    title: input.deck.title,
    slides: input.slides.map((data, index) => planSlide(data, index, input)),
  };
}
