import type { Passage } from './buildFlow.ts';

/** A name in the script of the text: the passage is read in simplified characters. */
export function inScript(name: string, { text, at }: Passage, original: string): string {
  if (original.charAt(at[0] ?? 0) === '' || text === '') return name;
  let changed = '';
  for (const sign of name) {
    const found = text.indexOf(sign);
    changed += found < 0 ? sign : original.charAt(at[found] ?? 0);
  }
  return changed;
}
