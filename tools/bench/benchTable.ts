/** Medians, worst values and Markdown tables of measurements; pure, so that they can be tested. */

/**
 * The median. Of an even count it is the lower middle value, so that it is always a measured one. NaN for an
 * empty list.
 */
export function median(values: readonly number[]): number {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

export function worst(values: readonly number[]): number {
  const finite = values.filter(Number.isFinite);
  return finite.length === 0 ? Number.NaN : Math.max(...finite);
}

export type Unit = 'ms' | 'KB' | 'MB';

const SIZES: Readonly<Record<Unit, readonly [size: number, digits: number]>> = {
  ms: [1, 0],
  KB: [1024, 1],
  MB: [1024 * 1024, 1],
};

/** Formats a number without its unit, which the column header names; a dash for what was not measured. */
export function inUnit(value: number, unit: Unit): string {
  const [size, digits] = SIZES[unit];
  return Number.isFinite(value) ? (value / size).toFixed(digits) : '–';
}

/** Formats the median, with the worst value in brackets where it differs. */
export function cell(values: readonly number[], unit: Unit): string {
  const [middle, most] = [inUnit(median(values), unit), inUnit(worst(values), unit)];
  return middle === most ? middle : `${middle} (${most})`;
}

/** Formats a Markdown table with the first column aligned left and the others right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const wrong = rows.find((row) => row.length !== head.length);
  if (wrong) throw new Error(`a row of ${wrong.length} under a head of ${head.length}: ${wrong[0]}`);
  return [
    line(head),
    `|${head.map((_, index) => (index === 0 ? '---' : '---:')).join('|')}|`,
    ...rows.map(line),
  ].join('\n');
}
