/** Text as it may stand in markup and in quoted attributes of either kind. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** A text of at most `length` characters; where it was cut, it says so. */
export function shorten(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

/** The clauses between semicolons; one inside brackets parts nothing. */
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
 * A sentence of at most about `length` characters that is cut between its clauses and says how many it
 * leaves out: a figure is told with everything that belongs to it, or not at all. The first clause stays.
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
