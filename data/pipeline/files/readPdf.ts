import { UnreadableText } from '../../../src/reading/files/decodeText.ts';
import { type PdfLine, pageLines, type TextPiece, withoutRunningHeads } from './pdfLines.ts';
import { withoutRadicals } from './radicals.ts';

/** A page with fewer characters has no text layer, only a picture. */
const LEAST_ON_PAGE = 8;

/** It comes without types, and none of it is called here. */
const PDF_WORKER: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/**
 * Loads the reader and its worker when the first PDF is read. Both bring polyfills that replace methods of this
 * engine: their JSON.stringify goes through its result character by character, and everything else in the
 * process would use it from then on. So the engine's own are put back.
 */
async function loadPdfReader() {
  const { parse, stringify } = JSON;
  const { push } = Array.prototype;
  try {
    await import(PDF_WORKER);
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    Object.assign(JSON, { parse, stringify });
    Object.defineProperty(Array.prototype, 'push', { value: push });
  }
}

/** Paragraphs of a page: a blank line stands where the distance of lines grows. */
function pageText(lines: readonly PdfLine[]): string {
  return lines
    .map((line, at) => {
      const before = lines[at - 1];
      const apart = before !== undefined && before.y - line.y > Math.max(before.height, line.height) * 2.4;
      return `${apart ? '\n\n' : ''}${line.text}`;
    })
    .join('\n');
}

/** Reads the text layer of a PDF. Throws `UnreadableText` where it has none, is encrypted or broken. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await loadPdfReader();
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: true,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item): TextPiece[] => {
        if (!('str' in item) || item.str === '') return [];
        const [, , , scale = 0, x = 0, y = 0] = item.transform as number[];
        return [{ text: item.str, x, y, width: item.width, height: item.height || Math.abs(scale) }];
      });
      pages.push(pageLines(pieces.filter(({ text }) => text.trim() !== '')));
    }
    const characters = pages.flat().reduce((sum, { text }) => sum + text.trim().length, 0);
    if (characters < LEAST_ON_PAGE * document.numPages)
      throw new UnreadableText('这份 PDF 是扫描件，没有文字层，请先做文字识别（OCR）');
    return withoutRadicals(`${withoutRunningHeads(pages).map(pageText).join('\n')}\n`);
  } catch (error) {
    if (error instanceof UnreadableText) throw error;
    const name = error instanceof Error ? error.name : '';
    throw new UnreadableText(
      name === 'PasswordException' ? '这份 PDF 有密码，打不开' : '这份 PDF 已损坏，打不开',
    );
  } finally {
    await task.destroy();
  }
}
