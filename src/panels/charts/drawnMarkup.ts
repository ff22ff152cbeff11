import { createRule, stillMarkup } from '../../model/page/trustedTypes.ts';

const rule = createRule('drawings', { createHTML: stillMarkup });

/** Markup that the build drew, as what a server that enforces Trusted Types lets into the page. */
export const trustDrawing = (markup: string): string | TrustedHTML => rule?.createHTML(markup) ?? markup;
