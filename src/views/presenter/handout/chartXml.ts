import type { OfficeChart, OfficePoint } from '../../../panels/office/officeChart.ts';
import type { ChartTheme } from '../../../styles/tokens.ts';

/**
 * The XML of a native chart, with elements in the order that the format requires. The library writes one
 * label format and one fill for a whole series; here every point has its own, so that 超98% is labelled 超98%
 * and a derived point is hollow.
 */

export const OFFICE_FONT = 'Microsoft YaHei';

const EMU_PER_POINT = 12700;

const FORMAT = ['http:/', 'schemas.openxmlformats.org'].join('/');
const NAMESPACE = {
  chart: `${FORMAT}/drawingml/2006/chart`,
  drawing: `${FORMAT}/drawingml/2006/main`,
  relations: `${FORMAT}/officeDocument/2006/relationships`,
};

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const hex = (colour: string): string => colour.replace('#', '');
const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`;
const outline = (colour: string, points: number, dash = 'solid'): string =>
  `<a:ln w="${points * EMU_PER_POINT}">${solid(colour)}<a:prstDash val="${dash}"/></a:ln>`;

/**
 * The shape of a bar: filled where stated, hollow where derived, hatched where forecast, pale with a dashed
 * edge for a bound.
 */
function barShape(point: OfficePoint, theme: ChartTheme): string {
  if (point.derived) return `<a:noFill/>${outline(theme.data, 1.5)}`;
  if (point.forecast)
    return `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${hex(theme.data)}"/></a:fgClr><a:bgClr><a:srgbClr val="${hex(theme.paper)}"/></a:bgClr></a:pattFill>${outline(theme.data, 1)}`;
  if (point.bound !== 'none') return `${solid(theme.dataLight)}${outline(theme.data, 1.5, 'sysDash')}`;
  if (point.whole) return `${solid(theme.dataFaint)}${outline(theme.data, 1)}`;
  return solid(theme.data);
}

function markerXml(point: OfficePoint, theme: ChartTheme): string {
  const fill = point.derived ? theme.paper : point.bound === 'none' ? theme.data : theme.dataLight;
  return `<c:marker><c:symbol val="circle"/><c:size val="11"/><c:spPr>${solid(fill)}${outline(theme.data, 2)}</c:spPr></c:marker>`;
}

/** The position of a point's label: above the higher point, below the lower one, never on the axis. */
function labelPosition(point: OfficePoint, { shape, points }: OfficeChart): string {
  if (shape === 'bar') return 'outEnd';
  const most = Math.max(...points.map(({ value }) => value));
  return point.value === most || point.value < most * 0.3 ? 't' : 'b';
}

function pointXml(point: OfficePoint, index: number, chart: OfficeChart, theme: ChartTheme): string {
  const look =
    chart.shape === 'bar'
      ? `<c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${barShape(point, theme)}</c:spPr>`
      : `${markerXml(point, theme)}<c:bubble3D val="0"/><c:spPr>${outline(theme.data, 3, chart.points.some(({ derived }) => derived) ? 'dash' : 'solid')}</c:spPr>`;
  return `<c:dPt><c:idx val="${index}"/>${look}</c:dPt>`;
}

const SHOWS =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

function labelXml(point: OfficePoint, index: number, chart: OfficeChart, style: SeriesStyle): string {
  const { theme, fontSize } = style;
  const font = `<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${fontSize * 100}" b="1">${solid(theme.ink)}<a:latin typeface="${OFFICE_FONT}"/><a:ea typeface="${OFFICE_FONT}"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
  return `<c:dLbl><c:idx val="${index}"/><c:numFmt formatCode="${escapeXml(point.format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${font}<c:dLblPos val="${labelPosition(point, chart)}"/>${SHOWS}</c:dLbl>`;
}

export interface SeriesStyle {
  readonly theme: ChartTheme;
  /** Font size of the labels, in points. */
  readonly fontSize: number;
  /** The plot area as shares of the chart's size; names and labels get the rest. */
  readonly plot: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

/** The single series of a chart, with its numbers bound to the embedded sheet. */
function seriesXml(chart: OfficeChart, style: SeriesStyle): string {
  const { points, shape } = chart;
  const { theme } = style;
  const end = points.length + 1;
  const list = (values: ReadonlyArray<string | number>) =>
    `<c:ptCount val="${points.length}"/>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`).join('')}`;
  const own =
    shape === 'bar'
      ? `<c:spPr>${solid(theme.data)}</c:spPr><c:invertIfNegative val="0"/>`
      : `<c:spPr>${outline(theme.data, 3)}</c:spPr><c:marker><c:symbol val="circle"/><c:size val="11"/></c:marker>`;
  return [
    '<c:ser><c:idx val="0"/><c:order val="0"/>',
    `<c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(seriesName(chart))}</c:v></c:pt></c:strCache></c:strRef></c:tx>`,
    own,
    ...points.map((point, index) => pointXml(point, index, chart, theme)),
    `<c:dLbls>${points.map((point, index) => labelXml(point, index, chart, style)).join('')}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${SHOWS}</c:dLbls>`,
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${end}</c:f><c:strCache>${list(points.map(({ category }) => category))}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>Sheet1!$B$2:$B$${end}</c:f><c:numCache><c:formatCode>General</c:formatCode>${list(points.map(({ value }) => value))}</c:numCache></c:numRef></c:val>`,
    shape === 'line' ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

/** The header of the number column in the chart's sheet. */
export const seriesName = ({ title, unit }: OfficeChart): string =>
  [title ?? '数值', unit === '' ? '' : `（${unit}）`].join('');

const NO_LINE = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

function axesXml({ shape, max, points }: OfficeChart, { theme, fontSize }: SeriesStyle): string {
  const bars = shape === 'bar';
  const most = max ?? Math.max(...points.map(({ value }) => value));
  // A percentage axis keeps its full length; two points need space above the higher one.
  const full = bars ? most : most * 1.25;
  const text = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${(bars ? fontSize : fontSize - 2) * 100}" b="0">${solid(bars ? theme.ink : theme.inkSecond)}<a:latin typeface="${OFFICE_FONT}"/><a:ea typeface="${OFFICE_FONT}"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
  return [
    // The axis is reversed, so that bars are in the order of the list, from the top.
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${bars ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${bars ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${outline(theme.ink, 1)}</c:spPr>${text}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:max val="${full}"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="${bars ? 't' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('');
}

/**
 * The XML of a native chart: series, axes from zero, no legend, with its numbers in the sheet under `rId1`.
 */
export function chartXml(chart: OfficeChart, style: SeriesStyle): string {
  const kind = chart.shape === 'bar' ? 'barChart' : 'lineChart';
  const { x, y, w, h } = style.plot;
  const ids = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const open =
    chart.shape === 'bar'
      ? '<c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
      : '<c:grouping val="standard"/><c:varyColors val="0"/>';
  const close = chart.shape === 'bar' ? '<c:gapWidth val="90"/>' : '<c:marker val="1"/>';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${NAMESPACE.chart}" xmlns:a="${NAMESPACE.drawing}" xmlns:r="${NAMESPACE.relations}">`,
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>',
    `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${x}"/><c:y val="${y}"/><c:w val="${w}"/><c:h val="${h}"/></c:manualLayout></c:layout>`,
    `<c:${kind}>${open}${seriesXml(chart, style)}${close}${ids}</c:${kind}>`,
    axesXml(chart, style),
    `${NO_LINE}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${NO_LINE}`,
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr><a:latin typeface="${OFFICE_FONT}"/><a:ea typeface="${OFFICE_FONT}"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`,
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('');
}
