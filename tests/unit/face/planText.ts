import type { PlanItem } from '../../../src/panels/office/planItem.ts';

function itemText(item: PlanItem): string {
  switch (item.kind) {
    case 'text':
      // The slide's own title is a text of its author's.
      return item.title
        ? ''
        : item.paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join('\n');
    case 'table':
      return item.rows.map((row) => row.join(' ')).join('\n');
    case 'chart':
      // Its title stands over it as a text.
      return item.chart.points.map(({ category, label }) => `${category} ${label}`).join('\n');
    case 'block':
      return '';
  }
}

/** Everything that a page of a presentation says in native text, labels of charts included, but its title and its source line. */
export const planText = (items: readonly PlanItem[]): string =>
  items
    .map(itemText)
    .filter((text) => text !== '' && !text.startsWith('来源：'))
    .join('\n');
