import type { OfficeChart, OfficePoint } from '../../../panels/office/officeChart.ts';
import type { ChartTheme } from '../../../styles/tokens.ts';
import { escapeXml, fontXml, hex, OFFICE_FONT, outline, type SeriesStyle, solid } from './drawingXml.ts';
import { timeSeriesXml } from './timeSeriesXml.ts';

/**
 * The XML of a native chart, with elements in the order that the format requires. The library writes one
 * label format and one fill for a whole series; here every point has its own, so that 超98% is labelled 超98%
 * and a derived point is hollow.
 */

const FORMAT = ['http:/', 'schemas.openxmlformats.org'].join('/');
const NAMESPACE = {
  chart: `${FORMAT}/drawingml/2006/chart`,
  drawing: `${FORMAT}/drawingml/2006/main`,
  relations: `${FORMAT}/officeDocument/2006/relationships`,
};

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
  const font = fontXml(theme.ink, fontSize, true);
  return `<c:dLbl><c:idx val="${index}"/><c:numFmt formatCode="${escapeXml(point.format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${font}<c:dLblPos val="${labelPosition(point, chart)}"/>${SHOWS}</c:dLbl>`;
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

/** The ends of the value axis: zero is always between them, except over time. */
function rangeOf({ shape, max, points, time }: OfficeChart): { min: number; max: number } {
  if (time) return time;
  const values = points.map(({ value }) => value);
  const most = Math.max(0, max ?? Number.NEGATIVE_INFINITY, ...values);
  const least = Math.min(0, ...values);
  // A percentage axis keeps its full length; two points need space above the higher one and below the lower.
  const full = shape === 'bar' ? 1 : 1.25;
  return { min: least * full, max: most === 0 && least === 0 ? 1 : most * full };
}

function axesXml(chart: OfficeChart, { theme, fontSize }: SeriesStyle): string {
  const { shape, time } = chart;
  const bars = shape === 'bar';
  const { min, max } = rangeOf(chart);
  const text = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${(bars ? fontSize : fontSize - 2) * 100}" b="0">${solid(bars ? theme.ink : theme.inkSecond)}<a:latin typeface="${OFFICE_FONT}"/><a:ea typeface="${OFFICE_FONT}"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
  return [
    // The axis is reversed, so that bars are in the order of the list, from the top.
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${bars ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${bars ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${outline(theme.ink, 1)}</c:spPr>${text}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling><c:delete val="${time ? 0 : 1}"/><c:axPos val="${bars ? 't' : 'l'}"/>${time ? `<c:majorGridlines><c:spPr>${outline(theme.hairline, 0.75)}</c:spPr></c:majorGridlines>` : ''}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${time ? 'low' : 'none'}"/>${time ? `${NO_LINE}${text}` : ''}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${time ? 'min' : 'autoZero'}"/><c:crossBetween val="${time ? 'midCat' : 'between'}"/>${time ? `<c:majorUnit val="${time.step}"/>` : ''}</c:valAx>`,
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
    `<c:${kind}>${open}${chart.time ? timeSeriesXml(chart.time, style) : seriesXml(chart, style)}${close}${ids}</c:${kind}>`,
    axesXml(chart, style),
    `${NO_LINE}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${NO_LINE}`,
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr><a:latin typeface="${OFFICE_FONT}"/><a:ea typeface="${OFFICE_FONT}"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`,
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('');
}
