import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Decision, DraftDocument } from '../../data/pipeline/add/draftTypes.ts';
import type { PanelProposal } from '../../data/pipeline/add/panels.ts';

/** Work in progress, kept on disk after every step, so that a crash loses nothing. */

export interface Kept {
  readonly id: string;
  readonly fileName: string;
  readonly document: DraftDocument;
  readonly decisions: readonly Decision[];
  readonly panels: ReadonlyArray<readonly [string, PanelProposal | null]>;
  readonly left: number;
  /** ISO date and time. */
  readonly saved: string;
  /** The process that has it open. */
  readonly pid: number;
}

/** The folder of one city's drafts in the cache of the project. */
export const draftsDir = (root: string, dataDir: string): string =>
  join(root, '.cache', 'desk', createHash('sha256').update(dataDir).digest('hex').slice(0, 12));

function writeAside(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

export class SavedDrafts {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  /** The text of a draft is written once; the decisions after every step. */
  keepText(id: string, text: string): void {
    mkdirSync(join(this.#dir, id), { recursive: true });
    writeAside(join(this.#dir, id, 'text.txt'), text);
  }

  keep(kept: Kept): void {
    writeAside(join(this.#dir, kept.id, 'draft.json'), JSON.stringify(kept));
  }

  list(): Kept[] {
    return readdirSync(this.#dir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(this.#dir, entry.name, 'draft.json')))
      .map(({ name }) => JSON.parse(readFileSync(join(this.#dir, name, 'draft.json'), 'utf8')) as Kept)
      .sort((a, b) => (a.saved < b.saved ? 1 : -1));
  }

  read(id: string): { readonly kept: Kept; readonly text: string } | null {
    const kept = this.list().find((own) => own.id === id);
    return kept ? { kept, text: readFileSync(join(this.#dir, id, 'text.txt'), 'utf8') } : null;
  }

  drop(id: string): void {
    rmSync(join(this.#dir, id), { recursive: true, force: true });
  }
}

/** Whether another process that still runs has the draft open. */
export function isHeld({ pid }: Kept): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
