import { imprintText } from '../../model/imprint.ts';
import type { PanelData } from '../../model/panelData.ts';
import { sourceGroups, sourceQuotes } from '../../model/sourceLine.ts';
import { type ChartTheme, FONT_SANS } from '../../styles/theme.ts';
import { pairPanels } from '../pairPanels.ts';
import { panelScope } from '../panelScope.ts';
import { panelSentence } from '../panelSentence.ts';
import { chartPicture, multiplesPicture } from './chartPicture.ts';
import { dotRuns, MATTER, SIZE } from './figureRuns.ts';
import { mapPicture } from './mapPicture.ts';
import { type Block, element, escapeXml, NOTHING, placed, rule, space, stack } from './markup.ts';
import type { DrawChart, PictureTools } from './pictureTools.ts';
import { honoursPicture, tablePicture, unitsPicture } from './rowPictures.ts';
import { stripPicture } from './stripPicture.ts';
import { flowText, textWidth } from './textFlow.ts';

export interface PanelPicture {
  /** A whole document: title, picture and source in one, with nothing to fetch. */
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const WIDTH = 800;
const MARGIN = 32;
const ROOM = WIDTH - 2 * MARGIN;
/** How many quoted phrases stand in a picture. */
const QUOTES_SHOWN = 3;

function body(data: PanelData, tools: PictureTools): Block {
  switch (data.spec.kind) {
    case 'strip':
      return stripPicture(data, tools.theme, ROOM);
    case 'table':
      return tablePicture(data, tools, ROOM);
    case 'honours':
      return honoursPicture(data, tools, ROOM);
    case 'units':
      return unitsPicture(data, tools, ROOM);
    case 'map':
      return mapPicture(data, tools, ROOM);
    case 'multiples':
      return multiplesPicture(pairPanels(data), tools, ROOM);
    default:
      return chartPicture(data, tools, ROOM);
  }
}

/** The finding, broken behind a mark where both halves then fit, the more even the better. */
function titleBlock(title: string, { ink }: ChartTheme): Block {
  const fits = (text: string) => textWidth(text, SIZE.title) <= ROOM;
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
      flowText([{ text, size: SIZE.title, fill: ink, bold: true }], ROOM, { lineHeight: 1.4 }),
    ),
  );
}

/** Where everything comes from: documents, departments and paragraphs, then the first quoted words. */
function sourceBlock(data: PanelData, { core, theme }: PictureTools): Block {
  const titles = new Map(core.documents.map(({ id, shortTitle }) => [id, shortTitle]));
  const groups = sourceGroups(data, (doc) => titles.get(doc) ?? doc).map(({ text }) => text);
  const quotes = sourceQuotes(data);
  const words = quotes.slice(0, QUOTES_SHOWN).map((quote) => `“${quote}”`);
  const end = quotes.length > QUOTES_SHOWN ? '等。' : '。';
  const line = (text: string) => flowText([{ text, size: SIZE.small, fill: theme.inkSecond }], ROOM);
  return stack([
    line(`来源：${groups.join('；')}`),
    quotes.length === 0 ? NOTHING : line(`原文：${words.join('')}${end}`),
  ]);
}

/**
 * A panel as a picture that stands alone: title, scope, drawing, note, source, quoted words, and
 * which site and version it is of. Pure, so that the build and the browser draw the same file; the
 * chart engine is handed in.
 */
export function panelPicture(
  data: PanelData,
  { core, map }: Pick<PictureTools, 'core' | 'map'>,
  draw: DrawChart,
  theme: ChartTheme,
): PanelPicture {
  let taken = 0;
  const takePrefix = () => {
    taken += 1;
    return `p-${data.spec.id}-${taken}`;
  };
  const tools = { core, map, draw, theme, takePrefix };
  const small = (text: string) => ({ text, size: SIZE.small, fill: theme.inkSecond });
  const drawn = body(data, tools);
  const matters = drawn.svg.includes(MATTER)
    ? [{ ...small(MATTER), fill: theme.accent }, small(' 口径待核或表述有分歧，说明见完整看板的“校核”页。')]
    : [];
  const content = stack([
    rule(ROOM, theme.rule, 2),
    space(14),
    titleBlock(data.spec.title, theme),
    space(2),
    flowText(dotRuns(panelScope(data), SIZE.small, theme.inkSecond), ROOM),
    space(16),
    drawn,
    space(16),
    flowText(data.spec.note === undefined ? [] : [small(data.spec.note)], ROOM),
    flowText(matters, ROOM),
    space(8),
    rule(ROOM, theme.hairline),
    space(10),
    sourceBlock(data, tools),
    space(6),
    flowText([small(imprintText(core.site, core.version))], ROOM),
  ]);
  const height = Math.ceil(content.height + 2 * MARGIN - 8);
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: WIDTH,
    height,
    viewBox: `0 0 ${WIDTH} ${height}`,
    'font-family': FONT_SANS.replace(/"/g, "'"),
    'xml:lang': 'zh-CN',
  };
  const words =
    element('title', {}, escapeXml(data.spec.title)) + element('desc', {}, escapeXml(panelSentence(data)));
  const ground = element('rect', { width: WIDTH, height, fill: theme.paper });
  return {
    svg: `${element('svg', root, words + ground + placed(content.svg, MARGIN, MARGIN - 8))}\n`,
    width: WIDTH,
    height,
  };
}
