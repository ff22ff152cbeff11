import type { SourceDocument } from '../../../src/model/authored/source.ts';
import { lintText } from '../check/checkText.ts';
import { checkOwnText } from '../check/words/checkOwnWords.ts';
import { buildTextContext } from '../check/words/textContext.ts';
import { buildIndex } from '../read/authoredIndex.ts';
import type { Authored } from '../read/readAuthored.ts';
import { nameOf } from './words/recordWords.ts';

/** The digest of a paragraph of which nothing is said yet. */
export const PLAIN_DIGEST = '正文一段。';

/**
 * Digests of the key words of each paragraph that has none yet; where its words claim too much, one that claims
 * nothing.
 */
export function draftDigests(whole: Authored, document: SourceDocument): SourceDocument {
  const index = buildIndex(whole);
  const context = buildTextContext(whole, index);
  const entries = new Map<number, Array<(typeof index.records)[number]>>();
  for (const { entry, evidence } of index.evidenceOf(document.id))
    entries.set(evidence.paragraph, [...(entries.get(evidence.paragraph) ?? []), entry]);
  const paragraphs = document.paragraphs.map((paragraph) => {
    const under = entries.get(paragraph.n) ?? [];
    if (paragraph.part !== undefined || under.length === 0 || paragraph.digest !== PLAIN_DIGEST)
      return paragraph;
    const own = [...new Set(under.map(nameOf))].slice(0, 4);
    const fits = [own, own.slice(0, 2), own.slice(0, 1)]
      .map((list) => `说到${list.join('、')}。`)
      .find(
        (text) =>
          lintText(text).length === 0 &&
          checkOwnText({ file: '', recordId: '', field: 'digest', text, under }, context).length === 0,
      );
    return fits === undefined ? paragraph : { ...paragraph, digest: fits };
  });
  return { ...document, paragraphs };
}
