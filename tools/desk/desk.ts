import { type DraftBase, draftBase } from '../../data/pipeline/add/draftBase.ts';
import type { Option } from '../../data/pipeline/add/draftTypes.ts';
import { type Edits, editOption } from '../../data/pipeline/add/editFields.ts';
import type { PanelEdit } from '../../data/pipeline/add/panels/proposePanels.ts';
import type { CityFolders } from '../../data/pipeline/read/cityFolders.ts';
import { formatFinding } from '../../data/pipeline/read/finding.ts';
import { readProject } from '../../data/pipeline/runPipeline.ts';
import type { DeskProgress, DeskState } from '../../src/desk/protocol.ts';
import { describeDraft } from './describeDraft.ts';
import { describeProgress, listDocuments } from './describeProgress.ts';
import { DeskError } from './deskError.ts';
import { changedFiles, DeskFiles, type OnWritten } from './deskFiles.ts';
import { type DocumentFields, editDigest, editDocument } from './editDocument.ts';
import { newDraft, type OpenDraft, resumedDraft } from './openDraft.ts';
import { FileReader } from './reading/readFile.ts';
import { draftsDir, type Kept, SavedDrafts } from './savedDrafts.ts';
import { compareSheet, differencesNotice, readSheet, sheetRows, writeSheet } from './sheet.ts';
import { StandingData } from './standing.ts';
import { describeSummary } from './summary.ts';
import { takeDifference } from './takeDifference.ts';

/** One desk: the city that it works on, and the text that is open. */
export class Desk {
  readonly #files: DeskFiles;
  readonly #dataDir: string;
  readonly #saved: SavedDrafts;
  readonly reader = new FileReader();
  /** What stands in the data already. */
  readonly standing: StandingData;
  #base: DraftBase;
  #open: OpenDraft | null = null;
  #notice: string | null;
  #summary: DeskProgress['summary'] = null;

  constructor(root: string, folders: CityFolders, onWritten: OnWritten = () => undefined) {
    this.#dataDir = folders.dataDir;
    this.#files = new DeskFiles(folders, onWritten);
    this.#saved = new SavedDrafts(draftsDir(root, folders.dataDir));
    this.#notice = this.#files.heal();
    this.#base = this.#readBase();
    this.standing = new StandingData(this.#files, () => {
      this.#base = this.#readBase();
      return this.#base;
    });
  }

  #readBase(): DraftBase {
    const project = readProject(this.#dataDir, process.env);
    const base = draftBase(project);
    if (base) return base;
    const [first] = project.findings;
    throw new DeskError(`数据有误，工作台打不开：${first ? formatFinding(first) : '读不出数据'}`);
  }

  state(): DeskState {
    return {
      city: this.#base.authored.site.city,
      documents: listDocuments(this.#base),
      plan: this.standing.describe(),
      canUndo: this.#files.canUndo,
      saved: this.#saved.describe(this.#open?.id),
      draft: this.#open ? describeDraft(this.#open, this.#base) : null,
      progress: this.#open || this.#summary ? this.progress(true) : null,
      notice: this.#notice,
    };
  }

  /** Opens a text; with `replaces` it is a newer text of a document that stands. */
  async open(bytes: Uint8Array, fileName: string, replaces?: Kept['replaces']): Promise<DeskState> {
    this.#base = this.#readBase();
    const open = newDraft(
      this.#base,
      await this.reader.read(bytes, fileName, this.#base),
      fileName,
      replaces,
    );
    if (this.#open) this.#keep(0);
    this.#saved.keepText(open.id, open.text);
    return this.#begin(open, null);
  }

  resume(id: string): DeskState {
    const kept = this.#saved.take(id);
    this.#base = this.#readBase();
    return this.#begin(resumedDraft(this.#base, kept), '已回到上次中断的地方。');
  }

  #begin(open: OpenDraft, notice: string | null): DeskState {
    this.#open = open;
    this.#summary = null;
    this.#notice = notice;
    this.#keep();
    if (open.left === 0) this.arrange();
    return this.state();
  }

  close(discard: boolean): DeskState {
    if (this.#open && discard) this.#saved.drop(this.#open.id);
    else if (this.#open) this.#keep(0);
    this.#open = null;
    this.#summary = null;
    this.#notice = null;
    return this.state();
  }

  #current(): OpenDraft {
    if (!this.#open) throw new DeskError('没有打开的文件');
    return this.#open;
  }

  #keep(pid = process.pid): void {
    this.#saved.keep(this.#current().kept(pid));
  }

  #log(key: string): void {
    const { id, draft, left } = this.#current();
    this.#saved.log(id, { key, decision: draft.decisions.get(key) ?? null, left });
  }

  #logged(key: string): DeskProgress {
    this.#log(key);
    this.#notice = null;
    return this.progress();
  }

  decide(key: string, choice: number, edits: Edits | null): DeskProgress {
    const { draft } = this.#current();
    const option = draft.proposal(key)?.options[choice];
    if (!option) throw new DeskError('没有这个选项');
    if (!edits) return this.#take(key, option, choice > 0);
    const own = editOption(option, edits, this.#base.data.index.plans);
    const faults = draft.faults(key, own);
    if (faults.length > 0) throw new DeskError(`还不能这样记：${faults.slice(0, 3).join('；')}`);
    return this.#take(key, own, true);
  }

  aside(key: string): DeskProgress {
    const { draft } = this.#current();
    const option = draft.proposal(key)?.options.find(({ kind }) => kind === 'aside');
    if (!option) throw new DeskError('这个数字不能不取');
    return this.#take(key, option, false);
  }

  #take(key: string, option: Option, edited: boolean): DeskProgress {
    this.#current().take(key, option, edited);
    return this.#logged(key);
  }

  undo(): DeskProgress {
    const key = this.#current().undo();
    if (key === null) throw new DeskError('没有可以撤销的一步');
    return this.#logged(key);
  }

  select(key: string): DeskProgress {
    this.#current().select(key);
    return this.progress();
  }

  /** Checks the whole dataset with the document; items whose records it refuses are open again. */
  arrange(): DeskProgress {
    const open = this.#current();
    if (open.left > 0) return this.progress();
    const result = open.draft.result();
    if (result.refused.size > 0) {
      open.reopen(result.refused);
      const [message = ''] = result.refused.values();
      this.#notice = `放进全部数据后有 ${result.refused.size} 处通不过检查，请重新决定：${message}`;
      this.#keep();
      return this.progress();
    }
    open.result = result;
    open.current = null;
    return this.progress();
  }

  progress(all = false): DeskProgress {
    const outside = { summary: this.#summary, notice: this.#notice, canUndoFiles: this.#files.canUndo };
    return describeProgress(this.#open, this.#base, outside, all);
  }

  editDocument(fields: DocumentFields): DeskState {
    const open = this.#current();
    open.draft.document = editDocument(open.draft, fields, this.#base);
    this.#checkAgain();
    return this.state();
  }

  /** Takes lines out of the open text that a page carries and no author wrote; none puts them back. */
  removeLines(lines: readonly number[]): DeskState {
    const open = this.#current();
    open.removeLines(lines, this.#base);
    this.#saved.keepText(open.id, open.text);
    this.#checkAgain();
    return this.state();
  }

  digest(n: number, words: string): DeskProgress {
    const { draft } = this.#current();
    draft.document = editDigest(draft.document, n, words);
    return this.#checkAgain();
  }

  /** Gives sentences of ours new words, by the keys of their places, and checks everything again. */
  reword(words: Readonly<Record<string, string>>): DeskProgress {
    const { draft } = this.#current();
    draft.wordings = new Map([...draft.wordings, ...Object.entries(words)]);
    return this.#checkAgain();
  }

  #checkAgain(): DeskProgress {
    this.#keep();
    return this.arrange();
  }

  /** Changes a proposed panel, and checks everything again; what the check refuses is not kept. */
  panel(id: string, edit: PanelEdit): DeskProgress {
    const open = this.#current();
    const { draft } = open;
    const before = draft.panelEdits;
    draft.panelEdits = new Map([...before, [id, { ...before.get(id), ...edit }]]);
    const progress = this.arrange();
    const [fault] = open.result?.outcome.findings ?? [];
    if (fault) {
      draft.panelEdits = before;
      this.arrange();
      throw new DeskError(`不能这样改：${fault.message}`);
    }
    this.#keep();
    return progress;
  }

  /** The sheet of all decisions, for sign-off. */
  sheet(): Promise<Buffer> {
    return writeSheet(sheetRows(this.#current().draft, this.#base));
  }

  /** Reads a sheet that came back; its differences are accepted or refused one by one. */
  readSheet(bytes: Uint8Array): DeskProgress {
    const open = this.#current();
    open.differences = compareSheet(sheetRows(open.draft, this.#base), readSheet(bytes));
    this.#notice = differencesNotice(open.differences.length);
    return this.progress();
  }

  /** Takes one difference of the sheet, or leaves it. */
  settle(at: number, takes: boolean): DeskProgress {
    const open = this.#current();
    const difference = open.differences[at];
    if (!difference) throw new DeskError('没有这一处不同');
    if (takes) {
      takeDifference(open, difference, this.#base);
      this.#log(difference.key);
    }
    open.differences = open.differences.filter((_, index) => index !== at);
    return open.left === 0 ? this.arrange() : this.progress();
  }

  /** A file of the dataset as it would be; of the published one where nothing is open. Null where there is none. */
  preview(path: string): string | null {
    return this.#open?.result?.outcome.files?.get(path) ?? this.#files.published(path);
  }

  /** Writes what was decided, unless the data were changed outside since it was checked. */
  finish(): DeskProgress {
    const open = this.#current();
    if (open.left > 0) throw new DeskError('还有数字没有决定');
    const fresh = this.#readBase();
    const moved = changedFiles(this.#base, fresh);
    if (moved.length > 0) {
      this.#base = fresh;
      open.rebase(fresh);
      this.arrange();
      this.#notice = `这些文件在别处被改动过：${moved.join('、')}。别处的改动会保留；已按新的内容重新核对，请再按一次“完成”。`;
      return this.progress();
    }
    if (!open.result) this.arrange();
    const { result } = open;
    if (!result) return this.progress();
    const [first] = result.outcome.findings;
    if (first) throw new DeskError(`还有问题没有解决，没有写入：${formatFinding(first)}`);
    this.#files.write(this.#base, result, { file: result.document.file, text: open.text });
    this.#saved.drop(open.id);
    this.#summary = describeSummary(result, open.draft, this.#base);
    this.#open = null;
    this.#base = this.#readBase();
    this.#notice = null;
    return this.progress();
  }

  /** Takes the last finish back: every file is as it was before, unless it was changed since. */
  undoFinish(): DeskState {
    this.#files.undo();
    this.#base = this.#readBase();
    this.#summary = null;
    this.#notice = '已撤销：文件恢复到写入之前。';
    return this.state();
  }
}
