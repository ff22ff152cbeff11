interface TypeRules {
  readonly createHTML?: (text: string) => string | null;
  readonly createScriptURL?: (text: string) => string | null;
}

export interface TypePolicy {
  readonly createHTML: (text: string) => TrustedHTML;
  readonly createScriptURL: (text: string) => string;
}

declare global {
  /** Missing in engines that do not know Trusted Types, and in Node. */
  var trustedTypes: { readonly createPolicy: (name: string, rules: TypeRules) => TypePolicy } | undefined;
}

/**
 * A rule by which text may become markup or the address of a script where the server enforces Trusted
 * Types, as the recipes in deploy/ do; its name stands in their `trusted-types`. Undefined where the
 * engine does not know them.
 */
export const createTrustedPolicy = (
  name: 'default' | 'drawings' | 'start' | 'worker',
  rules: TypeRules,
): TypePolicy | undefined => globalThis.trustedTypes?.createPolicy(name, rules);

/** An element or address that runs, or a handler. */
const RUNS = /<(?:script|iframe|object|embed|foreignobject)|[\s"'/]on[a-z]+\s*=|javascript:/i;

/** Markup that the build drew, given back as it is; null for markup in which anything could run, which it never writes. */
export const inertMarkup = (markup: string): string | null => (RUNS.test(markup) ? null : markup);
