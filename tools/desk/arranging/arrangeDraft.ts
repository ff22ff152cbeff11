import type { DocumentDraft, OnStage } from '../../../data/pipeline/add/draft.ts';
import { updatePages } from '../../../data/pipeline/add/draftBase.ts';
import type { Decision, DraftDocument } from '../../../data/pipeline/add/draftTypes.ts';
import type { PanelEdit } from '../../../data/pipeline/add/panels/proposePanels.ts';
import type { PageFolder } from '../../../data/pipeline/files/pageFolder.ts';
import type { Finding } from '../../../data/pipeline/read/finding.ts';
import type { Outcome } from '../../../data/pipeline/runPipeline.ts';
import { type AuthoredChanges, changedTexts } from '../../../data/pipeline/write/authoredTexts.ts';
import type { DeskArrangement, DeskSummary } from '../../../src/desk/protocol.ts';
import { describeArrangement } from './describeArrangement.ts';
import { describeSummary } from './summary.ts';

/** Checks the whole dataset with a draft. All of it is plain data, so that another process may do it as well. */

export interface Arranged {
  /** Keys of items whose records the check refuses, with the reason. */
  readonly refused: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
  /** As the page shows it. */
  readonly arrangement: DeskArrangement;
  readonly summary: DeskSummary;
  /** The name of the document's text. */
  readonly file: string;
  /** What finishing would write. */
  readonly changed: AuthoredChanges;
  readonly outcome: Pick<Outcome, 'lock' | 'documentLock' | 'files' | 'readme'>;
}

/** What a person has decided and changed of a text. */
export interface DraftState {
  readonly document: DraftDocument;
  readonly decisions: readonly Decision[];
  readonly panelEdits: ReadonlyMap<string, PanelEdit>;
  readonly wordings: ReadonlyMap<string, string>;
  /** Of a scan: figures whose crops were confirmed are in its layer. */
  readonly pages: PageFolder | null;
}

export const stateOf = (
  { document, decisions, panelEdits, wordings }: DocumentDraft,
  pages: PageFolder | null = null,
): DraftState => ({
  // The images are not needed for the check.
  pages: pages && { layer: pages.layer, files: new Map() },
  document,
  decisions: [...decisions.values()],
  panelEdits,
  wordings,
});

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Brings a draft to a state. Only what differs is touched: panels that nothing has changed are not proposed anew. */
export function updateDraft(draft: DocumentDraft, state: DraftState): void {
  if (!isSame(draft.document, state.document)) draft.document = state.document;
  for (const decision of state.decisions)
    if (!isSame(draft.decisions.get(decision.key), decision))
      draft.decide(decision.key, decision.option, decision.edited);
  const decided = new Set(state.decisions.map(({ key }) => key));
  for (const key of [...draft.decisions.keys()]) if (!decided.has(key)) draft.undecide(key);
  draft.panelEdits = state.panelEdits;
  draft.wordings = state.wordings;
  if (state.pages) updatePages(draft.base, state.pages);
}

export function arrangeDraft(draft: DocumentDraft, onStage?: OnStage): Arranged {
  const { base } = draft;
  const result = draft.result({ onStage });
  const { lock, documentLock, files, readme, findings } = result.outcome;
  return {
    refused: result.refused,
    findings,
    arrangement: describeArrangement(result, draft, base),
    summary: describeSummary(result, draft, base),
    file: result.document.file,
    changed: changedTexts(base.project.texts, base.authored, result.authored),
    outcome: { lock, documentLock, files, readme },
  };
}
