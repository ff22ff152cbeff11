/**
 * How the files of the dataset stand in the single file: JSON without the breaks and blanks that make it readable,
 * which are a tenth of it packed. A file is written out again when it is first read, byte for byte, because its hash
 * is of the text that the site has.
 */

/** Stands before the path of a file that has to be written out again. */
const SHORT = '~';

const writeOut = (short: string): string => `${JSON.stringify(JSON.parse(short), null, 1)}\n`;

/** The path and text of a file as they are packed: unchanged where writing it out would give another text. */
export function packFile(path: string, text: string): [path: string, text: string] {
  if (!path.endsWith('.json')) return [path, text];
  const short = JSON.stringify(JSON.parse(text));
  return writeOut(short) === text ? [SHORT + path, short] : [path, text];
}

/** The files by their paths, from paths and texts in turn. */
export function readPackedFiles(parts: readonly string[]): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [name = '', packed = ''] = [parts[at], parts[at + 1]];
    if (!name.startsWith(SHORT)) {
      files[name] = packed;
      continue;
    }
    let text: string | undefined;
    Object.defineProperty(files, name.slice(SHORT.length), {
      enumerable: true,
      configurable: true,
      get: () => {
        text ??= writeOut(packed);
        return text;
      },
    });
  }
  return files;
}
