import type { CountyFill } from '../../../map/countyClass.ts';
import { countyLabelRequests, type ListedCounty, labelCounties } from '../../../map/countyLabelRequests.ts';
import type { CountyScale } from '../../../map/countyScale.ts';
import { drawingCaption } from '../../../map/mapCaption.ts';
import { LEADER_FOOT, LINE_HEIGHT, type PlacedLabel } from '../../../map/placeLabels.ts';
import { selectCountyShapes } from '../../../map/selectCountyShapes.ts';
import type { ChartTheme } from '../../../styles/tokens.ts';
import { panelCounties } from '../../counties/panelCounties.ts';
import { SIZE } from '../../picture/figureRuns.ts';
import { type Block, element, escapeXml, placed, space, stack } from '../../picture/markup.ts';
import type { KindPicture } from '../../picture/pictureTools.ts';
import { flowText, runsWidth, type TextRun } from '../../picture/textFlow.ts';

/** The fill of each class; counties that no text mentions are hatched. */
function fillColour(fill: CountyFill, theme: ChartTheme, hatch: string): string {
  switch (fill) {
    case 'absent':
      return `url(#${hatch})`;
    case 'step1':
    case 'told':
      return theme.dataFaint;
    case 'step2':
      return theme.dataLight;
    case 'step3':
    case 'own':
      return theme.data;
    case 'fall1':
      return theme.fallFaint;
    case 'fall2':
      return theme.fallLight;
    case 'fall3':
      return theme.fall;
    case 'reference':
      return theme.highlight;
    case 'zero':
    case 'plain':
      return theme.paper;
  }
}

function hatchPattern(id: string, scale: number, theme: ChartTheme): string {
  const line = { d: 'M0,0V7', stroke: theme.inkSecond, 'stroke-opacity': 0.55 };
  const box = {
    id,
    width: 7,
    height: 7,
    patternUnits: 'userSpaceOnUse',
    patternTransform: `scale(${(1 / scale).toFixed(4)}) rotate(45)`,
  };
  const ground = element('rect', { width: 7, height: 7, fill: theme.surface });
  return element('pattern', box, ground + element('path', line));
}

/** Label colours for a fill, with an outline where the background is uneven. */
function labelColours(fill: CountyFill, inside: boolean, theme: ChartTheme) {
  if (!inside) return { fill: theme.ink, stroke: theme.paper };
  if (fill === 'step3' || fill === 'fall3' || fill === 'own') return { fill: theme.surface };
  if (fill === 'plain' || fill === 'zero') return { fill: theme.ink, stroke: theme.paper };
  return fill === 'absent' ? { fill: theme.ink, stroke: theme.surface } : { fill: theme.ink };
}

function labelMarkup(
  { box, lines, nameLines, inside, leader }: PlacedLabel,
  fill: CountyFill,
  theme: ChartTheme,
): string {
  const line = leader
    ? element('path', {
        d: `M${leader[0].join(',')}L${leader[1].join(',')}`,
        stroke: theme.ink,
        fill: 'none',
      }) +
      element('circle', { cx: leader[0][0], cy: leader[0][1], r: SIZE.body * LEADER_FOOT, fill: theme.ink })
    : '';
  const texts = lines.map((line, index) => {
    const { stroke, ...colours } = { stroke: undefined, ...labelColours(fill, inside, theme) };
    const rim =
      stroke === undefined
        ? {}
        : { stroke, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
    const text = {
      x: box.left + box.width / 2,
      y: box.top + (index + 0.5) * SIZE.body * LINE_HEIGHT,
      'text-anchor': 'middle',
      'dominant-baseline': 'central',
      'font-size': SIZE.body,
      'font-weight': index < nameLines && fill !== 'plain' ? 700 : undefined,
    };
    return element('text', { ...text, ...colours, ...rim }, escapeXml(line));
  });
  return line + texts.join('');
}

const SWATCH = { width: 24, height: 16, gap: 8 } as const;

/** The legend: title and classes, as many per row as fit. */
function legend(
  { title, classes, stepped }: CountyScale,
  hatch: string,
  theme: ChartTheme,
  width: number,
): Block {
  const small = (text: string, fill: string, bold = false): TextRun => ({
    text,
    size: SIZE.small,
    fill,
    bold,
    whole: true,
  });
  const row = Math.round(SIZE.small * 1.5);
  let [left, top] = [0, 0];
  const items = classes.map(({ label, fill, counties }) => {
    const runs = [
      small(label, fill === 'told' ? theme.ink : theme.inkSecond, fill === 'told'),
      ...(stepped ? [{ ...small(`${counties}个`, theme.ink, true), gap: 6 }] : []),
    ];
    const taken = SWATCH.width + SWATCH.gap + runsWidth(runs);
    if (left > 0 && left + taken > width) [left, top] = [0, top + row + 4];
    const swatch = element('rect', {
      x: 0.5,
      y: (row - SWATCH.height) / 2 + 0.5,
      width: SWATCH.width - 1,
      height: SWATCH.height - 1,
      fill: fillColour(fill, theme, hatch),
      stroke: theme.inkSecond,
    });
    const text = flowText(runs, width - SWATCH.width - SWATCH.gap);
    const svg = placed(swatch + placed(text.svg, SWATCH.width + SWATCH.gap, 0), left, top);
    left += taken + 24;
    return svg;
  });
  return stack([flowText([small(title, theme.ink)], width), { svg: items.join(''), height: top + row }], 2);
}

/** The counties that the map has no room to name, with the mark by which they are found on it. */
function countyList(listed: readonly ListedCounty[], theme: ChartTheme, width: number): Block[] {
  const runs = listed.flatMap(({ row: { name, words }, mark }): TextRun[] => [
    ...(mark === null ? [] : [{ text: mark, size: SIZE.small, fill: theme.ink, bold: true, gap: 16 }]),
    {
      text: words === '' ? name : `${name} ${words}`,
      size: SIZE.small,
      fill: theme.inkSecond,
      whole: true,
      glued: mark !== null,
      gap: mark === null ? 16 : 4,
    },
  ]);
  return runs.length === 0 ? [] : [space(8), flowText(runs, width)];
}

const MOST_WIDTH = 640;

/** The county map by class, with legend, labels and the required caption. */
export const picture: KindPicture = (data, tools, width) => {
  const { core, map, theme, takePrefix } = tools;
  const { scale: classes, tiles } = panelCounties(data, core);
  const drawing = selectCountyShapes(map, tiles);
  const mapWidth = Math.min(width, MOST_WIDTH);
  const scale = mapWidth / drawing.width;
  const height = Math.round(drawing.height * scale);
  const requests = countyLabelRequests(drawing, classes.rows, scale);
  const { placed: labelled, listed } = labelCounties(
    requests,
    classes.rows,
    { width: mapWidth, height },
    SIZE.body,
  );
  const { labels, below } = labelled;
  const fills = new Map(classes.rows.map(({ adcode, fill }) => [adcode, fill]));
  const fillOf = (adcode: string): CountyFill => fills.get(adcode) ?? 'plain';
  const prefix = takePrefix();
  const [onMap, onLegend] = [`${prefix}-hatch`, `${prefix}-swatch`];
  const tiled = drawing.kind === 'tiles';
  const line = (d: string, stroke: string, pixels: number): string =>
    d === '' ? '' : element('path', { d, fill: 'none', stroke, 'stroke-width': pixels / scale });
  const counties = drawing.shapes.map(({ adcode, path }) =>
    element('path', {
      d: path,
      fill: fillColour(fillOf(adcode), theme, onMap),
      stroke: tiled ? theme.inkSecond : undefined,
      'stroke-width': tiled ? 1 / scale : undefined,
    }),
  );
  const lines = line(drawing.borders, theme.inkSecond, 1) + line(drawing.outline, theme.ink, 1.5);
  const shapes = element('g', { transform: `scale(${scale.toFixed(5)})` }, counties.join('') + lines);
  const patterns = hatchPattern(onMap, scale, theme) + hatchPattern(onLegend, 1, theme);
  const words = labels.map((label) => labelMarkup(label, fillOf(label.id), theme)).join('');
  return stack([
    legend(classes, onLegend, theme, width),
    space(12),
    {
      svg: element('defs', {}, patterns) + placed(shapes + words, (width - mapWidth) / 2, 0),
      height: height + below,
    },
    ...countyList(listed, theme, width),
    space(8),
    flowText(
      [{ text: drawingCaption(drawing.kind, core.site.map), size: SIZE.small, fill: theme.inkSecond }],
      width,
    ),
  ]);
};
