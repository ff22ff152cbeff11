import type { CityFolders } from '../../data/pipeline/read/cityFolders.ts';
import type { DeskProgress, DeskState } from '../../src/desk/protocol.ts';
import type { Arranger } from './arranging/arranger.ts';
import { describeDraft } from './describeDraft.ts';
import { listDocuments } from './describeProgress.ts';
import type { OnWritten } from './deskFiles.ts';
import { newDraft, type OpenDraft, resumedDraft } from './openDraft.ts';
import { FileReader, type OpenedFile } from './reading/readFile.ts';
import type { Kept } from './savedDrafts.ts';
import { DeskSession } from './session.ts';
import { StandingData } from './standing.ts';
import { Arranging } from './steps/arranging.ts';
import { Deciding } from './steps/deciding.ts';
import { Finishing } from './steps/finishing.ts';
import { Looking } from './steps/looking.ts';
import { Revising } from './steps/revising.ts';
import { Signing } from './steps/signing.ts';

/** One desk: the city that it works on, the text that is open, and the steps from the one to the other. */
export class Desk {
  readonly #session: DeskSession;
  readonly reader = new FileReader();
  /** What stands in the data already. */
  readonly standing: StandingData;
  readonly deciding: Deciding;
  readonly arranging: Arranging;
  readonly revising: Revising;
  readonly signing: Signing;
  readonly finishing: Finishing;
  readonly looking: Looking;

  constructor(
    root: string,
    folders: CityFolders,
    onWritten: OnWritten = () => undefined,
    arranger?: Arranger,
  ) {
    const session = new DeskSession(root, folders, onWritten);
    this.#session = session;
    this.standing = new StandingData(session.files, () => session.readBase());
    this.arranging = new Arranging(session, arranger);
    this.deciding = new Deciding(session);
    this.revising = new Revising(session, this.arranging);
    this.signing = new Signing(session, this.arranging);
    this.finishing = new Finishing(session, this.arranging);
    this.looking = new Looking(session, this.arranging, () => this.state());
  }

  progress(): DeskProgress {
    return this.#session.progress();
  }

  state(): DeskState {
    const session = this.#session;
    const { open, base } = session;
    return {
      city: base.authored.site.city,
      documents: listDocuments(base),
      plan: this.standing.describe(),
      canUndo: session.files.canUndo,
      saved: session.saved.describe(open?.id),
      draft: open ? describeDraft(open, base) : null,
      progress: open || session.summary ? session.progress(true) : null,
      notice: session.notice,
    };
  }

  /** Opens a text; with `replaces` it is a newer text of a document that stands. */
  async open(bytes: Uint8Array, fileName: string, replaces?: Kept['replaces']): Promise<DeskState> {
    return this.openFiles([{ name: fileName, bytes }], replaces);
  }

  /** Opens a text; several files are pictures of the pages of one document. */
  async openFiles(files: readonly OpenedFile[], replaces?: Kept['replaces']): Promise<DeskState> {
    const fileName = files[0]?.name ?? '';
    const session = this.#session;
    await this.arranging.stop();
    const base = session.readBase();
    const open = newDraft(base, await this.reader.read(files, base), fileName, replaces);
    if (session.open) session.keep(0);
    session.saved.keepText(open.id, open.text, open.pages);
    return this.#begin(open, null);
  }

  async resume(id: string): Promise<DeskState> {
    await this.arranging.stop();
    const kept = this.#session.saved.take(id);
    return this.#begin(resumedDraft(this.#session.readBase(), kept), '已回到上次中断的地方。');
  }

  async #begin(open: OpenDraft, notice: string | null): Promise<DeskState> {
    const session = this.#session;
    session.open = open;
    session.summary = null;
    session.notice = notice;
    session.keep();
    if (open.left === 0) await this.arranging.arrange();
    return this.state();
  }

  async close(discard: boolean): Promise<DeskState> {
    const session = this.#session;
    await this.arranging.stop();
    if (session.open && discard) session.saved.drop(session.open.id);
    else if (session.open) session.keep(0);
    session.open = null;
    session.summary = null;
    session.notice = null;
    return this.state();
  }

  /** A file of the dataset as it would be; of the published one where nothing is open. Null where there is none. */
  preview(path: string): string | null {
    const { open, files } = this.#session;
    return open?.result?.outcome.files?.get(path) ?? files.published(path);
  }
}
