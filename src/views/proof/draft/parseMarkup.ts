import { createTrustedPolicy } from '../../../model/page/trustedTypes.ts';
import { UnreadableText } from '../../../reading/files/decodeText.ts';

/** A tag with its attributes. */
const TAG = /<[a-z][^>]*>/gi;
/** The name of an attribute that is a handler. */
const HANDLER = /([\s"'/])on[a-z]+(?=\s*=)/gi;

/** Handlers would not run in a document that is never shown, but a policy reports each of them. */
export const withoutHandlers = (markup: string): string =>
  markup.replace(TAG, (tag) => tag.replace(HANDLER, '$1data-off'));

let policy: ReturnType<typeof createTrustedPolicy>;

/** Throws `UnreadableText` where a server enforces Trusted Types by a recipe that does not know this rule. */
function admitDrafts(): ReturnType<typeof createTrustedPolicy> {
  try {
    return createTrustedPolicy('drafts', { createHTML: withoutHandlers });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableText(
      `网站的安全规则没有准许读入这类文件（trusted-types 里缺 drafts），请把文字粘贴进来（${reason}）`,
    );
  }
}

/**
 * Parses the markup of a draft into a document that is never shown: nothing in it runs or is loaded, and only its text
 * is read. Where the server enforces Trusted Types, the rule `drafts` of the recipes in deploy/ admits this one use.
 */
export function parseMarkup(markup: string): Document {
  policy ??= admitDrafts();
  const inert = new DOMParser().parseFromString(
    (policy?.createHTML(markup) ?? withoutHandlers(markup)) as string,
    'text/html',
  );
  // Readability would write the markup of some of these anew, and none of them is text.
  for (const element of Array.from(inert.querySelectorAll('script, style, noscript, template, iframe')))
    element.remove();
  return inert;
}
