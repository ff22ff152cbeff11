import type { ChartModel } from './chartModel.ts';
import { echarts } from './runtime.ts';

/** Fonts come from the page or file around the drawing; a quoted family name would also break the attribute. */
const PLAIN = 'sans-serif';

/** `font-size:15px;font-weight:bold;` as attributes, which no rule against inline styles refuses. */
function styleAttributes(style: string): string {
  return style
    .split(';')
    .map((rule) => rule.split(':').map((part) => part.trim()))
    .map(([name = '', value = '']) =>
      name === '' || value === '' || name === 'font-family' ? '' : ` ${name}="${value.replace(/px$/, '')}"`,
    )
    .join('');
}

/** What the engine writes for its own use, without effect on a picture that stands still. */
function withoutTraces(svg: string): string {
  return svg
    .replace(/<style\b[\s\S]*?<\/style>/g, '')
    .replace(/ (?:ecmeta_[a-z_]+|class|pointer-events)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => styleAttributes(style))
    .replace(/<rect [^>]*fill="none"><\/rect>/g, '')
    .replace(/<defs\s*><\/defs>/g, '')
    .replace(/>\s+</g, '><');
}

/**
 * The drawing of a chart as the inside of an `<svg viewBox="0 0 width height">`: well-formed, with no
 * inline style, no script and no ids but those that begin with `prefix`. Drawn by the same engine
 * from the same option as the live picture; at build time and for files to take away.
 */
export function renderSvg(model: ChartModel, width: number, prefix: string): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height: model.height });
  try {
    const { textStyle, ...option } = model.option;
    const size = typeof textStyle === 'object' && textStyle !== null ? textStyle : {};
    chart.setOption({ ...option, textStyle: { ...size, fontFamily: PLAIN } });
    const svg = withoutTraces(chart.renderToSVGString());
    return svg
      .replace(/^[\s\S]*?<svg[^>]*>/, '')
      .replace(/<\/svg>\s*$/, '')
      .replace(/zr\d+-/g, `${prefix}-`);
  } finally {
    chart.dispose();
  }
}
