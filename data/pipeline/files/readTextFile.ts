import { readFile } from 'node:fs/promises';
import { JSDOM } from 'jsdom';
import mammoth from 'mammoth';
import type { PageLayer } from '../../../src/model/authored/pageLayer.ts';
import { decodeText, normaliseLines, UnreadableText } from '../../../src/reading/files/decodeText.ts';
import { domText } from '../../../src/reading/files/domText.ts';
import { decodePage, type FileForm, formOf } from '../../../src/reading/files/fileForm.ts';
import { type PageDocument, pageText } from '../../../src/reading/files/pageText.ts';
import { PDF_FILE } from '../read/facsimile/pageLayers.ts';
import { sha256 } from '../read/originals.ts';
import type { PageFolder } from './pageFolder.ts';
import { readPdf } from './readPdf.ts';
import { isPicture, ScanFile } from './scanFile.ts';

/** Files that other people write, as the text that paragraphs and positions speak of. */

export interface TextFile {
  /** UTF-8 with LF. */
  readonly text: string;
  /** SHA-256 of the text. */
  readonly sha256: string;
  /** SHA-256 of the file as it came. */
  readonly fileSha256: string;
  readonly form: FileForm;
  /** Of a pdf: where its characters stand, and the pdf itself. */
  readonly pages?: PageFolder;
}

async function docxText(bytes: Uint8Array): Promise<string> {
  let html: string;
  try {
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
  } catch (error) {
    throw new UnreadableText('不是可以打开的 Word 文件（.docx）', { cause: error });
  }
  return readPage(`<body>${html}</body>`, (body) => domText(body.body));
}

/** Opens a page without running its scripts, for as long as it is read. */
export function readPage<T>(html: string, read: (page: PageDocument) => T): T {
  const { window } = new JSDOM(html);
  try {
    return read(window.document);
  } finally {
    window.close();
  }
}

type Places = Pick<PageLayer, 'pages' | 'lines'>;

async function textOf(bytes: Uint8Array, form: FileForm): Promise<{ text: string; places?: Places }> {
  if (form === 'pdf') return readPdf(bytes);
  if (form === 'docx') return { text: await docxText(bytes) };
  return { text: form === 'html' ? readPage(decodePage(bytes), pageText) : decodeText(bytes).text };
}

/** Reads a file of any form. Throws `UnreadableText` with a reason in Chinese, or the error of the file system. */
export const readTextFile = async (path: string): Promise<TextFile> =>
  readTextBytes(new Uint8Array(await readFile(path)), path);

/** Reads the bytes of a file of any form, told by its name and its first bytes. Throws `UnreadableText`. */
export async function readTextBytes(bytes: Uint8Array, path: string): Promise<TextFile> {
  if (bytes.length === 0) throw new UnreadableText('文件是空的');
  if (isPicture(bytes)) throw new ScanFile();
  const form = formOf(bytes, path);
  const { text: given, places } = await textOf(bytes, form);
  const text = normaliseLines(given);
  if (text.trim() === '') throw new UnreadableText('文件里没有文字');
  const hash = sha256(text);
  const layer: PageLayer | undefined = places && {
    schema: 1,
    sha256: hash,
    read: 'layer',
    ...places,
    confirmed: [],
  };
  const pages = layer && { layer, files: new Map([[PDF_FILE, bytes]]) };
  return { text, sha256: hash, fileSha256: sha256(bytes), form, ...(pages ? { pages } : {}) };
}
