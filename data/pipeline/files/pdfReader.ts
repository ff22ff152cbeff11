import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** It comes without types, and none of it is called here. */
const PDF_WORKER: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/**
 * Loads the reader and its worker when the first PDF is read. Both bring polyfills that replace methods of this
 * engine: their JSON.stringify goes through its result character by character, and everything else in the
 * process would use it from then on. So the engine's own are put back.
 */
export async function loadPdfReader() {
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

export type PdfReader = Awaited<ReturnType<typeof loadPdfReader>>;

const home = (): string => dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * How a pdf is opened: nothing is fetched, nothing in it runs, and Chinese encodings and the fonts that every reader has
 * come from the package.
 */
export const pdfOptions = (bytes: Uint8Array) => ({
  // The reader takes its bytes over.
  data: new Uint8Array(bytes),
  useSystemFonts: true,
  isEvalSupported: false,
  verbosity: 0,
  cMapUrl: `${join(home(), 'cmaps')}/`,
  cMapPacked: true,
  standardFontDataUrl: `${join(home(), 'standard_fonts')}/`,
});
