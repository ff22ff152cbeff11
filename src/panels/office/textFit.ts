/** Points in an inch. */
export const POINTS = 72;

/** Line height in units of the font size. */
export const LINE_HEIGHT = 1.4;

/** Width of a text in units of its font size: a Chinese character is one em, a digit or Latin letter a little over half. */
export function textEms(text: string): number {
  let ems = 0;
  for (const char of text) ems += char.charCodeAt(0) > 0x2e7f || char === '“' || char === '”' ? 1 : 0.58;
  return ems;
}

/** The number of lines that a text takes in a box, including its own line breaks. */
export function countLines(text: string, width: number, fontSize: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((textEms(line) * fontSize) / width)), 0);
}

/**
 * The largest of the given sizes at which a text fits into a number of lines; the last one where none does.
 */
export function fitSize(text: string, width: number, lines: number, sizes: readonly number[]): number {
  const fits = sizes.find((size) => countLines(text, width, size) <= lines);
  return fits ?? sizes[sizes.length - 1] ?? 0;
}
