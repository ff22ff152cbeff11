/** Characters that common file systems do not allow in a name. */
const FORBIDDEN = /[\\/:*?"<>|]/g;
/** The most characters of a name: a Chinese character takes three bytes, and most file systems allow 255. */
const LONGEST = 60;

const isControl = (char: string): boolean => char.charCodeAt(0) < 32;

/** Makes a file name of a title; `otherwise` is used where no character of the title is allowed. */
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
