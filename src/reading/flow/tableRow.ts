/** A line of a text as a row of a table. */

/** A stretch of a line, `end` exclusive; empty where a cell is. */
export type CellSpan = readonly [start: number, end: number];

export interface TableRow {
  readonly cells: readonly CellSpan[];
  /** What a ruled line of Markdown says: above it are heads, below it rows. */
  readonly part: 'head' | 'body' | 'unsaid';
  /** What parts the cells; where it changes, another table begins. */
  readonly by: 'bars' | 'tabs' | 'blanks';
  /** Whether the row begins a table, though nothing stands between it and the one before. */
  readonly first: boolean;
}

/** A row, a line that only rules one off, or neither. */
export type TableLine = TableRow | 'rule' | null;
