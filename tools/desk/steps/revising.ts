import type { PanelEdit } from '../../../data/pipeline/add/panels/proposePanels.ts';
import type { DeskProgress } from '../../../src/desk/protocol.ts';
import { DeskError } from '../deskError.ts';
import { type DocumentFields, editDigest, editDocument } from '../editDocument.ts';
import type { DeskSession } from '../session.ts';
import type { Arranging } from './arranging.ts';

/** Changes the document, its text, its panels and sentences of ours; after each change everything is checked again. */
export class Revising {
  readonly #session: DeskSession;
  readonly #arranging: Arranging;

  constructor(session: DeskSession, arranging: Arranging) {
    this.#session = session;
    this.#arranging = arranging;
  }

  async editDocument(fields: DocumentFields): Promise<void> {
    const open = this.#session.current();
    open.draft.document = editDocument(open.draft, fields, this.#session.base);
    await this.#checkAgain();
  }

  /** Takes lines out of the open text that a page carries and no author wrote; none puts them back. */
  async removeLines(lines: readonly number[]): Promise<void> {
    const open = this.#session.current();
    open.removeLines(lines, this.#session.base);
    this.#session.saved.keepText(open.id, open.text, open.pages);
    await this.#checkAgain();
  }

  digest(n: number, words: string): Promise<DeskProgress> {
    const { draft } = this.#session.current();
    draft.document = editDigest(draft.document, n, words);
    return this.#checkAgain();
  }

  /** Gives sentences of ours new words, by the keys of their places. */
  reword(words: Readonly<Record<string, string>>): Promise<DeskProgress> {
    const { draft } = this.#session.current();
    draft.wordings = new Map([...draft.wordings, ...Object.entries(words)]);
    return this.#checkAgain();
  }

  /** Changes a proposed panel; what the check refuses is not kept, nor what was stopped before the check ended. */
  async panel(id: string, edit: PanelEdit): Promise<DeskProgress> {
    const open = this.#session.current();
    const { draft, result } = open;
    const before = draft.panelEdits;
    draft.panelEdits = new Map([...before, [id, { ...before.get(id), ...edit }]]);
    let isKept = false;
    try {
      const progress = await this.#arranging.arrange();
      const [fault] = open.result?.findings ?? [];
      if (fault) throw new DeskError(`不能这样改：${fault.message}`);
      isKept = true;
      this.#session.keep();
      return progress;
    } finally {
      if (!isKept) {
        draft.panelEdits = before;
        open.result = result;
      }
    }
  }

  #checkAgain(): Promise<DeskProgress> {
    this.#session.keep();
    return this.#arranging.arrange();
  }
}
