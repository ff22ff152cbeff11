import { openText } from '../files/readCommand.ts';
import type { CityFolders } from '../read/cityFolders.ts';
import type { Project } from '../runPipeline.ts';
import { changedTexts } from '../write/authoredTexts.ts';
import { BeingWritten, ChangedOutside, NotWritten, writeFiles } from '../write/writeFiles.ts';
import { DocumentDraft } from './draft.ts';
import { draftBase, withPages } from './draftBase.ts';
import { fileChanges } from './finishDraft.ts';
import { takenIds } from './makeId.ts';

/**
 * `data:add -- <file> --id <id>` writes a document with every proposal that needs no choice, for a person who goes on
 * in an editor; `data:check` then lists the numerals that are left.
 */

const USAGE = '用法：npm run -s data:add -- <文件> --id <小写短横线形式的 id>';
/** Proposals are taken again without those that the whole dataset refuses, at most so often. */
const ROUNDS = 8;

function fail(line: string): number {
  process.stderr.write(`${line}\n`);
  return 2;
}

/** Decides what needs no choice: dates and names, new values that lack nothing, and known ones that are confirmed. */
function decideCertain(draft: DocumentDraft): void {
  for (const { key } of draft.items) {
    if (draft.decisions.has(key)) continue;
    const proposal = draft.proposal(key);
    const [best] = proposal?.options ?? [];
    if (!proposal || !best || proposal.lacks.length > 0 || proposal.obstacle !== null) continue;
    if (best.kind === 'aside' ? best.reason !== 'declined' : best.kind !== 'conflict')
      draft.decide(key, best);
  }
}

/** Runs the command and returns its exit code. */
export async function addCommand(
  args: readonly string[],
  project: Project,
  { dataDir }: CityFolders,
): Promise<number> {
  const flag = args.indexOf('--id');
  const id = flag < 0 ? undefined : args[flag + 1];
  const [path] = args.filter((_, at) => flag < 0 || (at !== flag && at !== flag + 1));
  if (path === undefined || id === undefined) return fail(USAGE);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return fail(`“${id}”不是小写短横线形式的 id。${USAGE}`);
  const read = draftBase(project);
  if (!read) return fail('数据有误，不能录入：请先运行 npm run -s data:check');
  if (takenIds(read.authored).has(id)) return fail(`id 已经用过：${id}`);
  const file = await openText(path);
  if (!file) return 1;
  const base = withPages(read, file.pages);
  const same = base.authored.documents.find(({ sha256 }) => sha256 === file.sha256);
  if (same) return fail(`这份文件已经录入过：${same.id}`);
  const draft = new DocumentDraft(base, { text: file.text, fileName: path, id });
  decideCertain(draft);
  let result = draft.result({ readAgain: false });
  for (let round = 0; result.refused.size > 0 && round < ROUNDS; round += 1) {
    draft.reopen(result.refused);
    decideCertain(draft);
    result = draft.result({ readAgain: false });
  }
  for (const key of result.refused.keys()) draft.undecide(key);
  if (result.refused.size > 0) result = draft.result({ readAgain: false });
  try {
    const { authored, document, outcome } = result;
    const changed = changedTexts(project.texts, base.authored, authored);
    const added = { file: document.file, text: file.text, ...(file.pages ? { pages: file.pages } : {}) };
    writeFiles(dataDir, fileChanges(base, { changed, outcome }, added, { dataDir }));
  } catch (error) {
    if ([ChangedOutside, BeingWritten, NotWritten].some((kind) => error instanceof kind))
      return fail((error as Error).message);
    throw error;
  }
  const left = draft.items.filter(({ key }) => !draft.decisions.has(key));
  for (const { key, text } of left) process.stdout.write(`${path}:${key} ${text} 没有决定\n`);
  process.stderr.write(
    `已写入 data/documents/${id}.json：${draft.items.length} 处数字，${draft.items.length - left.length} 处已有提议，${left.length} 处待人决定；请运行 npm run -s data:check\n`,
  );
  return 0;
}
