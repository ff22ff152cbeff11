import { IS_SINGLE_FILE } from '../../../queries/oneFile.ts';
import { decodeText, normaliseLines, UnreadableText } from '../../../reading/files/decodeText.ts';
import { decodePage, type FileForm, formOf } from '../../../reading/files/fileForm.ts';

/** A draft from a file, as text. What a form of file needs is loaded when such a file comes. */

const MOST_BYTES = 20 * 1024 * 1024;

async function textOf(bytes: Uint8Array, form: FileForm): Promise<string> {
  if (form === 'text') return decodeText(bytes).text;
  if (IS_SINGLE_FILE)
    throw new UnreadableText('单文件版只读 txt；docx 和网页请用网站或离线文件夹，也可以把文字粘贴进来');
  if (form === 'pdf') throw new UnreadableText('校稿不读 PDF，请把文字粘贴进来');
  if (form === 'docx') return (await import('./readDocx.ts')).readDocx(bytes);
  return (await import('./readSavedPage.ts')).readSavedPage(decodePage(bytes));
}

/** Reads a file in this window. Throws `UnreadableText` with the reason in Chinese. */
export async function openDraft(file: File): Promise<string> {
  if (file.size > MOST_BYTES)
    throw new UnreadableText(
      `文件有 ${(file.size / 1024 / 1024).toFixed(1)} MB，上限 ${MOST_BYTES / 1024 / 1024} MB`,
    );
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new UnreadableText('文件是空的');
  const text = normaliseLines(await textOf(bytes, formOf(bytes, file.name)));
  if (text.trim() === '') throw new UnreadableText('文件里没有文字');
  return text;
}
