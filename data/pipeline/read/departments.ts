import type { Evidence } from '../../../src/model/fields/evidence.ts';
import { leadWords } from '../../../src/model/text/leadWords.ts';
import type { AuthoredIndex } from './authoredIndex.ts';

/**
 * Whether the document that supports a figure names the department where the figure is stated: in the
 * attribution of its part, in the heading, or in the quote. A department that only another document names
 * proves nothing.
 */
export function provesDepartment(evidence: Evidence, name: string, index: AuthoredIndex): boolean {
  const paragraph = index.paragraphs.get(evidence.doc)?.get(evidence.paragraph);
  if (paragraph?.department === name) return true;
  return [paragraph?.section ?? '', evidence.quote, ...leadWords(evidence)].some((words) =>
    words.includes(name),
  );
}
