import type { Authored } from '../../read/readAuthored.ts';
import type { OwnText } from './ownTexts.ts';

/** A text that says of all documents what they do not say. 原文 means the one document that is quoted. */
const ABSENCE =
  /(?:文件|各处|没有一份|哪份)[^，。；]{0,8}(?:没有|均未|都未|未|不能|没)|没有(?:任何|一份)?文件/u;

/**
 * What no document says can become untrue by any new one, and no check can tell. So `site.json` lists the
 * documents such sentences were read against; a document beyond them stops each sentence until a person has
 * read it again.
 */
export function checkAbsence({ text }: OwnText, { site, documents }: Authored): string[] {
  if (!ABSENCE.test(text)) return [];
  const read = new Set(site.documentsRead ?? []);
  const unread = documents.map(({ id }) => id).filter((id) => !read.has(id));
  return unread.length === 0
    ? []
    : [
        `说的是各份文件没有写到的事，须对照新收录的 ${unread.join('、')} 重读，再列入 site.json 的 documentsRead`,
      ];
}
