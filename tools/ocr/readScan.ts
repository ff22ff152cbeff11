import { type PlacedPage, placedText } from '../../data/pipeline/files/placedText.ts';
import { sha256 } from '../../data/pipeline/read/originals.ts';
import type { PageLayer } from '../../src/model/authored/pageLayer.ts';
import type { ScanFlag, ScanReading, UnsureChar } from '../../src/model/authored/scanReading.ts';
import { normaliseLines, UnreadableText } from '../../src/reading/files/decodeText.ts';
import type { AddOn } from './addOn.ts';
import type { Gray } from './image/gray.ts';
import { readScanPage, type ScanPiece } from './readPage.ts';
import { dpiOf, judgeDpi } from './resolution.ts';
import { scanLines } from './scanLines.ts';
import { openSource, type SourceFile } from './sourcePages.ts';
import { SURE } from './suspect/suspectFigures.ts';

/** Reads the files of one document, page by page, into its text with the place of every character. */

/** Page images are kept for looking at, not for reading again. */
const WIDEST = 1600;
const QUALITY = 62;

export interface ScanProgress {
  /** The page that is being read, of how many. */
  readonly page: number;
  readonly of: number;
}

export interface ReadScan {
  readonly reading: ScanReading;
  /** By their names. */
  readonly images: ReadonlyMap<string, Uint8Array>;
}

async function keepImage({ pictures }: AddOn, { width, height, data }: Gray) {
  const picture = pictures(data, { raw: { width, height, channels: 1 } });
  const { data: bytes, info } = await picture
    .resize({ width: Math.min(width, WIDEST) })
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(bytes), width: info.width, height: info.height };
}

/** What is odd about the text, at its places in the lines; pieces are known by the boxes of their characters. */
export function doubtsOf(
  pieces: readonly ScanPiece[],
  from: ReadonlyArray<{ readonly chars: ReadonlyArray<readonly number[] | null> } | null>,
): Pick<ScanReading, 'chars' | 'flags'> {
  const places = new Map<readonly number[], readonly [line: number, start: number]>();
  from.forEach((line, at) => {
    line?.chars.forEach((box, start) => {
      if (box && !places.has(box)) places.set(box, [at + 1, start]);
    });
  });
  const chars: UnsureChar[] = [];
  const flags: ScanFlag[] = [];
  for (const { signs, suspicions } of pieces) {
    for (const { box, p, second } of signs) {
      const place = places.get(box);
      if (!place || p >= SURE) continue;
      chars.push({
        line: place[0],
        start: place[1],
        p: round(p),
        second: second && { ...second, p: round(second.p) },
      });
    }
    for (const { from: first, to, kind, other } of suspicions) {
      const [a, b] = [signs[first], signs[to - 1]];
      const [start, end] = [a && places.get(a.box), b && places.get(b.box)];
      // Heads and page numbers are no part of the text.
      if (!start || !end || !b || start[0] !== end[0]) continue;
      flags.push({ line: start[0], start: start[1], end: end[1] + b.text.length, kind, other });
    }
  }
  const order = (a: { line: number; start: number }, b: { line: number; start: number }): number =>
    a.line - b.line || a.start - b.start;
  return { chars: chars.sort(order), flags: flags.sort(order) };
}

const round = (p: number): number => Math.round(p * 1000) / 1000;

/** Throws `UnreadableText` where a page is too coarse, is no picture, or has no text. */
export async function readScan(
  addOn: AddOn,
  files: readonly SourceFile[],
  onProgress: (progress: ScanProgress) => void = () => undefined,
): Promise<ReadScan> {
  const sources = [];
  for (const file of files) sources.push(await openSource(addOn, file));
  const of = sources.reduce((sum, { pages }) => sum + pages, 0);
  const placed: PlacedPage[] = [];
  const pages: Array<PageLayer['pages'][number]> = [];
  const pieces: ScanPiece[] = [];
  const warnings: string[] = [];
  const images = new Map<string, Uint8Array>();
  for (const source of sources) {
    for (let own = 1; own <= source.pages; own += 1) {
      const n = pages.length + 1;
      onProgress({ page: n, of });
      const { gray, dpi: stated } = await source.open(own);
      const page = await readScanPage(addOn, gray);
      const resolution = page.pieces.length === 0 ? null : dpiOf(stated, page.em);
      const warning = resolution && judgeDpi(n, resolution);
      if (warning) warnings.push(warning);
      const image = await keepImage(addOn, page.image);
      const name = `page-${String(n).padStart(3, '0')}.webp`;
      images.set(name, image.bytes);
      pages.push({ n, width: image.width, height: image.height, dpi: resolution?.dpi ?? null, image: name });
      placed.push({
        width: page.image.width,
        height: page.image.height,
        lines: scanLines(page.pieces, page.rules, page.image),
      });
      pieces.push(...page.pieces);
    }
    await source.close();
  }
  const { text: given, lines, from } = placedText(placed);
  const text = normaliseLines(given);
  if (text.trim() === '') throw new UnreadableText('图片里没有读出文字');
  const layer: PageLayer = { schema: 1, sha256: sha256(text), read: 'ocr', pages, lines, confirmed: [] };
  return { reading: { text, layer, ...doubtsOf(pieces, from), warnings }, images };
}
