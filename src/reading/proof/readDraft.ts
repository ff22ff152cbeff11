import { plainScript } from '../flow/plainScript.ts';
import { mayHoldTables } from '../flow/tableSigns.ts';
import type { ReadQuantity } from '../quantity.ts';
import { readText } from '../readText.ts';
import type { TableReading } from '../table/tableReading.ts';
import type { DraftJudge } from './draftJudge.ts';

/** Reads drafts for a judge: most of a proof's program, which a page fetches with the first text. */

/** What reads tables, for a draft that `needsTables`; most have none. */
export const loadTables = async (): Promise<TableReading> => (await import('../table/tables.ts')).TABLES;

/** Whether a draft can only be read with what reads tables. */
export const needsTables = (text: string, { lexicon }: DraftJudge): boolean =>
  mayHoldTables(plainScript(text, lexicon.traditional));

/** The quantities of a draft (LF), which can be judged one by one. */
export const readDraft = (text: string, judge: DraftJudge, tables: TableReading | null): ReadQuantity[] =>
  readText(text, judge.lexicon, { places: judge.places }, tables);
