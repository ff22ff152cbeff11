import type { PublishedRecord } from '../../model/published/dataset.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { faceScope, recordFace } from '../../model/text/face.ts';
import { isWholeQuote } from '../../model/text/recordText.ts';
import type { PlanBox, PlanItem } from './planItem.ts';
import { countLines, LINE_HEIGHT, POINTS } from './textFit.ts';

const MOST_ROWS = 13;
const COLUMN_GAP = 0.4;

/** A table whose first row is the header. */
export interface TableContent {
  readonly rows: string[][];
  /** Column widths as shares of the total. */
  readonly shares: number[];
}

/** Many rows become two tables side by side, because one long table would be too small to read. */
export function planTable(content: TableContent, box: PlanBox): PlanItem[] {
  const [head, ...rows] = content.rows;
  if (!head || rows.length <= MOST_ROWS) return planOneTable(content, box);
  const half = Math.ceil(rows.length / 2);
  const w = (box.w - COLUMN_GAP) / 2;
  const sides = [rows.slice(0, half), rows.slice(half)];
  const halves = sides.map((side, index) =>
    planOneTable({ ...content, rows: [head, ...side] }, { ...box, w, x: box.x + index * (w + COLUMN_GAP) }),
  );
  // Both tables use the font size of the fuller one and start at the same height.
  const tables = halves.flat().flatMap((item) => (item.kind === 'table' ? [item] : []));
  const size = Math.min(...tables.map((table) => table.size));
  const y = Math.min(...tables.map((table) => table.box.y));
  return tables.map((table) => ({ ...table, size, box: { ...table.box, y } }));
}

function planOneTable({ rows, shares }: TableContent, box: PlanBox): PlanItem[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const columns = shares.map((share) => (share / total) * box.w);
  const heightAt = (size: number) =>
    rows.reduce((sum, row) => {
      const most = row.map((cell, index) => countLines(cell, ((columns[index] ?? 1) - 0.25) * POINTS, size));
      return sum + (Math.max(...most) * size * LINE_HEIGHT) / POINTS + 0.1;
    }, 0);
  const size = [16, 15, 14, 13, 12, 11, 10, 9, 8].find((points) => heightAt(points) <= box.h) ?? 8;
  const h = heightAt(size);
  return [
    { kind: 'table', box: { ...box, y: box.y + Math.max(0, (box.h - h) / 3), h }, columns, rows, size },
  ];
}

/** A name, or the fact in our own words, with the tags of its figure. */
export const marked = (record: PublishedRecord, name = record.text ?? record.name): string => {
  const { tags } = recordFace(record);
  return `${name}${tags.length > 0 ? `（${tags.join('、')}）` : ''}`;
};
/** Scope, group and date. */
export const scopeOf = (record: PublishedRecord): string => faceScope(recordFace(record)).join(' · ');
/** Whether a record is a measured number. */
export const isNumeric = ({ quantity, kind }: PublishedRecord): boolean =>
  quantity !== null && kind === 'observation';

/** Quotes that can be read on their own. */
export function quoted({ evidence }: PublishedRecord): string {
  const quote = evidence.map((item) => item.quote).find(isWholeQuote) ?? evidence[0]?.figure;
  return quote === undefined ? '' : `“${quote}”`;
}

/** The records as rows: figure or quote, scope, date. */
export function recordsTable(data: PanelData): TableContent {
  return {
    shares: [5, 3, 4.6],
    rows: [
      [data.all.every(({ quantity }) => quantity) ? '指标' : '事实', '数值或原文用语', '范围 · 时点'],
      ...data.all.map((record) => [
        marked(record),
        isNumeric(record) ? (recordFace(record).figure ?? '') : quoted(record),
        scopeOf(record),
      ]),
    ],
  };
}
