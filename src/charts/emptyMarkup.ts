interface TypePolicies {
  readonly createPolicy: (name: string, rules: { createHTML: (text: string) => string | null }) => unknown;
}

declare global {
  /** Missing in engines that do not know Trusted Types, and in Node. */
  var trustedTypes: TypePolicies | undefined;
}

/** What text may become markup without being declared: none at all, which takes nothing but away. */
export const emptyOnly = (text: string): string | null => (text === '' ? text : null);

/**
 * The policies of deploy/ let no text become markup. The chart engine empties its box by `innerHTML = ''`
 * before it draws, which the rule named `default` admits; any other text stays an error.
 */
export function admitEmptyMarkup(): void {
  globalThis.trustedTypes?.createPolicy('default', { createHTML: emptyOnly });
}
