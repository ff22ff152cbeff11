import type { PageLayer } from '../../../src/model/authored/pageLayer.ts';
import { UnreadableText } from '../../../src/reading/files/decodeText.ts';
import { pageLines } from './pdfLines.ts';
import { type GlyphWidths, pieceOf } from './pdfPieces.ts';
import { loadPdfReader, type PdfReader, pdfOptions } from './pdfReader.ts';
import { type PlacedPage, placedText } from './placedText.ts';
import { ScanFile } from './scanFile.ts';

/** A page with fewer characters has no text layer, only a picture. */
const LEAST_ON_PAGE = 8;

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<PdfReader['getDocument']>['promise']>['getPage']>>;

/** The text of a pdf, and where its characters stand. */
export interface PdfText {
  readonly text: string;
  readonly places: Pick<PageLayer, 'pages' | 'lines'>;
}

/** How wide the characters of each font of a page are drawn. */
async function glyphWidths(page: PdfPage, { OPS }: PdfReader): Promise<GlyphWidths> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const fonts = new Map<string, Map<string, number>>();
  let font = new Map<string, number>();
  fnArray.forEach((operator: number, at: number) => {
    const args = argsArray[at] as unknown[] | null;
    if (operator === OPS.setFont) {
      const name = String(args?.[0]);
      font = fonts.get(name) ?? new Map();
      fonts.set(name, font);
    } else if (operator === OPS.showText)
      for (const glyph of (args?.[0] ?? []) as ReadonlyArray<
        number | null | { unicode: string; width: number }
      >)
        if (glyph !== null && typeof glyph === 'object') font.set(glyph.unicode, glyph.width);
  });
  return fonts;
}

async function readPage(page: PdfPage, reader: PdfReader): Promise<PlacedPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  const widths = runs.length === 0 ? new Map() : await glyphWidths(page, reader);
  const pieces = runs.map((item) => pieceOf(item, transform as never, height, widths));
  return { width, height, lines: pageLines(pieces) };
}

/** Reads the text layer of a PDF. Throws `UnreadableText` where it has none, is encrypted or broken. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const reader = await loadPdfReader();
  const task = reader.getDocument(pdfOptions(bytes));
  try {
    const document = await task.promise;
    const pages: PlacedPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readPage(await document.getPage(number), reader));
    const characters = pages
      .flatMap(({ lines }) => lines)
      .reduce((sum, { text }) => sum + text.trim().length, 0);
    if (characters < LEAST_ON_PAGE * document.numPages) throw new ScanFile();
    const { text, lines } = placedText(pages);
    return {
      text,
      places: {
        pages: pages.map(({ width, height }, at) => ({ n: at + 1, width, height, dpi: null, image: null })),
        lines,
      },
    };
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
