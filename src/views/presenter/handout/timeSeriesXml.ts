import type { OfficePoint, OfficeTime } from '../../../panels/office/officeChart.ts';
import { lineColours } from '../../../styles/lineColours.ts';
import type { ChartTheme } from '../../../styles/tokens.ts';
import { escapeXml, fontXml, outline, type SeriesStyle, solid } from './drawingXml.ts';

/** The series of a chart over time, with their numbers bound to the columns of the embedded sheet. */

const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'circle', 'square'] as const;

const isHollow = (point: OfficePoint): boolean => point.derived || point.forecast || point.bound !== 'none';

/** The column of a line: B for the first. */
const columnOf = (at: number): string => String.fromCharCode('B'.charCodeAt(0) + at);

const SHOW = (name: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="${name ? 1 : 0}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>${name ? '<c:separator> </c:separator>' : ''}`;
const HIDE =
  '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

function pointXml(
  point: OfficePoint,
  index: number,
  colour: string,
  symbol: string,
  theme: ChartTheme,
): string {
  const fill = isHollow(point) ? theme.paper : colour;
  const dash = point.forecast || point.derived ? 'dash' : 'solid';
  return `<c:dPt><c:idx val="${index}"/><c:marker><c:symbol val="${symbol}"/><c:size val="8"/><c:spPr>${solid(fill)}${outline(colour, 1.5)}</c:spPr></c:marker><c:bubble3D val="0"/><c:spPr>${outline(colour, 2.5, dash)}</c:spPr></c:dPt>`;
}

export function timeSeriesXml({ categories, lines }: OfficeTime, { theme, fontSize }: SeriesStyle): string {
  const end = categories.length + 1;
  const count = `<c:ptCount val="${categories.length}"/>`;
  const names = categories
    .map((category, index) => `<c:pt idx="${index}"><c:v>${escapeXml(category)}</c:v></c:pt>`)
    .join('');
  const colours = lineColours(theme);
  return lines
    .map(({ name, style, points, labelled }, at) => {
      const [colour, symbol] = [
        colours[style % colours.length] ?? theme.data,
        SYMBOLS[style % SYMBOLS.length] ?? 'circle',
      ];
      const column = columnOf(at);
      const placed = points.flatMap((point, index) => (point ? [{ point, index }] : []));
      const last = placed[placed.length - 1]?.index;
      const labels = placed
        .filter(({ index }) => labelled || index === last)
        .map(
          ({ point, index }) =>
            `<c:dLbl><c:idx val="${index}"/><c:numFmt formatCode="${escapeXml(point.format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${fontXml(labelled ? theme.ink : colour, fontSize, true)}<c:dLblPos val="${labelled && index !== last ? 't' : 'r'}"/>${SHOW(!labelled && lines.length > 1)}</c:dLbl>`,
        )
        .join('');
      return [
        `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>`,
        `<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`,
        `<c:spPr>${outline(colour, 2.5)}</c:spPr><c:marker><c:symbol val="${symbol}"/><c:size val="8"/></c:marker>`,
        ...placed.map(({ point, index }) => pointXml(point, index, colour, symbol, theme)),
        `<c:dLbls>${labels}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${HIDE}</c:dLbls>`,
        `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${end}</c:f><c:strCache>${count}${names}</c:strCache></c:strRef></c:cat>`,
        `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${end}</c:f><c:numCache><c:formatCode>General</c:formatCode>${count}${placed
          .map(({ point, index }) => `<c:pt idx="${index}"><c:v>${point.value}</c:v></c:pt>`)
          .join('')}</c:numCache></c:numRef></c:val>`,
        '<c:smooth val="0"/></c:ser>',
      ].join('');
    })
    .join('');
}
