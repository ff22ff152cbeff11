/** Marks of Markdown around words: bold, italic, struck through, code. */
const AROUND = /(\*\*\*|\*\*|\*|___|__|~~|`+)(?=\S)([\s\S]*?\S)\1/g;
const LINK = /!?\[([^\]\n]*)\]\([^)\n]*\)/g;
const QUOTE = /^[ \t]*>[ \t]?/gm;
const BULLET = /^([ \t]*)[*+-][ \t]+/gm;

/** Notes as they are printed: the words of a Markdown text without its marks, line by line. */
export function plainNotes(text: string): string {
  const bare = text.replace(QUOTE, '').replace(BULLET, '$1· ').replace(LINK, '$1');
  // A mark may stand inside another one.
  return bare.replace(AROUND, '$2').replace(AROUND, '$2');
}
