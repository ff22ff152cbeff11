import { createTrustedPolicy } from '../../../model/page/trustedTypes.ts';

/** A tag with its attributes. */
const TAG = /<[a-z][^>]*>/gi;
/** The name of an attribute that is a handler. */
const HANDLER = /([\s"'/])on[a-z]+(?=\s*=)/gi;

/** Handlers would not run in a document that is never shown, but a policy reports each of them. */
export const withoutHandlers = (markup: string): string =>
  markup.replace(TAG, (tag) => tag.replace(HANDLER, '$1data-off'));

let policy: ReturnType<typeof createTrustedPolicy>;

/**
 * Parses the markup of a draft into a document that is never shown: nothing in it runs or is loaded, and only its text
 * is read. Where the server enforces Trusted Types, the rule `drafts` of the recipes in deploy/ admits this one use.
 */
export function parseMarkup(markup: string): Document {
  policy ??= createTrustedPolicy('drafts', { createHTML: withoutHandlers });
  const inert = new DOMParser().parseFromString(
    (policy?.createHTML(markup) ?? withoutHandlers(markup)) as string,
    'text/html',
  );
  // Readability would write the markup of some of these anew, and none of them is text.
  for (const element of Array.from(inert.querySelectorAll('script, style, noscript, template, iframe')))
    element.remove();
  return inert;
}
