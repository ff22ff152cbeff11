import type { ChartModel } from './chartModel.ts';
import { echarts } from './runtime.ts';

/**
 * The font comes from the page or file around the chart; a quoted family name would also break the attribute.
 */
const PLAIN = 'sans-serif';

/** Turns `font-size:15px;font-weight:bold;` into attributes, which no policy against inline styles blocks. */
function styleAttributes(style: string): string {
  return style
    .split(';')
    .map((rule) => rule.split(':').map((part) => part.trim()))
    .map(([name = '', value = '']) =>
      name === '' || value === '' || name === 'font-family' ? '' : ` ${name}="${value.replace(/px$/, '')}"`,
    )
    .join('');
}

/** Removes what the engine writes for its own use and a static picture does not need. */
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
 * Renders a chart as the content of an `<svg viewBox="0 0 width height">`: well-formed, with no inline style,
 * no script and no ids except those that begin with `prefix`. The same engine renders the same option as in
 * the live chart; used at build time and for exported files.
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
