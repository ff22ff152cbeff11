import type { PanelPicture } from '../../picture/panelPicture.ts';

/** Pixels of the PNG per CSS pixel of the picture. */
const DENSITY = 2;
/**
 * The smallest canvas limits of engines in use: the length of one side, and the total number of pixels (iOS).
 */
const MOST_SIDE = 16_384;
const MOST_PIXELS = 16_777_216;

/** The greatest height, in CSS pixels, at which a picture of a width still fits a canvas at full density. */
export const tallestAt = (width: number): number =>
  Math.floor(Math.min(MOST_SIDE, MOST_PIXELS / (width * DENSITY)) / DENSITY);

/** Lowers the density of a picture that would exceed the canvas limits. */
function densityOf({ width, height }: PanelPicture): number {
  return Math.min(DENSITY, MOST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)));
}

/**
 * Uses a data URL instead of a blob: on a page opened from disk a blob counts as cross-origin and taints the
 * canvas.
 */
function loadImage(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  return new Promise((resolve, reject) => {
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('浏览器没有读出矢量图'));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}

export interface PngPicture {
  readonly file: Blob;
  /** Width in pixels of the PNG. */
  readonly width: number;
  readonly height: number;
}

/**
 * Rasterises a picture at double density with the fonts of this machine. Throws where the browser returns no
 * picture. The type of the file is the one the browser produced.
 */
export async function rasterisePicture(picture: PanelPicture): Promise<PngPicture> {
  const density = densityOf(picture);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(picture.width * density);
  canvas.height = Math.floor(picture.height * density);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('浏览器没有给出画布');
  context.drawImage(await loadImage(picture.svg), 0, 0, canvas.width, canvas.height);
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!file || file.size === 0) throw new Error('浏览器没有给出图片，画布可能过大');
  const { width, height } = canvas;
  // Release the canvas, because phones limit the pixels of all canvases together.
  canvas.width = 0;
  canvas.height = 0;
  return { file, width, height };
}
