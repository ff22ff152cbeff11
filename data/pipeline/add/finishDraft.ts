import { join } from 'node:path';
import { type PageFolder, pageFiles } from '../files/pageFolder.ts';
import { ownOriginalsDir, sha256 } from '../read/originals.ts';
import { lockTexts, type Outcome, README_FILE } from '../runPipeline.ts';
import type { AuthoredChanges } from '../write/authoredTexts.ts';
import { writeDataset } from '../write/writeDataset.ts';
import { digestOfFile, type FileChange, writeFiles } from '../write/writeFiles.ts';
import type { DraftBase } from './draftBase.ts';

/** Writes a checked draft: the authored files, the text, the locks, and then the dataset. */

export interface Folders {
  readonly dataDir: string;
  /** The folder of the published dataset. */
  readonly outDir: string;
}

/** What is written: the texts of authored files, and what was generated from them. */
export interface Finished {
  readonly changed: AuthoredChanges;
  readonly outcome: Pick<Outcome, 'lock' | 'documentLock' | 'files' | 'readme'>;
}

/** The text that a document was read from, with its pages where it has some. */
export interface AddedText {
  readonly file: string;
  readonly text: string;
  readonly pages?: PageFolder | null;
}

/** The changes of one finish, with what stood there before, so that they can be taken back. */
export function fileChanges(
  { project }: DraftBase,
  { changed, outcome }: Finished,
  /** The text that the document was read from; null where none is added. */
  added: AddedText | null,
  { dataDir }: Pick<Folders, 'dataDir'>,
): FileChange[] {
  const digest = (words: string | undefined): string | null => (words === undefined ? null : sha256(words));
  const authored = [...changed].map(
    ([path, words]): FileChange => ({
      path: join(dataDir, path),
      text: words,
      expected: digest(project.texts.get(path)),
    }),
  );
  const generated = [
    ...lockTexts(outcome).map(({ file, text: words }) => ({ path: join(dataDir, file), text: words })),
    ...(outcome.readme === null ? [] : [{ path: join(dataDir, README_FILE), text: outcome.readme }]),
    ...(added === null ? [] : [{ path: join(ownOriginalsDir(dataDir), added.file), text: added.text }]),
    ...(added?.pages
      ? pageFiles(added.pages, join(ownOriginalsDir(dataDir), added.file)).map(([path, text]) => ({
          path,
          text,
        }))
      : []),
  ].map((file): FileChange => ({ ...file, expected: digestOfFile(file.path) }));
  return [...authored, ...generated];
}

/** Writes all of it. Throws what `writeFiles` throws; the dataset follows the authored files. */
export function finishDraft(
  changes: readonly FileChange[],
  { outcome }: Pick<Finished, 'outcome'>,
  { dataDir, outDir }: Folders,
): void {
  if (outcome.files === null) throw new Error('未通过检查的数据不能写入');
  writeFiles(dataDir, changes);
  writeDataset(outDir, outcome.files);
}
