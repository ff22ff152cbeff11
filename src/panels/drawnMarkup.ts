import { createRule } from '../model/trustedTypes.ts';

/** What a picture of ours never holds: an element or address that runs, or a handler. */
const RUNS = /<(?:script|iframe|object|embed|foreignobject)|[\s"'/]on[a-z]+\s*=|javascript:/i;

export const isDrawing = (markup: string): boolean => !RUNS.test(markup);

const rule = createRule('drawings', { createHTML: (markup) => (isDrawing(markup) ? markup : null) });

/** Markup that the build drew, as what a server that enforces Trusted Types lets into the page. */
export const trustDrawing = (markup: string): string | TrustedHTML => rule?.createHTML(markup) ?? markup;
