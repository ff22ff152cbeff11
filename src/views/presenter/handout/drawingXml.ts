import type { ChartTheme } from '../../../styles/tokens.ts';

/** Pieces of XML that shapes and native charts share. */

export const OFFICE_FONT = 'Microsoft YaHei';

const EMU_PER_POINT = 12700;

export interface SeriesStyle {
  readonly theme: ChartTheme;
  /** Font size of the labels, in points. */
  readonly fontSize: number;
  /** The plot area as shares of the chart's size; names and labels get the rest. */
  readonly plot: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

export const hex = (colour: string): string => colour.replace('#', '');
export const solid = (colour: string): string =>
  `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`;
export const outline = (colour: string, points: number, dash = 'solid'): string =>
  `<a:ln w="${points * EMU_PER_POINT}">${solid(colour)}<a:prstDash val="${dash}"/></a:ln>`;

export const fontXml = (colour: string, fontSize: number, bold: boolean): string =>
  `<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${fontSize * 100}" b="${bold ? 1 : 0}">${solid(colour)}<a:latin typeface="${OFFICE_FONT}"/><a:ea typeface="${OFFICE_FONT}"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

/** The body of a shape without text, which the schema does not ask for and some programs miss. */
export const EMPTY_BODY =
  '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody>';
