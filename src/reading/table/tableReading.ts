import type { TableLine } from '../flow/tableRow.ts';
import type { Terms } from '../lexicon.ts';
import type { Token } from '../scan/token.ts';
import type { UnitTable } from '../scan/unitTable.ts';
import type { CellContext } from './cellContext.ts';
import type { CellTokens } from './cellTokens.ts';
import type { TableReader } from './tableReader.ts';

/** What reads tables: most drafts hold none, so a page loads it for those that do. */
export interface TableReading {
  readonly findTableLines: (lines: readonly string[]) => TableLine[];
  readonly openTables: (units: UnitTable, terms: Terms, year: number | null) => TableReader;
  readonly readCells: (
    text: string,
    scanned: readonly Token[],
    contexts: ReadonlyArray<CellContext | null>,
    units: UnitTable,
  ) => CellTokens;
}
