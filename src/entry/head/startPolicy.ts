import { createTrustedPolicy, inertMarkup } from '../../model/page/trustedTypes.ts';

const SCRIPT = /^(?:\.\/)?assets\/[\w.-]+$/;

/**
 * The Trusted Types policy of prerendered pages: it admits addresses of the app's scripts, and markup that
 * the build put into the page.
 */
const rule = createTrustedPolicy('start', {
  createScriptURL: (address) => (SCRIPT.test(address) ? address : null),
  createHTML: inertMarkup,
});

/** Typed as string, because the DOM's own type declarations expect that. */
export const trustScript = (address: string): string => rule?.createScriptURL(address) ?? address;
export const trustMarkup = (markup: string): string =>
  (rule?.createHTML(markup) as string | undefined) ?? markup;
