import { type DraftBase, draftBase } from '../../data/pipeline/add/draftBase.ts';
import type { CityFolders } from '../../data/pipeline/read/cityFolders.ts';
import { formatFinding } from '../../data/pipeline/read/finding.ts';
import { readProject } from '../../data/pipeline/runPipeline.ts';
import type { DeskProgress } from '../../src/desk/protocol.ts';
import { describeProgress } from './describeProgress.ts';
import { DeskError } from './deskError.ts';
import { DeskFiles, type OnWritten } from './deskFiles.ts';
import type { OpenDraft } from './openDraft.ts';
import { draftsDir, SavedDrafts } from './savedDrafts.ts';

/** What all steps at one desk share: the city as it was read, the text that is open, and where both are kept. */
export class DeskSession {
  readonly files: DeskFiles;
  readonly saved: SavedDrafts;
  readonly #dataDir: string;
  base: DraftBase;
  open: OpenDraft | null = null;
  notice: string | null;
  summary: DeskProgress['summary'] = null;
  /** Whether the open text is being checked with the whole dataset; it must not change meanwhile. */
  isArranging = false;

  constructor(root: string, folders: CityFolders, onWritten: OnWritten) {
    this.#dataDir = folders.dataDir;
    this.files = new DeskFiles(folders, onWritten);
    this.saved = new SavedDrafts(draftsDir(root, folders.dataDir));
    this.notice = this.files.heal();
    this.base = this.readBase();
  }

  /** Reads the city as it is now. Throws where the data cannot be read. */
  readBase(): DraftBase {
    const project = readProject(this.#dataDir, process.env);
    const base = draftBase(project);
    if (!base) {
      const [first] = project.findings;
      throw new DeskError(`数据有误，工作台打不开：${first ? formatFinding(first) : '读不出数据'}`);
    }
    this.base = base;
    return base;
  }

  /** The open text, for a step that may change it. Throws where there is none, or where it is being checked. */
  current(): OpenDraft {
    if (!this.open) throw new DeskError('没有打开的文件');
    if (this.isArranging) throw new DeskError('正在与全部数据一起核对，请等它做完，或者先停止');
    return this.open;
  }

  keep(pid = process.pid): void {
    this.saved.keep(this.current().kept(pid));
  }

  log(key: string): void {
    const { id, draft, left } = this.current();
    this.saved.log(id, { key, decision: draft.decisions.get(key) ?? null, left });
  }

  progress(all = false): DeskProgress {
    const { summary, notice, files } = this;
    return describeProgress(this.open, this.base, { summary, notice, canUndoFiles: files.canUndo }, all);
  }
}
