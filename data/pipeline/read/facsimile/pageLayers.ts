import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { PageBox, PageLayer } from '../../../../src/model/authored/pageLayer.ts';
import { sha256Schema } from '../../../../src/model/authored/source.ts';
import type { Finding } from '../finding.ts';

/** Reads where the characters of the originals stand on their pages, for those that have pages. */

export const PAGES_FILE = 'pages.json';
/** The pdf that a text was read from, beside its layer; pages without an image of their own are drawn from it. */
export const PDF_FILE = 'original.pdf';

/** The folder of the pages of a text, by the name of its file. */
export const pagesFolder = (textFile: string): string => `${textFile.replace(/\.txt$/u, '')}.pages`;

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const boxSchema = v.tuple([share, share, share, share]);

const layerSchema = v.strictObject({
  schema: v.literal(1),
  sha256: sha256Schema,
  read: v.picklist(['layer', 'ocr']),
  pages: v.pipe(
    v.array(
      v.strictObject({
        n: count,
        width: v.pipe(v.number(), v.gtValue(0)),
        height: v.pipe(v.number(), v.gtValue(0)),
        dpi: v.nullable(v.number()),
        // A name within the folder, so that no page leads out of it.
        image: v.nullable(v.pipe(v.string(), v.regex(/^[\w\u4e00-\u9fff-][\w\u4e00-\u9fff.-]*$/u))),
      }),
    ),
    v.minLength(1),
  ),
  lines: v.array(v.strictObject({ line: count, page: count, chars: v.array(v.nullable(boxSchema)) })),
  confirmed: v.array(
    v.strictObject({ line: count, start: offset, end: offset, on: v.pipe(v.string(), v.isoDate()) }),
  ),
});

/** A text's pages on disk. */
export interface PagesOnDisk {
  readonly dir: string;
  readonly layer: PageLayer;
}

/** Layers by the SHA-256 of their texts, as the texts themselves are found. */
export type PageLayers = ReadonlyMap<string, PagesOnDisk>;

export const NO_PAGES: PageLayers = new Map();

/** Reads every layer in the folders of originals. One that cannot be read is a finding; a missing one is not. */
export function readPageLayers(dirs: readonly string[]): { layers: PageLayers; findings: Finding[] } {
  const layers = new Map<string, PagesOnDisk>();
  const findings: Finding[] = [];
  for (const own of dirs.filter((folder) => existsSync(folder)))
    for (const name of readdirSync(own).filter((folder) => folder.endsWith('.pages'))) {
      const dir = join(own, name);
      const path = join(dir, PAGES_FILE);
      if (!existsSync(path)) continue;
      try {
        const layer: PageLayer = v.parse(layerSchema, JSON.parse(readFileSync(path, 'utf8')));
        layers.set(layer.sha256, { dir, layer });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        findings.push({
          file: `${name}/${PAGES_FILE}`,
          recordId: 'pages',
          message: `版面位置读不出来：${reason}`,
        });
      }
    }
  return { layers, findings };
}

/** Whether a person has seen this stretch of a line on the page, whole or part by part. */
export function isSeen(
  { confirmed }: Pick<PageLayer, 'confirmed'>,
  { line, start, end }: { readonly line: number; readonly start: number; readonly end: number },
): boolean {
  let at = start;
  for (const own of confirmed.filter((other) => other.line === line).sort((a, b) => a.start - b.start))
    if (own.start <= at && own.end > at) at = own.end;
  return at >= end;
}

/** A stretch of a line on one row of one page. */
export interface PlacedBox {
  readonly page: number;
  readonly box: PageBox;
}

const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;

/** The smallest box that holds all of these. */
export function boxAround(boxes: readonly PageBox[]): PageBox {
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , w]) => x + w));
  const bottom = Math.max(...boxes.map(([, y, , h]) => y + h));
  return [rounded(left), rounded(top), rounded(right - left), rounded(bottom - top)];
}

/** Whether two boxes stand in one printed row. */
export const isOneRow = ([, y, , h]: PageBox, [, otherY, , otherH]: PageBox): boolean =>
  Math.abs(y + h / 2 - (otherY + otherH / 2)) < Math.max(h, otherH) / 2;

/** Where a stretch of a line is printed: a box for each row that it takes; empty where the pages do not say. */
export function placesOf(layer: PageLayer, line: number, start: number, end: number): PlacedBox[] {
  return layer.lines
    .filter((own) => own.line === line)
    .flatMap(({ page, chars }) => {
      const rows: PageBox[][] = [];
      for (const box of chars.slice(start, end)) {
        if (box === null) continue;
        const [last] = rows[rows.length - 1] ?? [];
        // A row that begins anew further left at the same height is that of another column.
        if (last && isOneRow(last, box)) rows[rows.length - 1]?.push(box);
        else rows.push([box]);
      }
      return rows.map((boxes) => ({ page, box: boxAround(boxes) }));
    });
}
