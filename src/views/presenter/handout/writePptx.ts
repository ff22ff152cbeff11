import { strToU8 } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import type { PlanColour, PlanItem } from '../../../panels/office/planItem.ts';
import { POINTS, textEms } from '../../../panels/office/textFit.ts';
import type { ChartTheme } from '../../../styles/tokens.ts';
import { chartXml, seriesName } from './chartXml.ts';
import { completeShapes } from './completeShapes.ts';
import { OFFICE_FONT, type SeriesStyle } from './drawingXml.ts';
import { type Parts, readParts, repairPackage, rewriteParts, writeParts } from './officePackage.ts';
import { buildPptxPlan, type PlanInput, type PlanSlide, type PptxPlan, TITLE_BOX } from './plan/pptxPlan.ts';

/**
 * Writes a plan as a presentation file. It is lazy-loaded on the first export, because the library is large.
 */

const LAYOUT = { name: 'youju', width: 13.333, height: 7.5 };
const TITLE = 'title';

type Slide = ReturnType<PptxGenJS['addSlide']>;
type ChartItem = Extract<PlanItem, { kind: 'chart' }>;

const hex = (theme: ChartTheme, colour: PlanColour): string => theme[colour].replace('#', '');

/** Room for the last figure of a line, beside its name. */
const LAST_LABEL_EMS = 8;

/** The layout of names, bars and labels in a chart of this size. */
function chartStyle({ chart, box }: ChartItem, theme: ChartTheme): SeriesStyle {
  if (chart.time) {
    const fontSize = 14;
    const label = Math.max(...chart.time.lines.map(({ name }) => textEms(name))) + LAST_LABEL_EMS;
    const right = Math.min(0.4, (label * fontSize) / POINTS / box.w);
    return { theme, fontSize, plot: { x: 0.08, y: 0.05, w: 0.92 - right, h: 0.8 } };
  }
  if (chart.shape === 'line') {
    const fontSize = box.w > 3.5 ? 18 : 15;
    return { theme, fontSize, plot: { x: 0.04, y: 0.06, w: 0.92, h: 0.78 } };
  }
  const fontSize = box.w > 8 ? 16 : 14;
  const wide = (texts: readonly string[]) => (Math.max(...texts.map(textEms)) * fontSize) / POINTS / box.w;
  const names = Math.min(0.36, wide(chart.points.map(({ category }) => category)) + 0.03);
  const labels = Math.min(0.4, wide(chart.points.map(({ label }) => label)) * 1.05 + 0.03);
  return { theme, fontSize, plot: { x: names, y: 0.02, w: 1 - names - labels, h: 0.96 } };
}

function addText(slide: Slide, item: Extract<PlanItem, { kind: 'text' }>, theme: ChartTheme): void {
  const { box, paragraphs, align = 'left', valign = 'top', title = false } = item;
  const runs = paragraphs.flatMap((paragraph) =>
    paragraph.map(({ text, size, colour = 'ink', bold = false }, index) => ({
      text,
      options: {
        fontSize: size,
        bold,
        color: hex(theme, colour),
        breakLine: index === paragraph.length - 1,
      },
    })),
  );
  slide.addText(runs, {
    ...box,
    align,
    valign,
    margin: 0,
    fontFace: OFFICE_FONT,
    lang: 'zh-CN',
    paraSpaceAfter: 3,
    // A longer title shrinks in its box instead of running out of it.
    ...(title ? { placeholder: TITLE, fit: 'shrink' as const } : {}),
  });
}

function addBlock(slide: Slide, item: Extract<PlanItem, { kind: 'block' }>, theme: ChartTheme): void {
  const { box, fill, line, dashed = false, heavy = false } = item;
  const flat = box.w === 0 || box.h === 0;
  slide.addShape(flat ? 'line' : 'rect', {
    ...box,
    ...(fill === null ? {} : { fill: { color: hex(theme, fill) } }),
    ...(line === null
      ? {}
      : {
          line: {
            color: hex(theme, line),
            width: heavy ? 3 : 1,
            dashType: dashed ? ('dash' as const) : ('solid' as const),
          },
        }),
  });
}

function addTable(slide: Slide, item: Extract<PlanItem, { kind: 'table' }>, theme: ChartTheme): void {
  const { box, columns, rows, size } = item;
  const none = { type: 'none' as const };
  const under = (colour: PlanColour) => ({ type: 'solid' as const, pt: 1, color: hex(theme, colour) });
  const cells = rows.map((row, index) =>
    row.map((text) => ({
      text,
      options: {
        bold: index === 0,
        color: hex(theme, index === 0 ? 'inkSecond' : 'ink'),
        border: [none, none, under(index === 0 ? 'rule' : 'hairline'), none] as [
          typeof none,
          typeof none,
          ReturnType<typeof under>,
          typeof none,
        ],
      },
    })),
  );
  slide.addTable(cells, {
    x: box.x,
    y: box.y,
    w: box.w,
    colW: [...columns],
    fontFace: OFFICE_FONT,
    fontSize: size,
    valign: 'middle',
    // Margins in inches: top, right, bottom, left.
    margin: [0.04, 0.1, 0.04, 0.05],
    autoPage: false,
  });
}

/**
 * Adds a chart by the library, which writes sheet and relationships; the chart XML is replaced by ours later.
 */
function addChart(slide: Slide, { box, chart, sentence }: ChartItem): void {
  const { time } = chart;
  slide.addChart(
    chart.shape,
    time
      ? time.lines.map(({ name, points }) => ({
          name,
          labels: [...time.categories],
          // The library writes an empty cell for null, as its types do not say.
          values: points.map((point) => point?.value ?? (null as unknown as number)),
        }))
      : [
          {
            name: seriesName(chart),
            labels: chart.points.map(({ category }) => category),
            values: chart.points.map(({ value }) => value),
          },
        ],
    { ...box, altText: sentence },
  );
}

function addItem(slide: Slide, item: PlanItem, theme: ChartTheme): void {
  if (item.kind === 'text') addText(slide, item, theme);
  else if (item.kind === 'block') addBlock(slide, item, theme);
  else if (item.kind === 'table') addTable(slide, item, theme);
  else addChart(slide, item);
}

const chartsOf = (slides: readonly PlanSlide[]): ChartItem[] =>
  slides.flatMap(({ items }) => items.filter((item) => item.kind === 'chart'));

/** Replaces the library's charts with ours, in the order of its numbering. */
function completeCharts(parts: Parts, plan: PptxPlan, theme: ChartTheme): Parts {
  const paths = Object.keys(parts)
    .filter((path) => /^ppt\/charts\/chart[0-9]+\.xml$/.test(path))
    .sort((a, b) => Number(/([0-9]+)\.xml$/.exec(a)?.[1]) - Number(/([0-9]+)\.xml$/.exec(b)?.[1]));
  const charts = chartsOf(plan.slides);
  if (paths.length !== charts.length) throw new Error(`应有图表${charts.length}个，实有${paths.length}个`);
  const written = charts.map((item, index): [string, Uint8Array] => [
    paths[index] ?? '',
    strToU8(chartXml(item.chart, chartStyle(item, theme))),
  ]);
  return { ...parts, ...Object.fromEntries(written) };
}

/** Sets the language for spell checking to Chinese, and the theme font to ours. */
function localise(parts: Parts): Parts {
  return rewriteParts(parts, /^ppt\/(?:slides|notesSlides|theme)\/[^/]+\.xml$/, (_path, text) =>
    text
      .replace(/lang="en-US"/g, 'lang="zh-CN"')
      .replace(/<a:ea typeface=""\/>/g, `<a:ea typeface="${OFFICE_FONT}"/>`),
  );
}

/** How the writer tells its progress and learns that the reader has stopped it. */
export interface Writing {
  /** Called before each page, by its number, and with null before the pages are packed. */
  readonly onPage: (page: number | null) => void;
  readonly signal: AbortSignal;
}

/** Milliseconds of work after which the window gets its turn. */
const AT_A_STRETCH = 40;

/** Lets the window draw and take a press from time to time; throws where the file is not wanted any more. */
function restBetween(writing: Writing | null): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (writing !== null && performance.now() - since > AT_A_STRETCH) {
      await new Promise((settle) => setTimeout(settle, 0));
      since = performance.now();
    }
    if (writing?.signal.aborted) throw new WritingStopped();
  };
}

/** Thrown where the reader stops the writing of a file. */
export class WritingStopped extends Error {
  override name = 'WritingStopped';
}

export async function writePptx(
  plan: PptxPlan,
  theme: ChartTheme,
  writing: Writing | null = null,
): Promise<Uint8Array> {
  const rest = restBetween(writing);
  const pptx = new PptxGenJS();
  pptx.title = plan.title;
  pptx.subject = plan.title;
  pptx.author = '有据';
  pptx.company = '';
  pptx.theme = { headFontFace: OFFICE_FONT, bodyFontFace: OFFICE_FONT };
  pptx.defineLayout(LAYOUT);
  pptx.layout = LAYOUT.name;
  for (const [name, box] of Object.entries(TITLE_BOX))
    pptx.defineSlideMaster({
      title: name,
      background: { color: hex(theme, 'paper') },
      objects: [
        {
          placeholder: {
            options: { name: TITLE, type: 'title', ...box, margin: 0, align: 'left' },
            text: '',
          },
        },
      ],
    });
  for (const [index, { items, notes, opening }] of plan.slides.entries()) {
    writing?.onPage(index + 1);
    await rest();
    const slide = pptx.addSlide({ masterName: opening ? 'opening' : 'page' });
    for (const item of items) addItem(slide, item, theme);
    if (notes !== '') slide.addNotes(notes);
  }
  writing?.onPage(null);
  await rest();
  const file = await pptx.write({ outputType: 'uint8array' });
  if (!(file instanceof Uint8Array)) throw new Error('演示文稿没有写成');
  await rest();
  const charted = completeCharts(readParts(file), plan, theme);
  await rest();
  const complete = completeShapes(charted, plan);
  await rest();
  return writeParts(repairPackage(localise(complete)));
}

/**
 * Plans a deck and writes it. Plan and writer are one lazy part, which the first export loads and the
 * single file does not contain.
 */
export const exportDeck = (input: PlanInput, theme: ChartTheme, writing: Writing): Promise<Uint8Array> =>
  writePptx(buildPptxPlan(input), theme, writing);
