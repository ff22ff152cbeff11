import type { AnswerKind, FoundAnswer } from './searchQuery.ts';

/** Questions that are typed in traditional characters, while the index has simplified ones. */

/** Traditional characters and their simplified forms, sign for sign. */
export interface ScriptTable {
  readonly from: string;
  readonly to: string;
}

/** A question with every traditional character of the table in its simplified form. */
export function simplifyQuestion(query: string, { from, to }: ScriptTable): string {
  const [old, plain] = [Array.from(from), Array.from(to)];
  return Array.from(query, (sign) => plain[old.indexOf(sign)] ?? sign).join('');
}

const KINDS: readonly AnswerKind[] = ['none', 'near', 'part', 'whole'];
const lacking = ({ missing }: Pick<FoundAnswer, 'missing'>): number => missing.join('').length;

/**
 * Asks again in simplified characters where the question as it was typed is not answered whole, and takes the better
 * answer: 著 and 於 stand in names too. `simplify` is not called for a question without Chinese characters.
 */
export async function askInScript<Answer extends Pick<FoundAnswer, 'kind' | 'missing'>>(
  query: string,
  ask: (query: string) => Promise<Answer>,
  simplify: (query: string) => Promise<string>,
): Promise<Answer> {
  const typed = await ask(query);
  const isWhole = typed.kind === 'whole' && typed.missing.length === 0;
  if (isWhole || !/[\u4e00-\u9fff]/u.test(query)) return typed;
  const plain = await simplify(query);
  if (plain === query) return typed;
  const simplified = await ask(plain);
  const better = KINDS.indexOf(simplified.kind) - KINDS.indexOf(typed.kind);
  return better > 0 || (better === 0 && lacking(simplified) < lacking(typed)) ? simplified : typed;
}
