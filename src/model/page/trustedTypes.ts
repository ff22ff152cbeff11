interface TypeRules {
  readonly createHTML?: (text: string) => string | null;
  readonly createScriptURL?: (text: string) => string | null;
}

export interface TypePolicy {
  readonly createHTML: (text: string) => TrustedHTML;
  readonly createScriptURL: (text: string) => string;
}

declare global {
  /** Undefined in engines without Trusted Types, and in Node. */
  var trustedTypes: { readonly createPolicy: (name: string, rules: TypeRules) => TypePolicy } | undefined;
}

/**
 * Creates a Trusted Types policy, by which text may become markup or a script address where the server
 * enforces them, as the recipes in deploy/ do. Its name has to be listed in their `trusted-types`. Undefined
 * where the engine does not know Trusted Types.
 */
export const createTrustedPolicy = (
  name: 'default' | 'drawings' | 'start' | 'worker',
  rules: TypeRules,
): TypePolicy | undefined => globalThis.trustedTypes?.createPolicy(name, rules);

/** Matches elements, addresses and handlers that execute. */
const RUNS = /<(?:script|iframe|object|embed|foreignobject)|[\s"'/]on[a-z]+\s*=|javascript:/i;

/**
 * Returns prerendered markup unchanged; null for markup in which anything could execute, which the build
 * never writes.
 */
export const inertMarkup = (markup: string): string | null => (RUNS.test(markup) ? null : markup);
