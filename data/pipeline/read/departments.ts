import type { Evidence } from '../../../src/model/fields/evidence.ts';
import type { AuthoredIndex } from './authoredIndex.ts';

/**
 * Whether the document that supports a figure names the office where the figure stands: in what its part
 * says of itself, in the heading, or in the quoted words. An office that another document names proves
 * nothing here.
 */
export function provesDepartment(evidence: Evidence, name: string, index: AuthoredIndex): boolean {
  const paragraph = index.paragraphs.get(evidence.doc)?.get(evidence.paragraph);
  if (paragraph?.department === name) return true;
  return [paragraph?.section ?? '', evidence.quote, evidence.context ?? ''].some((words) =>
    words.includes(name),
  );
}
