import { createTrustedPolicy } from '../../../model/page/trustedTypes.ts';

let policy: ReturnType<typeof createTrustedPolicy>;

/**
 * Parses the markup of a draft into a document that is never shown: nothing in it runs or is loaded, and only its text
 * is read. Where the server enforces Trusted Types, the rule `drafts` of the recipes in deploy/ admits this one use.
 */
export function parseMarkup(markup: string): Document {
  policy ??= createTrustedPolicy('drafts', { createHTML: (text) => text });
  const inert = new DOMParser().parseFromString(
    (policy?.createHTML(markup) ?? markup) as string,
    'text/html',
  );
  // Readability would write the markup of some of these anew, and none of them is text.
  for (const element of Array.from(inert.querySelectorAll('script, style, noscript, template, iframe')))
    element.remove();
  return inert;
}
