import { drawnImages } from '../../data/pipeline/files/pdfImages.ts';
import { UnreadableText } from '../../src/reading/files/decodeText.ts';
import { type AddOn, decodeGray, MOST_PIXELS } from './addOn.ts';
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
/** No page is looked at in more pixels than this along its longer side: 60 cm at 250 dpi. */
const LONGEST_SIDE = 6000;
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

/** How long a step of one unit along the x axis of a matrix is. */
const stretchOf = ([a = 1, b = 0]: readonly number[]): number => Math.hypot(a, b);

/**
 * The resolution of the widest picture on a page of a pdf, by the space that it is drawn into: scans are stored in
 * strips, turned, or as one bit of ink.
 */
async function pictureDpi(page: PdfPage, { OPS }: PdfReader): Promise<number | null> {
  const sized = drawnImages(await page.getOperatorList(), OPS).flatMap(({ matrix, pixels }) => {
    const inches = stretchOf(matrix) / 72;
    return pixels === null || inches <= 0 ? [] : [{ inches, dpi: Math.round(pixels / inches) }];
  });
  // Of equally wide strips the first.
  const [widest] = sized.sort((a, b) => b.inches - a.inches);
  return widest?.dpi ?? null;
}

/** What pdfjs draws on; an optional package of the project. */
const CANVAS: string = '@napi-rs/canvas';

async function openPdf(bytes: Uint8Array): Promise<Source> {
  try {
    await import(CANVAS);
  } catch (error) {
    throw new UnreadableText(
      '读没有文字层的 PDF 要用 @napi-rs/canvas，这台机器上没有；请运行 npm ci，或把各页存成图片再打开',
      { cause: error },
    );
  }
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
      const size = page.getViewport({ scale: 1 });
      const scale = Math.min(FINEST_DPI, dpi ?? 200) / 72;
      const viewport = page.getViewport({
        scale: Math.min(scale, LONGEST_SIDE / Math.max(size.width, size.height)),
      });
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

async function openPicture({ pictures }: AddOn, name: string, bytes: Uint8Array): Promise<Source> {
  const sizeOf = (page: number) => pictures(bytes, { page, limitInputPixels: false }).metadata();
  const { pages = 1 } = await sizeOf(0);
  return {
    pages,
    close: async () => undefined,
    open: async (page) => {
      const { density, width, height } = await sizeOf(page - 1);
      if (width * height > MOST_PIXELS)
        throw new UnreadableText(
          `${name}：图片有 ${width}×${height} 像素，太大，打不开；请以 300 dpi 重新扫描`,
        );
      const longest = Math.max(width, height);
      // A fine scan is looked at in 300 dpi, whatever more it has.
      const fine = density && density > FINEST_DPI ? Math.ceil((longest * FINEST_DPI) / density) : longest;
      const gray = await decodeGray(pictures, bytes, page - 1, Math.min(LONGEST_SIDE, fine));
      const shrunk = Math.max(gray.width, gray.height) / longest;
      return { gray, dpi: density === undefined ? null : Math.round(density * shrunk) };
    },
  };
}

/** What the reader of pictures or of pdf throws, as a sentence for the person. */
async function orBroken<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableText) throw error;
    if (error instanceof Error && error.name === 'PasswordException')
      throw new UnreadableText(`${where}：这份 PDF 有密码，打不开`, { cause: error });
    throw new UnreadableText(`${where}打不开，可能已损坏`, { cause: error });
  }
}

/** Throws `UnreadableText` for what is no picture, and later for a page of it that is broken. */
export async function openSource(addOn: AddOn, { name, bytes }: SourceFile): Promise<Source> {
  const isPdf = bytes[0] === 0x25 && bytes[1] === 0x50;
  const source = await orBroken(`${name}：文件`, () =>
    isPdf ? openPdf(bytes) : openPicture(addOn, name, bytes),
  );
  return {
    ...source,
    open: (page) => orBroken(`${name}：第${page}页`, () => source.open(page)),
  };
}
