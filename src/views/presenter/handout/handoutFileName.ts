/** Characters that no common file system keeps in a name. */
const FORBIDDEN = /[\\/:*?"<>|]/g;

const isControl = (char: string): boolean => char.charCodeAt(0) < 32;

/** The name of a file after its deck. */
export function handoutFileName(title: string, ending: string): string {
  const kept = Array.from(title.replace(FORBIDDEN, ' '), (char) => (isControl(char) ? ' ' : char)).join('');
  const name = kept.replace(/\s+/g, ' ').trim().replace(/\.+$/, '');
  return `${name === '' ? '放映稿' : name}.${ending}`;
}
