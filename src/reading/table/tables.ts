import { findTableLines } from '../flow/tableLines.ts';
import { readCells } from './cellTokens.ts';
import { TableReader } from './tableReader.ts';
import type { TableReading } from './tableReading.ts';

/** All that reads tables. Pages load it for a text that may hold one. */
export const TABLES: TableReading = {
  findTableLines,
  openTables: (units, terms, year) => new TableReader(units, terms, year),
  readCells,
};
