import { UnreadableText } from '../../src/reading/files/decodeText.ts';
import { type AddOn, decodeGray } from './addOn.ts';
import type { Gray } from './image/gray.ts';

/** The pages of the files of one document, one after the other, so that only one is in memory. */

export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SourcePage {
  readonly gray: Gray;
  /** As the file says it; null where it does not. */
  readonly dpi: number | null;
}

export interface Source {
  readonly pages: number;
  readonly open: (page: number) => Promise<SourcePage>;
  readonly close: () => Promise<void>;
}

/** The finest resolution in which a page is drawn; more only takes longer. */
const FINEST_DPI = 300;
const PDF_READER: string = 'pdfjs-dist/legacy/build/pdf.mjs';

interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number };
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[] }>;
  render(options: object): { promise: Promise<void> };
  cleanup(): void;
}

interface PdfReader {
  readonly OPS: Readonly<Record<string, number>>;
  getDocument(options: object): {
    promise: Promise<{
      numPages: number;
      getPage(n: number): Promise<PdfPage>;
      canvasFactory: { create(w: number, h: number): { canvas: unknown; context: CanvasLike } };
    }>;
    destroy(): Promise<void>;
  };
}

interface CanvasLike {
  getImageData(x: number, y: number, w: number, h: number): { data: Uint8ClampedArray };
}

/** The resolution of the picture that a page of a pdf consists of. */
async function pictureDpi(page: PdfPage, { OPS }: PdfReader): Promise<number | null> {
  const { width } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const widths = fnArray.flatMap((operator, at) => {
    const args = argsArray[at] as readonly unknown[] | null;
    const own = operator === OPS.paintImageXObject ? args?.[1] : null;
    return typeof own === 'number' ? [own] : [];
  });
  return widths.length === 0 ? null : Math.round((Math.max(...widths) * 72) / width);
}

async function openPdf(bytes: Uint8Array): Promise<Source> {
  const reader = (await import(PDF_READER)) as PdfReader;
  const wasmUrl = new URL('../../wasm/', import.meta.resolve(PDF_READER)).href;
  const task = reader.getDocument({ data: bytes.slice(), isEvalSupported: false, verbosity: 0, wasmUrl });
  const document = await task.promise;
  return {
    pages: document.numPages,
    close: () => task.destroy(),
    open: async (number) => {
      const page = await document.getPage(number);
      const dpi = await pictureDpi(page, reader);
      const viewport = page.getViewport({ scale: Math.min(FINEST_DPI, dpi ?? 200) / 72 });
      const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
      const { canvas, context } = document.canvasFactory.create(width, height);
      await page.render({ canvas, canvasContext: context, viewport, background: '#ffffff' }).promise;
      const { data } = context.getImageData(0, 0, width, height);
      const gray = new Uint8Array(width * height);
      for (let at = 0; at < gray.length; at += 1)
        gray[at] =
          (data[at * 4] ?? 255) * 0.3 + (data[at * 4 + 1] ?? 255) * 0.59 + (data[at * 4 + 2] ?? 255) * 0.11;
      page.cleanup();
      return { gray: { width, height, data: gray }, dpi };
    },
  };
}

/** Throws `UnreadableText` for what is no picture. */
export async function openSource({ pictures }: AddOn, { name, bytes }: SourceFile): Promise<Source> {
  try {
    if (bytes[0] === 0x25 && bytes[1] === 0x50) return await openPdf(bytes);
    const { density, pages = 1 } = await pictures(bytes).metadata();
    return {
      pages,
      close: async () => undefined,
      open: async (page) => ({ gray: await decodeGray(pictures, bytes, page - 1), dpi: density ?? null }),
    };
  } catch (error) {
    throw new UnreadableText(`${name}：图片打不开，可能已损坏`, { cause: error });
  }
}
