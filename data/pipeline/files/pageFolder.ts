import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageLayer } from '../../../src/model/authored/pageLayer.ts';
import { PAGES_FILE, pagesFolder } from '../read/facsimile/pageLayers.ts';
import { sha256 } from '../read/originals.ts';

/** The pages of a text on their way beside it: the layer, and the files that it speaks of. */
export interface PageFolder {
  readonly layer: PageLayer;
  /** By their names in the folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The files of a page folder, by their paths beside the text. */
export function pageFiles(folder: PageFolder, textPath: string): Array<[string, string | Uint8Array]> {
  const dir = pagesFolder(textPath);
  return [
    [join(dir, PAGES_FILE), formatLayer(folder.layer)],
    ...[...folder.files].map(([name, bytes]): [string, Uint8Array] => [join(dir, name), bytes]),
  ];
}

/** A page folder that was kept; null where there is none. */
export function readPageFolder(dir: string): PageFolder | null {
  if (!existsSync(join(dir, PAGES_FILE))) return null;
  const names = readdirSync(dir).filter((name) => name !== PAGES_FILE);
  return {
    layer: JSON.parse(readFileSync(join(dir, PAGES_FILE), 'utf8')) as PageLayer,
    files: new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(dir, name)))])),
  };
}

/** One line of the text to a line, so that the file can be read and compared. */
export function formatLayer({ lines, ...rest }: PageLayer): string {
  const head = JSON.stringify(rest, null, 1).replace(/\n\}$/u, '');
  return `${head},\n "lines": [\n${lines.map((line) => `  ${JSON.stringify(line)}`).join(',\n')}\n ]\n}\n`;
}

/** The layer of a text from which lines were taken out. */
export function layerWithoutLines(layer: PageLayer, text: string, gone: readonly number[]): PageLayer {
  const out = [...new Set(gone)].sort((a, b) => a - b);
  const isKept = ({ line }: { readonly line: number }): boolean => !out.includes(line);
  const moved = <T extends { readonly line: number }>(own: T): T => ({
    ...own,
    line: own.line - out.filter((line) => line < own.line).length,
  });
  return {
    ...layer,
    sha256: sha256(text),
    lines: layer.lines.filter(isKept).map(moved),
    confirmed: layer.confirmed.filter(isKept).map(moved),
  };
}
