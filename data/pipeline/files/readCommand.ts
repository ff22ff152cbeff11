import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UnreadableText } from '../../../src/reading/files/decodeText.ts';
import type { ReadQuantity } from '../../../src/reading/quantity.ts';
import { readQuantities } from '../../../src/reading/readQuantities.ts';
import { pagesFolder } from '../read/facsimile/pageLayers.ts';
import { readingLexicon } from '../read/lexicon/readingLexicon.ts';
import { pageFiles } from './pageFolder.ts';
import { readTextFile, type TextFile } from './readTextFile.ts';

/** `data:read`: the quantities of texts as JSON Lines, before any person looks. */

/** A line of the output; what only the comparison with records needs is left out. */
function lineOf(file: string, { exact: _, ...quantity }: ReadQuantity): string {
  return `${JSON.stringify({ file, ...quantity })}\n`;
}

/** Why a file cannot be read, in one Chinese line. */
function reasonOf(path: string, error: unknown): string {
  if (error instanceof UnreadableText) return `${path}：${error.message}`;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return `${path}：没有这个文件`;
  if (code === 'EISDIR') return `${path}：这是文件夹，不是文件`;
  if (code === 'EACCES') return `${path}：没有读取这个文件的权限`;
  return `${path}：读不出来（${(error instanceof Error ? error.message : String(error)).replace(/\s+/gu, ' ')}）`;
}

/** Reads a file, or says on stderr in one line why it cannot be read. */
export async function openText(path: string): Promise<TextFile | null> {
  try {
    return await readTextFile(path);
  } catch (error) {
    process.stderr.write(`${reasonOf(path, error)}\n`);
    return null;
  }
}

/** Writes the text of a pdf and its pages beside it, as they are put among the originals. */
function writePages(path: string, { text, pages }: TextFile): string {
  if (!pages) return `${path}：不是 PDF，没有版面位置\n`;
  const target = `${path.replace(/\.pdf$/iu, '')}.txt`;
  if (existsSync(target) && readFileSync(target, 'utf8') !== text)
    return `${target} 已经存在，内容不同，没有改写\n`;
  for (const [file, content] of [[target, text] as const, ...pageFiles(pages, target)]) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return `已写入 ${target} 和 ${pagesFolder(target)}\n`;
}

/** Prints the quantities of all files that can be read; the exit code is 1 where one cannot. */
export async function readCommand(args: readonly string[]): Promise<number> {
  const paths = args.filter((arg) => arg !== '--pages');
  const withPages = paths.length < args.length;
  if (paths.length === 0) {
    process.stderr.write('请给出要读的文件：npm run -s data:read -- [--pages] 文件…\n');
    return 2;
  }
  let failed = false;
  for (const path of paths) {
    const file = await openText(path);
    failed ||= file === null;
    if (file && withPages) process.stderr.write(writePages(path, file));
    else if (file)
      process.stdout.write(
        readQuantities(file.text, readingLexicon())
          .map((quantity) => lineOf(path, quantity))
          .join(''),
      );
  }
  return failed ? 1 : 0;
}
