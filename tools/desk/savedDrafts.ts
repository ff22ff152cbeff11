import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Decision, DraftDocument } from '../../data/pipeline/add/draftTypes.ts';
import type { PanelEdit } from '../../data/pipeline/add/panels/proposePanels.ts';
import type { Reason } from '../../data/pipeline/add/remove/accountGone.ts';
import { type PageFolder, pageFiles, readPageFolder } from '../../data/pipeline/files/pageFolder.ts';
import { pagesFolder } from '../../data/pipeline/read/facsimile/pageLayers.ts';
import type { SavedDraft } from '../../src/desk/protocol.ts';
import { DeskError } from './deskError.ts';

/** Work in progress, kept on disk after every step, so that a crash loses nothing. */

export interface Kept {
  readonly id: string;
  readonly fileName: string;
  readonly document: DraftDocument;
  readonly decisions: readonly Decision[];
  readonly panels: ReadonlyArray<readonly [string, PanelEdit]>;
  /** New words for sentences of ours, by the keys of their places; drafts of before have none. */
  readonly wordings?: ReadonlyArray<readonly [string, string]>;
  /** The document of which it is a newer text, and why. */
  readonly replaces?: { readonly doc: string; readonly reason: Reason };
  readonly left: number;
  /** ISO date and time. */
  readonly saved: string;
  /** The process that has it open. */
  readonly pid: number;
}

export interface LoggedStep {
  readonly key: string;
  /** Null where a decision was taken back. */
  readonly decision: Decision | null;
  readonly left: number;
}

/** A line of the log; null for one that a crash cut off. */
function parseStep(line: string): LoggedStep | null {
  if (!line.endsWith('}')) return null;
  try {
    return JSON.parse(line) as LoggedStep;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The folder of one city's drafts in the cache of the project. */
export const draftsDir = (root: string, dataDir: string): string =>
  join(root, '.cache', 'desk', createHash('sha256').update(dataDir).digest('hex').slice(0, 12));

function writeAside(path: string, text: string | Uint8Array): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

export class SavedDrafts {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  /** The text of a draft and its pages are written once; the decisions after every step. */
  keepText(id: string, text: string, pages: PageFolder | null = null): void {
    mkdirSync(join(this.#dir, id), { recursive: true });
    writeAside(join(this.#dir, id, 'text.txt'), text);
    if (!pages) return;
    mkdirSync(pagesFolder(join(this.#dir, id, 'text.txt')), { recursive: true });
    for (const [path, content] of pageFiles(pages, join(this.#dir, id, 'text.txt')))
      writeAside(path, content);
  }

  /** What was confirmed on the pages of a scan; the images stay as they are. */
  keepPages(id: string, pages: PageFolder): void {
    for (const [path, content] of pageFiles({ ...pages, files: new Map() }, join(this.#dir, id, 'text.txt')))
      writeAside(path, content);
  }

  /** Keeps the whole draft, in the place of what was kept before. */
  keep(kept: Kept): void {
    writeAside(join(this.#dir, kept.id, 'draft.json'), JSON.stringify(kept));
    rmSync(this.#log(kept.id), { force: true });
  }

  /** Keeps one step more: a line of its own, because a long text has thousands of decisions. */
  log(id: string, step: LoggedStep): void {
    appendFileSync(this.#log(id), `${JSON.stringify(step)}\n`);
  }

  #log(id: string): string {
    return join(this.#dir, id, 'steps.jsonl');
  }

  /** The draft with the steps that were taken since it was kept as a whole. */
  #withSteps(kept: Kept): Kept {
    const path = this.#log(kept.id);
    if (!existsSync(path)) return kept;
    const decisions = new Map(kept.decisions.map((decision) => [decision.key, decision]));
    let { left } = kept;
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const step = parseStep(line);
      if (!step) continue;
      left = step.left;
      if (step.decision) decisions.set(step.key, step.decision);
      else decisions.delete(step.key);
    }
    return { ...kept, left, decisions: [...decisions.values()] };
  }

  list(): Kept[] {
    return readdirSync(this.#dir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(this.#dir, entry.name, 'draft.json')))
      .map(({ name }) =>
        this.#withSteps(JSON.parse(readFileSync(join(this.#dir, name, 'draft.json'), 'utf8')) as Kept),
      )
      .sort((a, b) => (a.saved < b.saved ? 1 : -1));
  }

  /** The drafts as the first screen lists them, without the one that is open. */
  describe(open: string | undefined): SavedDraft[] {
    return this.list()
      .filter(({ id }) => id !== open)
      .map((kept) => ({
        id: kept.id,
        title: kept.document.title,
        left: kept.left,
        saved: kept.saved,
        heldBy: isHeld(kept) ? '另一个工作台' : null,
      }));
  }

  /** A draft with its text. Throws where there is none, or where another desk has it open. */
  take(id: string): { readonly kept: Kept; readonly text: string; readonly pages: PageFolder | null } {
    const kept = this.list().find((own) => own.id === id);
    if (!kept) throw new DeskError('没有这份未完成的稿子');
    if (isHeld(kept)) throw new DeskError('这份稿子正在另一个工作台里打开，请先在那里关闭');
    const path = join(this.#dir, id, 'text.txt');
    return { kept, text: readFileSync(path, 'utf8'), pages: readPageFolder(pagesFolder(path)) };
  }

  drop(id: string): void {
    rmSync(join(this.#dir, id), { recursive: true, force: true });
  }
}

/** Whether another process that still runs has the draft open. */
function isHeld({ pid }: Kept): boolean {
  // A draft that was put down has no process; signal 0 to process 0 would reach this one.
  if (pid === process.pid || pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
