import type { PageLayer } from '../../../src/model/authored/pageLayer.ts';
import { UnreadableText } from '../../../src/reading/files/decodeText.ts';
import { countShapes, drawnImages, imageArea } from './pdfImages.ts';
import { pageLines } from './pdfLines.ts';
import { type GlyphWidths, pieceOf } from './pdfPieces.ts';
import { loadPdfReader, type PdfReader, pdfOptions } from './pdfReader.ts';
import { type PlacedPage, placedText } from './placedText.ts';
import { ScanFile } from './scanFile.ts';

/** A page with fewer characters has no text layer, unless it is blank. */
const LEAST_ON_PAGE = 8;
/** A page under a picture has one with more characters than a header and a page number. */
const LEAST_ON_PICTURE = 40;
/** The share of its page that a scan covers at least. */
const SCAN_SHARE = 0.5;
/** A page that draws more shapes than frames and lines need has letters that were turned into outlines. */
const MOST_LINES = 60;

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

const lettersOf = (lines: PlacedPage['lines']): number =>
  lines.reduce((sum, { text }) => sum + text.trim().length, 0);

/** Whether the words of a page are a picture of words: a scan, also with a stamped number, or outlines of letters. */
async function isPictured(page: PdfPage, { lines, width, height }: PlacedPage, reader: PdfReader) {
  const letters = lettersOf(lines);
  if (letters >= LEAST_ON_PICTURE) return false;
  const operators = await page.getOperatorList();
  const images = drawnImages(operators, reader.OPS);
  if (images.reduce((sum, image) => sum + imageArea(image), 0) >= SCAN_SHARE * width * height) return true;
  const drawn = images.length > 0 || countShapes(operators, reader.OPS) > MOST_LINES;
  return drawn && letters < LEAST_ON_PAGE;
}

/** Why a pdf of typed and pictured pages is not read. */
const mixedPages = (pictured: readonly number[], all: number): string =>
  `这份 PDF 共${all}页，其中第${pictured.join('、')}页的字是图片，没有文字层，别的页有；请分成两份：有文字层的页存作一份，这${pictured.length === 1 ? '一页' : '几页'}按扫描件打开（没有正文的，删去即可）`;

async function readPage(page: PdfPage, reader: PdfReader): Promise<PlacedPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  const widths = runs.length === 0 ? new Map() : await glyphWidths(page, reader);
  const pieces = runs.map((item) => pieceOf(item, transform as never, height, widths));
  return { width, height, lines: pageLines(pieces) };
}

/**
 * Reads the text layer of a PDF. Throws `ScanFile` where it has none, and `UnreadableText` where some pages have none, or
 * where it is encrypted or broken.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const reader = await loadPdfReader();
  const task = reader.getDocument(pdfOptions(bytes));
  try {
    const document = await task.promise;
    const pages: PlacedPage[] = [];
    const pictured: number[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const own = await readPage(page, reader);
      pages.push(own);
      if (await isPictured(page, own, reader)) pictured.push(number);
    }
    const worded = pages.filter(({ lines }, at) => lettersOf(lines) > 0 && !pictured.includes(at + 1));
    if (worded.length === 0) throw new ScanFile();
    // What is only pictured would be left out without a word.
    if (pictured.length > 0) throw new UnreadableText(mixedPages(pictured, document.numPages));
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
