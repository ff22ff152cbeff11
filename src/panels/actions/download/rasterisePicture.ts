import type { PanelPicture } from '../../picture/panelPicture.ts';

/** Pixels of the file for each CSS pixel of the picture. */
const DENSITY = 2;
/** The least of what engines in use give a canvas: one side, and all pixels together (iOS). */
const MOST_SIDE = 16_384;
const MOST_PIXELS = 16_777_216;

/** How high a picture of a width may be and still be drawn in full density, in CSS pixels. */
export const tallestAt = (width: number): number =>
  Math.floor(Math.min(MOST_SIDE, MOST_PIXELS / (width * DENSITY)) / DENSITY);

/** A picture beyond what a canvas holds is drawn less finely rather than not at all. */
function densityOf({ width, height }: PanelPicture): number {
  return Math.min(DENSITY, MOST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)));
}

/** As data and not as a blob: on a page opened from disk a blob counts as foreign and locks the canvas. */
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
  /** In pixels of the file. */
  readonly width: number;
  readonly height: number;
}

/**
 * A picture as pixels, twice as fine as its size says, with the fonts of this machine. Throws where
 * the browser gives no picture back. The type of the file is what the browser made of it.
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
  // Phones count the pixels of all canvases together.
  canvas.width = 0;
  canvas.height = 0;
  return { file, width, height };
}
