import { createTrustedPolicy, inertMarkup } from '../../model/page/trustedTypes.ts';

const SCRIPT = /^(?:\.\/)?assets\/[\w.-]+$/;

/** What a drawn page may turn into a script's address and into markup: the app's own, and what the build put into it. */
const rule = createTrustedPolicy('start', {
  createScriptURL: (address) => (SCRIPT.test(address) ? address : null),
  createHTML: inertMarkup,
});

/** Declared as text, which is what the object model's own declarations ask for. */
export const trustScript = (address: string): string => rule?.createScriptURL(address) ?? address;
export const trustMarkup = (markup: string): string =>
  (rule?.createHTML(markup) as string | undefined) ?? markup;
