import type { DraftBase } from '../../data/pipeline/add/draftBase.ts';
import type { DeskProgress, StandingDocument } from '../../src/desk/protocol.ts';
import type { OpenDraft } from './openDraft.ts';
import { describeScanItem } from './scan/describeScan.ts';
import { describeProposal } from './words.ts';

/** What the page shows of the work, besides the text itself. */

export interface OutsideDraft extends Pick<DeskProgress, 'summary' | 'notice'> {
  /** Whether the last writing can be taken back. */
  readonly canUndoFiles: boolean;
}

export function describeProgress(
  open: OpenDraft | null,
  base: DraftBase,
  { summary, notice, canUndoFiles }: OutsideDraft,
  all: boolean,
): DeskProgress {
  if (!open)
    return {
      summary,
      notice,
      differences: [],
      marks: {},
      left: 0,
      all: 0,
      canUndo: canUndoFiles,
      proposal: null,
      scanItem: null,
      arrangement: null,
    };
  const { draft, current } = open;
  const item = current === null ? undefined : draft.byKey.get(current);
  const proposal = item && draft.proposal(item.key);
  const decided = item ? (draft.decisions.get(item.key)?.option ?? null) : null;
  return {
    summary,
    notice,
    differences: open.differences,
    marks: open.takeMarks(all),
    left: open.left,
    all: open.all,
    canUndo: draft.decisions.size > 0,
    proposal: item && proposal ? describeProposal(item, proposal, decided, base) : null,
    scanItem: describeScanItem(open, current),
    arrangement: open.result?.arrangement ?? null,
  };
}

/** The documents of the city, with how many records rest on each. */
export const listDocuments = ({ authored, data }: DraftBase): StandingDocument[] =>
  authored.documents.map(({ id, title }) => ({
    id,
    title,
    records: new Set(data.index.evidenceOf(id).map(({ entry }) => entry.id)).size,
  }));
