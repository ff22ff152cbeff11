import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { sha256 } from '../read/originals.ts';

/**
 * Writes several files as one: all of them are written beside the data first, then a journal says that they are
 * whole, and only then do they take their places. Whatever ends the process in between is made good at the next
 * start: with the journal the rest takes its place, without it nothing has happened.
 */

export interface FileChange {
  /** Absolute. */
  readonly path: string;
  /** Null removes the file; bytes are those of a file that is no text. */
  readonly text: string | Uint8Array | null;
  /** What the file must hold now, as a digest; null where it must not exist. */
  readonly expected: string | null;
}

/** A file was changed by others since it was read; nothing was written. */
export class ChangedOutside extends Error {
  readonly files: readonly string[];
  constructor(files: readonly string[]) {
    super(`这些文件在别处被改动过，没有写入：${files.join('、')}`);
    this.files = files;
  }
}

/** Another process is writing into the same data. */
export class BeingWritten extends Error {}

/** The disk refused; nothing was written. */
export class NotWritten extends Error {}

const WRITING = '.writing';
const JOURNAL = 'journal.json';
const OWNER = 'owner';

interface Entry {
  /** Relative to the data folder. */
  readonly path: string;
  /** The file to take its place; null where the path is to be removed. */
  readonly from: string | null;
}

export const digestOfFile = (path: string): string | null =>
  existsSync(path) ? sha256(readFileSync(path)) : null;

function writeWhole(path: string, text: string | Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
    let at = 0;
    while (at < bytes.length) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user is alive as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Moves every file of the journal to its place; files that are there already were moved before a crash. */
function finish(dataDir: string, folder: string, entries: readonly Entry[]): void {
  for (const { path, from } of entries) {
    const target = join(dataDir, path);
    if (from === null) {
      if (existsSync(target)) unlinkSync(target);
      continue;
    }
    const source = join(folder, from);
    if (!existsSync(source)) continue;
    mkdirSync(dirname(target), { recursive: true });
    renameSync(source, target);
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Makes good what a crash left half done. Throws `BeingWritten` while another process is at it. */
export function healWrites(dataDir: string): 'nothing' | 'finished' | 'undone' {
  const folder = join(dataDir, WRITING);
  if (!existsSync(folder)) return 'nothing';
  const owner = join(folder, OWNER);
  const pid = existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : 0;
  if (pid > 0 && pid !== process.pid && isAlive(pid))
    throw new BeingWritten('另一个工作台正在写入，请稍候再试');
  const journal = join(folder, JOURNAL);
  if (!existsSync(journal)) {
    rmSync(folder, { recursive: true, force: true });
    return 'undone';
  }
  finish(dataDir, folder, JSON.parse(readFileSync(journal, 'utf8')) as Entry[]);
  return 'finished';
}

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return '磁盘已满，没有写入任何文件；腾出空间后再按一次“完成”';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return '没有写入这个文件夹的权限，没有写入任何文件';
  return `写不进去，没有写入任何文件（${error instanceof Error ? error.message : String(error)}）`;
};

/**
 * Writes all changes or none. Throws `ChangedOutside`, `BeingWritten` or `NotWritten`, each with a sentence for the
 * person at the desk.
 */
export function writeFiles(
  dataDir: string,
  changes: readonly FileChange[],
  /** Writes one file beside the data; tests give one that fails. */
  write: (path: string, text: string | Uint8Array) => void = writeWhole,
): void {
  healWrites(dataDir);
  const changed = changes.filter(({ path, expected }) => digestOfFile(path) !== expected);
  if (changed.length > 0) throw new ChangedOutside(changed.map(({ path }) => relative(dataDir, path)));
  const folder = join(dataDir, WRITING);
  try {
    // Making the folder is what keeps a second process out.
    mkdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new BeingWritten('另一个工作台正在写入，请稍候再试');
    throw new NotWritten(reasonOf(error), { cause: error });
  }
  let entries: Entry[];
  try {
    write(join(folder, OWNER), String(process.pid));
    entries = changes.map(({ path, text }, at): Entry => {
      if (text === null) return { path: relative(dataDir, path), from: null };
      write(join(folder, `${at}.new`), text);
      return { path: relative(dataDir, path), from: `${at}.new` };
    });
    write(join(folder, `${JOURNAL}.new`), JSON.stringify(entries));
    // Once more, because writing took its time.
    const late = changes.filter(({ path, expected }) => digestOfFile(path) !== expected);
    if (late.length > 0) throw new ChangedOutside(late.map(({ path }) => relative(dataDir, path)));
    renameSync(join(folder, `${JOURNAL}.new`), join(folder, JOURNAL));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (error instanceof ChangedOutside) throw error;
    throw new NotWritten(reasonOf(error), { cause: error });
  }
  finish(dataDir, folder, entries);
}
