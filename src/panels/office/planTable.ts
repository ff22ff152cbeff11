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

/** Font sizes in points; below the last one nothing can be read, on a wall or on paper. */
const SIZES = [16, 15, 14, 13, 12, 11, 10, 9];
const NOTE_HEIGHT = 0.32;

/**
 * Many rows become two tables side by side, because one long table would be too small to read. Rows that find no
 * room are counted below; the notes of the page have all of them.
 */
export function planTable(content: TableContent, box: PlanBox): PlanItem[] {
  const whole = layTables(content, box);
  const [head, ...rows] = content.rows;
  if (whole || !head) return whole ?? [];
  const above = { ...box, h: box.h - NOTE_HEIGHT };
  for (let kept = rows.length - 1; kept > 0; kept -= 1) {
    const tables = layTables({ ...content, rows: [head, ...rows.slice(0, kept)] }, above);
    if (tables) return [...tables, leftOut(rows.length - kept, box)];
  }
  return [leftOut(rows.length, box)];
}

const leftOut = (count: number, box: PlanBox): PlanItem => ({
  kind: 'text',
  box: { ...box, y: box.y + box.h - NOTE_HEIGHT, h: NOTE_HEIGHT },
  valign: 'bottom',
  paragraphs: [[{ text: `另有${count}行，见本页备注`, size: 12, colour: 'inkSecond' }]],
});

/** One table, or two side by side; null where they do not fit at any size. */
function layTables(content: TableContent, box: PlanBox): PlanItem[] | null {
  const [head, ...rows] = content.rows;
  if (!head || rows.length <= MOST_ROWS) {
    const one = layTable(content, box);
    return one && [one];
  }
  const half = Math.ceil(rows.length / 2);
  const w = (box.w - COLUMN_GAP) / 2;
  const tables: TableItem[] = [];
  for (const [index, side] of [rows.slice(0, half), rows.slice(half)].entries()) {
    const own = { ...box, w, x: box.x + index * (w + COLUMN_GAP) };
    const table = layTable({ ...content, rows: [head, ...side] }, own);
    if (!table) return null;
    tables.push(table);
  }
  // Both tables use the font size of the fuller one and start at the same height.
  const size = Math.min(...tables.map((table) => table.size));
  const y = Math.min(...tables.map((table) => table.box.y));
  return tables.map((table) => ({ ...table, size, box: { ...table.box, y } }));
}

type TableItem = Extract<PlanItem, { kind: 'table' }>;

function layTable({ rows, shares }: TableContent, box: PlanBox): TableItem | null {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const columns = shares.map((share) => (share / total) * box.w);
  const heightAt = (size: number) =>
    rows.reduce((sum, row) => {
      const most = row.map((cell, index) => countLines(cell, ((columns[index] ?? 1) - 0.25) * POINTS, size));
      return sum + (Math.max(...most) * size * LINE_HEIGHT) / POINTS + 0.1;
    }, 0);
  const size = SIZES.find((points) => heightAt(points) <= box.h);
  if (size === undefined) return null;
  const h = heightAt(size);
  return { kind: 'table', box: { ...box, y: box.y + Math.max(0, (box.h - h) / 3), h }, columns, rows, size };
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
