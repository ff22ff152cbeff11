/** Characters that no common file system keeps in a name. */
const FORBIDDEN = /[\\/:*?"<>|]/g;
/** A file name of Chinese is three bytes a character, and most file systems keep 255. */
const LONGEST = 60;

const isControl = (char: string): boolean => char.charCodeAt(0) < 32;

/** The name of a file after what it holds; `otherwise` where nothing of that can stand in a name. */
export function fileName(title: string, ending: string, otherwise: string): string {
  const plain = Array.from(title.replace(FORBIDDEN, ' '), (char) => (isControl(char) ? ' ' : char))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const name = Array.from(plain)
    .slice(0, LONGEST)
    .join('')
    .replace(/[.\s]+$/, '');
  return `${name === '' ? otherwise : name}.${ending}`;
}
