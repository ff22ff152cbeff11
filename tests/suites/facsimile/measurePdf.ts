import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageFiles } from '../../../data/pipeline/files/pageFolder.ts';
import { readTextBytes } from '../../../data/pipeline/files/readTextFile.ts';
import { boxAround } from '../../../data/pipeline/read/facsimile/pageLayers.ts';
import { openPages } from '../../../tools/facsimile/pageDrawer.ts';
import { type Printed, printPdf } from './printedPages.ts';

/** How well pages with a text layer are read: the numerals, the order, and the place of each numeral by its ink. */

export interface Measured {
  readonly name: string;
  readonly numerals: number;
  readonly exact: number;
  readonly inOrder: boolean;
  readonly furniture: number;
  /** Numerals whose ink lies in their box. */
  readonly placed: number;
  /** How far ink stands out of its box at most, in heights of a letter. */
  readonly out: number;
  readonly seconds: number;
}

const NUMERAL = /[0-9.]+/gu;
const plain = (text: string): string => text.replace(/\s+/gu, '');
const listNumerals = (text: string): string[] => Array.from(text.matchAll(NUMERAL), ([own]) => own);

const isRed = (data: Uint8ClampedArray, at: number): boolean =>
  (data[at] ?? 0) > 150 && (data[at + 1] ?? 255) < 120 && (data[at + 2] ?? 255) < 120;

export async function measurePdf(printed: Printed, folder: string): Promise<Measured> {
  const bytes = await printPdf(printed.html);
  const began = Date.now();
  const { text, pages } = await readTextBytes(bytes, 'printed.pdf');
  const seconds = (Date.now() - began) / 1000;
  if (!pages) throw new Error('the pdf has no layer');
  const said = plain(text);
  const wanted = printed.paragraphs.map(plain);
  const expected = listNumerals(wanted.join('|'));
  const found = listNumerals(said);
  const exact = expected.filter((own, at) => own === found[at]).length;
  const places = wanted.map((own) => said.indexOf(own));
  const inOrder = places.every((at, n) => at >= 0 && (n === 0 || at > (places[n - 1] ?? -1)));
  const target = join(folder, 'printed.txt');
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of pageFiles(pages, target)) {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
  }
  const drawer = await openPages({ dir: join(folder, 'printed.pages'), layer: pages.layer });
  let placed = 0;
  let out = 0;
  let all = 0;
  const lines = text.split('\n');
  for (const { n } of pages.layer.pages) {
    const canvas = await drawer.draw(n);
    if (!canvas) throw new Error(`page ${n} was not drawn`);
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    for (const { line, chars } of pages.layer.lines.filter(({ page }) => page === n))
      for (const match of (lines[line - 1] ?? '').matchAll(NUMERAL)) {
        const boxes = chars
          .slice(match.index, match.index + match[0].length)
          .flatMap((box) => (box ? [box] : []));
        if (boxes.length < match[0].length) continue;
        all += 1;
        const [x, y, w, h] = boxAround(boxes);
        const [left, top, width, height] = [
          x * canvas.width,
          y * canvas.height,
          w * canvas.width,
          h * canvas.height,
        ];
        // Ink is looked for in half a letter around the box.
        const reach = height / 2;
        let [from, to, ink] = [Number.POSITIVE_INFINITY, 0, 0];
        for (let row = Math.round(top); row < top + height; row += 1)
          for (let column = Math.round(left - reach); column < left + width + reach; column += 1)
            if (isRed(data, (row * canvas.width + column) * 4)) {
              ink += 1;
              from = Math.min(from, column);
              to = Math.max(to, column + 1);
            }
        const over = Math.max(0, left - from, to - (left + width)) / height;
        // The ink fills its box from side to side as well: a box that is too wide shows a neighbour.
        const slack = Math.max(from - left, left + width - to) / height;
        if (ink > 0 && over < 0.12 && slack < 0.3) placed += 1;
        if (ink > 0) out = Math.max(out, over);
      }
  }
  await drawer.close();
  return {
    name: printed.name,
    numerals: expected.length,
    exact,
    inOrder,
    furniture: printed.furniture.filter((own) => said.includes(plain(own))).length,
    placed: all === expected.length ? placed : -1,
    out,
    seconds,
  };
}
