import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Canvas } from '@napi-rs/canvas';
import { loadPdfReader, pdfOptions } from '../../data/pipeline/files/pdfReader.ts';
import { type PagesOnDisk, PDF_FILE } from '../../data/pipeline/read/facsimile/pageLayers.ts';
import type { PageBox } from '../../src/model/authored/pageLayer.ts';

/** Draws pages of a document, from the images of its folder or from its pdf. */

/** Dots an inch at which a page of a pdf is drawn; points are 72. */
const DPI = 200;
/** A page of a newspaper is not drawn larger than this many pixels. */
const MOST_PIXELS = 40e6;

/** Loads the canvas, which is an optional package: it weighs 30 MB, and only builds with pages need it. */
export async function loadCanvas(): Promise<typeof import('@napi-rs/canvas')> {
  try {
    return await import('@napi-rs/canvas');
  } catch (error) {
    throw new Error(
      '要显示版面图，需要可选的软件包 @napi-rs/canvas，这台机器没有装上：请运行 npm install --include=optional；或在 site.json 里去掉 facsimile',
      { cause: error },
    );
  }
}

export interface PageDrawer {
  /** Draws a page; null where the folder has neither its image nor the pdf. */
  readonly draw: (page: number) => Promise<Canvas | null>;
  readonly close: () => Promise<void>;
}

/** A canvas with part of another one on it, made to a width. */
export function cut(
  { createCanvas }: Awaited<ReturnType<typeof loadCanvas>>,
  from: Canvas,
  [x, y, w, h]: PageBox,
  widest: number,
): Canvas {
  const [left, top] = [Math.round(x * from.width), Math.round(y * from.height)];
  const width = Math.max(1, Math.min(from.width - left, Math.round(w * from.width)));
  const height = Math.max(1, Math.min(from.height - top, Math.round(h * from.height)));
  const scale = Math.min(1, widest / width);
  const to = createCanvas(Math.round(width * scale), Math.max(1, Math.round(height * scale)));
  const context = to.getContext('2d');
  context.imageSmoothingQuality = 'high';
  // What a picture leaves transparent is paper.
  context.fillStyle = '#FFFFFF';
  context.fillRect(0, 0, to.width, to.height);
  context.drawImage(from, left, top, width, height, 0, 0, to.width, to.height);
  return to;
}

async function openPdf(path: string) {
  const reader = await loadPdfReader();
  const task = reader.getDocument(pdfOptions(readFileSync(path)));
  return { task, document: await task.promise };
}

export async function openPages({ dir, layer }: PagesOnDisk): Promise<PageDrawer> {
  const { createCanvas, loadImage } = await loadCanvas();
  let pdf: Awaited<ReturnType<typeof openPdf>> | null = null;
  const fromPdf = async (n: number): Promise<Canvas> => {
    pdf ??= await openPdf(join(dir, PDF_FILE));
    const page = await pdf.document.getPage(n);
    const { width, height } = page.getViewport({ scale: 1 });
    const scale = Math.min(DPI / 72, Math.sqrt(MOST_PIXELS / (width * height)));
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    // The reader draws on any context with the methods of a browser's.
    const canvasContext = canvas.getContext('2d') as never;
    await page.render({ canvas: null, canvasContext, viewport, background: '#FFFFFF' }).promise;
    page.cleanup();
    return canvas;
  };
  return {
    draw: async (n) => {
      const image = layer.pages.find((page) => page.n === n)?.image ?? null;
      try {
        if (image === null) return await fromPdf(n);
        const picture = await loadImage(readFileSync(join(dir, image)));
        const canvas = createCanvas(picture.width, picture.height);
        canvas.getContext('2d').drawImage(picture, 0, 0);
        return canvas;
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
    close: async () => {
      await pdf?.task.destroy();
    },
  };
}
