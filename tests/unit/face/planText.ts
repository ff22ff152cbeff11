import type { PlanItem } from '../../../src/panels/office/planItem.ts';

function itemText(item: PlanItem): string {
  switch (item.kind) {
    case 'text':
      // The slide's own title is written by its author.
      return item.title
        ? ''
        : item.paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join('\n');
    case 'table':
      return item.rows.map((row) => row.join(' ')).join('\n');
    case 'chart':
      // The title of the chart is a text above it.
      return item.chart.points.map(({ category, label }) => `${category} ${label}`).join('\n');
    case 'block':
      return '';
  }
}

/** All native text of a presentation page, including chart labels, without its title and source line. */
export const planText = (items: readonly PlanItem[]): string =>
  items
    .map(itemText)
    .filter((text) => text !== '' && !text.startsWith('来源：'))
    .join('\n');
