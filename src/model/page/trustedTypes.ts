interface TypeRules {
  readonly createHTML?: (text: string) => string | null;
  readonly createScriptURL?: (text: string) => string | null;
  readonly createScript?: (text: string) => string | null;
}

export interface TypePolicy {
  readonly createHTML: (text: string) => TrustedHTML;
  readonly createScriptURL: (text: string) => string;
  readonly createScript: (text: string) => string;
}

declare global {
  /** As lib.dom has it, which is no part of the settings of the model. */
  interface TrustedHTML {
    toString(): string;
  }
  /** Undefined in engines without Trusted Types, and in Node. */
  var trustedTypes: { readonly createPolicy: (name: string, rules: TypeRules) => TypePolicy } | undefined;
}

/**
 * Creates a Trusted Types policy, by which text may become markup or a script address where the server
 * enforces them, as the recipes in deploy/ do, and a copy opened from disk by itself. Its name has to be listed in
 * their `trusted-types`. Undefined where the engine does not know Trusted Types.
 */
export const createTrustedPolicy = (
  name: 'default' | 'drafts' | 'drawings' | 'parts' | 'start' | 'unpack' | 'worker',
  rules: TypeRules,
  own: Pick<typeof globalThis, 'trustedTypes'> = globalThis,
): TypePolicy | undefined => own.trustedTypes?.createPolicy(name, rules);

/** Admits only the empty string as markup: it can remove content and add none. */
const emptyOnly = (text: string): string | null => (text === '' ? text : null);

/**
 * Creates the default policy of a window in which charts are drawn. The recipes in deploy/ forbid turning text
 * into markup. The chart engine clears its box by the empty text before it renders, which this policy admits;
 * any other text remains an error. A frame in which the page draws has a policy of its own.
 */
export const admitEmptyMarkup = (own: Pick<typeof globalThis, 'trustedTypes'> = globalThis): void =>
  void createTrustedPolicy('default', { createHTML: emptyOnly }, own);

/** Matches elements, addresses and handlers that execute. */
const RUNS = /<(?:script|iframe|object|embed|foreignobject)|[\s"'/]on[a-z]+\s*=|javascript:/i;

/**
 * Returns prerendered markup unchanged; null for markup in which anything could execute, which the build
 * never writes.
 */
export const inertMarkup = (markup: string): string | null => (RUNS.test(markup) ? null : markup);
