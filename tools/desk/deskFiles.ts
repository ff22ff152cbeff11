import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftBase } from '../../data/pipeline/add/draftBase.ts';
import {
  type AddedText,
  type Finished,
  fileChanges,
  finishDraft,
} from '../../data/pipeline/add/finishDraft.ts';
import type { CityFolders } from '../../data/pipeline/read/cityFolders.ts';
import { HEIGHTS_FILE } from '../../data/pipeline/read/formerIds.ts';
import { readProject, runProject } from '../../data/pipeline/runPipeline.ts';
import { writeDataset } from '../../data/pipeline/write/writeDataset.ts';
import {
  digestOfFile,
  type FileChange,
  healWrites,
  writeFiles,
} from '../../data/pipeline/write/writeFiles.ts';
import { DeskError } from './deskError.ts';

/** Called after something was written; `isWhole` is true for a document, after which the site is built at once. */
export type OnWritten = (isWhole: boolean) => void;

/** What the desk writes: the data of one city, whole or not at all, and taken back as a whole. */
export class DeskFiles {
  readonly #dataDir: string;
  readonly #outDir: string;
  readonly #onWritten: OnWritten;
  #before: readonly FileChange[] | null = null;
  /** Panels whose height was known before the last writing. */
  #measured: ReadonlySet<string> = new Set();

  constructor({ dataDir, publicDir }: CityFolders, onWritten: OnWritten) {
    this.#onWritten = onWritten;
    this.#dataDir = dataDir;
    this.#outDir = join(publicDir, 'data');
  }

  get canUndo(): boolean {
    return this.#before !== null;
  }

  /** A file of the published dataset; null where there is none, or where the path leads out of it. */
  published(path: string): string | null {
    const file = join(this.#outDir, path);
    return file.startsWith(this.#outDir) && existsSync(file) ? readFileSync(file, 'utf8') : null;
  }

  /** Makes good what a crash left half done, and says so; null where nothing was. */
  heal(): string | null {
    const healed = healWrites(this.#dataDir);
    if (healed === 'nothing') return null;
    if (healed === 'undone') return '上次写入时中断，没有写入任何文件，数据保持原样。';
    this.#rewriteDataset();
    return '上次写入时中断，剩下的文件已经补写完整。';
  }

  write(base: DraftBase, finished: Finished, added: AddedText | null, isWhole = true): void {
    const folders = { dataDir: this.#dataDir, outDir: this.#outDir };
    const changes = fileChanges(base, finished, added, folders);
    const before = changes.map(({ path }) => ({
      path,
      text: existsSync(path) ? readFileSync(path) : null,
    }));
    this.#measured = new Set(Object.keys(this.#heights()));
    finishDraft(changes, finished, folders);
    this.#before = before.map((own) => ({ ...own, expected: digestOfFile(own.path) }));
    this.#onWritten(isWhole);
  }

  undo(): void {
    if (!this.#before) throw new DeskError('没有可以撤销的写入');
    writeFiles(this.#dataDir, [...this.#before, ...this.#forgotten()]);
    this.#before = null;
    this.#rewriteDataset();
    this.#onWritten(true);
  }

  #heights(): Readonly<Record<string, unknown>> {
    const path = join(this.#dataDir, HEIGHTS_FILE);
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>) : {};
  }

  /** A panel that was measured since and goes again was never published, so that no link has to lead anywhere. */
  #forgotten(): FileChange[] {
    const path = join(this.#dataDir, HEIGHTS_FILE);
    const all = Object.entries(this.#heights());
    const kept = all.filter(([panel]) => this.#measured.has(panel));
    if (kept.length === all.length) return [];
    const text = `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`;
    return [{ path, text, expected: digestOfFile(path) }];
  }

  /** The dataset follows the authored files; it stays as it was where they are not sound. */
  #rewriteDataset(): void {
    const { files } = runProject(readProject(this.#dataDir, process.env), true);
    if (files) writeDataset(this.#outDir, files);
  }
}

/** The files that differ between two readings of the data. */
export function changedFiles(before: DraftBase, after: DraftBase): string[] {
  const [old, now] = [before.project.texts, after.project.texts];
  return [...new Set([...old.keys(), ...now.keys()])].filter((path) => old.get(path) !== now.get(path));
}
