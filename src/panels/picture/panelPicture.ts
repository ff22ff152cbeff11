import type { PanelData } from '../../model/select/panelData.ts';
import { imprintText } from '../../model/text/imprint.ts';
import { sourceGroups, sourceQuotes } from '../../model/text/sourceLine.ts';
import { type ChartTheme, FONT_SANS } from '../../styles/theme.ts';
import { panelSentence } from '../frame/panelSentence.ts';
import { byFolder } from '../kinds/byFolder.ts';
import { isOneChart, panelScope } from '../kinds/kindOf.ts';
import { chartPicture } from './chartPicture.ts';
import { CAVEAT_SIGN, dotRuns, SIZE } from './figureRuns.ts';
import { type Block, element, escapeXml, NOTHING, placed, rule, space, stack } from './markup.ts';
import type { KindPicture, PictureTools, RenderChart } from './pictureTools.ts';
import { tablePicture } from './tablePicture.ts';
import { flowText, textWidth } from './textFlow.ts';

const PICTURES = /* @__PURE__ */ byFolder(
  import.meta.glob<KindPicture>('../kinds/*/picture.ts', { eager: true, import: 'picture' }),
);

export interface PanelPicture {
  /** A complete SVG document with title, picture and source, which fetches nothing. */
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** In CSS pixels. */
export interface PictureSize {
  readonly width: number;
  readonly margin: number;
}

/** The size of a panel's picture, wide enough for three figures side by side. */
const PANEL_SIZE: PictureSize = { width: 800, margin: 32 };
/** The number of quotes in a picture. */
const QUOTES_SHOWN = 3;

/** The picture of the panel's kind; where the kind has none, its chart or else its table. */
function body(data: PanelData, tools: PictureTools, room: number): Block {
  const draw = PICTURES.get(data.spec.kind) ?? (isOneChart(data) ? chartPicture : tablePicture);
  return draw(data, tools, room);
}

/** The title, broken after a punctuation mark where both halves then fit, preferring even halves. */
function titleBlock(title: string, { ink }: ChartTheme, room: number): Block {
  const fits = (text: string) => textWidth(text, SIZE.title) <= room;
  const unevenness = ([a = '', b = '']: readonly string[]) => Math.abs(a.length - b.length);
  const [halves] = Array.from(title.matchAll(/[，：；]/g), ({ index }) => [
    title.slice(0, index + 1),
    title.slice(index + 1),
  ])
    .filter((parts) => parts.every(fits))
    .sort((a, b) => unevenness(a) - unevenness(b));
  const lines = fits(title) ? [title] : (halves ?? [title]);
  return stack(
    lines.map((text) =>
      flowText([{ text, size: SIZE.title, fill: ink, bold: true }], room, { lineHeight: 1.4 }),
    ),
  );
}

/** The sources: documents, departments and paragraphs, then the first quotes. */
function sourceBlock(data: PanelData, { core, theme }: PictureTools, room: number): Block {
  const titles = new Map(core.documents.map(({ id, shortTitle }) => [id, shortTitle]));
  const groups = sourceGroups(data, (doc) => titles.get(doc) ?? doc).map(({ text }) => text);
  const quotes = sourceQuotes(data);
  const words = quotes.slice(0, QUOTES_SHOWN).map((quote) => `“${quote}”`);
  const end = quotes.length > QUOTES_SHOWN ? '等。' : '。';
  const line = (text: string) => flowText([{ text, size: SIZE.small, fill: theme.inkSecond }], room);
  return stack([
    line(`来源：${groups.join('；')}`),
    quotes.length === 0 ? NOTHING : line(`原文：${words.join('')}${end}`),
  ]);
}

/** The tools for all panels of one picture; ids start anew with each picture. */
export function pictureTools(
  { core, map }: Pick<PictureTools, 'core' | 'map'>,
  draw: RenderChart,
  theme: ChartTheme,
  prefix: string,
): PictureTools {
  let taken = 0;
  const takePrefix = () => {
    taken += 1;
    return `${prefix}-${taken}`;
  };
  return { core, map, draw, theme, takePrefix };
}

/** A panel as a block: title, scope line, chart, note, sources and quotes. */
export function panelBlock(data: PanelData, tools: PictureTools, room: number): Block {
  const { theme } = tools;
  const small = (text: string) => ({ text, size: SIZE.small, fill: theme.inkSecond });
  const content = body(data, tools, room);
  const caveats = content.svg.includes(CAVEAT_SIGN)
    ? [small(CAVEAT_SIGN), small(' 口径待核或表述有分歧，说明见完整看板的“校核”页。')]
    : [];
  return stack([
    rule(room, theme.rule, 2),
    space(14),
    titleBlock(data.spec.title, theme, room),
    space(2),
    flowText(dotRuns(panelScope(data), SIZE.small, theme.inkSecond), room),
    space(16),
    content,
    space(16),
    flowText(data.spec.note === undefined ? [] : [small(data.spec.note)], room),
    flowText(caveats, room),
    space(8),
    rule(room, theme.hairline),
    space(10),
    sourceBlock(data, tools, room),
  ]);
}

/**
 * The offset of a line whose middle is given, in ems of Chinese type: office programs do not know
 * `dominant-baseline`, which the chart engine writes, and set such labels half a line too high.
 */
const MIDDLE = 'dy="0.36em"';

const withPlainBaselines = (svg: string): string => svg.split('dominant-baseline="central"').join(MIDDLE);

/** Wraps a block as a complete SVG document with background, title and description. */
export function wholePicture(
  content: Block,
  { width, margin }: PictureSize,
  theme: ChartTheme,
  { title, sentence }: { readonly title: string; readonly sentence: string },
): PanelPicture {
  const height = Math.ceil(content.height + 2 * margin - 8);
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': FONT_SANS.replace(/"/g, "'"),
    'xml:lang': 'zh-CN',
  };
  const words = element('title', {}, escapeXml(title)) + element('desc', {}, escapeXml(sentence));
  const ground = element('rect', { width, height, fill: theme.paper });
  return {
    svg: `${element('svg', root, words + ground + placed(withPlainBaselines(content.svg), margin, margin - 8))}\n`,
    width,
    height,
  };
}

/**
 * Renders a panel as a self-contained picture: title, scope line, chart, note, sources, quotes, and the site
 * and version it is from (`imprint`). Pure, so that build and browser produce the same file; the chart engine
 * is passed in.
 */
export function panelPicture(
  data: PanelData,
  site: Pick<PictureTools, 'core' | 'map'>,
  draw: RenderChart,
  theme: ChartTheme,
  imprint = imprintText(site.core.site, site.core.version),
): PanelPicture {
  const room = PANEL_SIZE.width - 2 * PANEL_SIZE.margin;
  const tools = pictureTools(site, draw, theme, `p-${data.spec.id}`);
  const content = stack([
    panelBlock(data, tools, room),
    space(6),
    flowText([{ text: imprint, size: SIZE.small, fill: theme.inkSecond }], room),
  ]);
  return wholePicture(content, PANEL_SIZE, theme, {
    title: data.spec.title,
    sentence: panelSentence(data, site.core),
  });
}
