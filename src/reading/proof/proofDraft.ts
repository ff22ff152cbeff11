import type { ReadQuantity } from '../quantity.ts';
import type { TableReading } from '../table/tableReading.ts';
import { DraftJudge, type ProofLine } from './draftJudge.ts';
import { readDraft } from './readDraft.ts';

/** Reads and judges drafts where all of the program is at hand: the commands of the pipeline and the desk. */
export class DraftProof extends DraftJudge {
  /** The verdict on every quantity of a draft (LF), in reading order. */
  proof(text: string, tables: TableReading): ProofLine[] {
    return this.read(text, tables).map((read) => this.lineOf(read));
  }

  read(text: string, tables: TableReading | null): ReadQuantity[] {
    return readDraft(text, this, tables);
  }
}
