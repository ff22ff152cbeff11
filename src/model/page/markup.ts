/** Escapes text for use in markup and in attributes with either kind of quotes. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** Cuts a text to at most `length` characters; a cut is marked. */
export function shorten(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

/** Splits at semicolons, but not at those inside brackets. */
function clausesOf(text: string): string[] {
  const clauses = [''];
  let depth = 0;
  for (const char of text) {
    depth += char === '（' ? 1 : char === '）' ? -1 : 0;
    if (char === '；' && depth <= 0) clauses.push('');
    else clauses[clauses.length - 1] += char;
  }
  return clauses;
}

/**
 * Shortens a sentence to about `length` characters by leaving out whole clauses, and says how many: a figure
 * is given with everything that belongs to it, or not at all. The first clause always stays.
 */
export function shortenClauses(text: string, length: number): string {
  if (Array.from(text).length <= length) return text;
  const clauses = clausesOf(text.replace(/。$/, ''));
  let used = 0;
  const kept = clauses.filter((clause, index) => {
    used += Array.from(clause).length + 1;
    return index === 0 || used + '另有00项。'.length <= length;
  });
  const rest = clauses.length - kept.length;
  return `${kept.join('；')}${rest > 0 ? `；另有${rest}项` : ''}。`;
}
