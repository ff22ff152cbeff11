import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageLayer } from '../../../src/model/authored/pageLayer.ts';
import type { ScanReading } from '../../../src/model/authored/scanReading.ts';
import { PAGES_FILE, pagesFolder } from '../read/facsimile/pageLayers.ts';
import { sha256 } from '../read/originals.ts';

/** The pages of a text on their way beside it: the layer, and the files that it speaks of. */
export interface PageFolder {
  readonly layer: PageLayer;
  /** By their names in the folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What OCR was unsure of. */
  readonly doubts?: ScanDoubts;
}

export type ScanDoubts = Pick<ScanReading, 'chars' | 'flags' | 'warnings'>;

const DOUBTS_FILE = 'doubts.json';

/** The files of a page folder, by their paths beside the text. */
export function pageFiles(folder: PageFolder, textPath: string): Array<[string, string | Uint8Array]> {
  const dir = pagesFolder(textPath);
  return [
    [join(dir, PAGES_FILE), formatLayer(folder.layer)],
    ...(folder.doubts
      ? [[join(dir, DOUBTS_FILE), `${JSON.stringify(folder.doubts, null, 1)}\n`] as [string, string]]
      : []),
    ...[...folder.files].map(([name, bytes]): [string, Uint8Array] => [join(dir, name), bytes]),
  ];
}

/** A page folder that was kept; null where there is none. */
export function readPageFolder(dir: string): PageFolder | null {
  if (!existsSync(join(dir, PAGES_FILE))) return null;
  const names = readdirSync(dir).filter((name) => ![PAGES_FILE, DOUBTS_FILE].includes(name));
  const doubts = join(dir, DOUBTS_FILE);
  return {
    layer: JSON.parse(readFileSync(join(dir, PAGES_FILE), 'utf8')) as PageLayer,
    files: new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(dir, name)))])),
    ...(existsSync(doubts) ? { doubts: JSON.parse(readFileSync(doubts, 'utf8')) as ScanDoubts } : {}),
  };
}

/** One line of the text to a line, so that the file can be read and compared. */
export function formatLayer({ lines, ...rest }: PageLayer): string {
  const head = JSON.stringify(rest, null, 1).replace(/\n\}$/u, '');
  return `${head},\n "lines": [\n${lines.map((line) => `  ${JSON.stringify(line)}`).join(',\n')}\n ]\n}\n`;
}

/** The pages of a text from which lines were taken out. */
export function folderWithoutLines(folder: PageFolder, text: string, gone: readonly number[]): PageFolder {
  const out = [...new Set(gone)].sort((a, b) => a - b);
  const moved = <T extends { readonly line: number }>(list: readonly T[]): T[] =>
    list
      .filter(({ line }) => !out.includes(line))
      .map((own) => ({ ...own, line: own.line - out.filter((line) => line < own.line).length }));
  const { layer, doubts } = folder;
  return {
    ...folder,
    layer: {
      ...layer,
      sha256: sha256(text),
      lines: moved(layer.lines),
      confirmed: moved(layer.confirmed),
    },
    ...(doubts ? { doubts: { ...doubts, chars: moved(doubts.chars), flags: moved(doubts.flags) } } : {}),
  };
}
